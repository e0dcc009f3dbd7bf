import { isDropped } from './errors.ts';

/** Gets a file that Discord holds. */
export interface Download {
  (address: string, most: number): Promise<Downloaded>;
}

type Downloaded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'elsewhere' | 'notHandedOver' | 'tooLarge' };

/** Where Discord keeps what people upload: reference#uploading-files. */
const hosts: ReadonlySet<string> = new Set(['https://cdn.discordapp.com', 'https://media.discordapp.net']);
/** Milliseconds for a whole file. */
const patience = 20_000;

/**
 * Files are fetched from Discord, or from the server that stands in for it, and from nowhere else: an address that leads
 * elsewhere is not followed. No more than the limit is ever read.
 * @param apiUrl as the bot itself uses it
 */
export function createDownload(apiUrl: string): Download {
  const { origin, hostname } = new URL(apiUrl);
  const isOurs = (address: string) => {
    if (!URL.canParse(address)) return false;
    const url = new URL(address);
    return hosts.has(url.origin) || (!hostname.endsWith('discord.com') && url.origin === origin);
  };
  return async (address, most) => {
    if (!isOurs(address)) return { ok: false, why: 'elsewhere' };
    try {
      const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) });
      const announced = Number(response.headers.get('content-length') ?? 0);
      if (!response.ok || !response.body || announced > most) {
        await response.body?.cancel();
        return { ok: false, why: announced > most ? 'tooLarge' : 'notHandedOver' };
      }
      return await readUpTo(response.body, most);
    } catch (error) {
      if (!isNetwork(error)) throw error;
      return { ok: false, why: 'notHandedOver' };
    }
  };
}

async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Downloaded> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    // Leaving the loop ends the download.
    if (size > most) return { ok: false, why: 'tooLarge' };
    parts.push(part);
  }
  return { ok: true, bytes: Buffer.concat(parts) };
}

/** `fetch` says "fetch failed" for whatever happens on the way, and an abort for what takes too long. */
function isNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof TypeError || isDropped(error) || /^(?:Timeout|Abort)Error$/.test(error.name);
}
