import { Buffer } from 'node:buffer';
import { unreadable, type Unreadable } from './unreadable.ts';

/** The page inside a saved web archive. */
export interface ArchivedPage {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/** Takes the page out of a web archive (.mht, .mhtml); `undefined` if the bytes are none. */
export function pageOfArchive(bytes: Uint8Array): ArchivedPage | Unreadable | undefined {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const head = headerOf(raw);
  if (!/^(?:from|mime-version|content-type|subject|date|snapshot-content-location):/iu.test(raw))
    return undefined;
  const type = fieldOf(head, 'content-type');
  if (type === undefined || !/^multipart\/related/iu.test(type)) return undefined;
  const boundary = /boundary\s*=\s*(?:"(?<quoted>[^"]{1,200})"|(?<plain>[^\s;]{1,200}))/iu.exec(type)?.groups;
  const marker = boundary?.['quoted'] ?? boundary?.['plain'];
  const broken = unreadable('the web archive holds no page', 'save the page as “HTML only” instead');
  if (marker === undefined) return broken;
  for (const part of raw.split(`--${marker}`).slice(1)) {
    const text = part.replace(/^\r?\n/u, '');
    const partHead = headerOf(text);
    const partType = fieldOf(partHead, 'content-type') ?? '';
    if (!/^text\/html/iu.test(partType)) continue;
    const body = text.slice(partHead.length).replace(/^\r?\n\r?\n/u, '');
    const charset = /charset\s*=\s*"?(?<charset>[\w-]{2,30})/iu.exec(partType)?.groups?.['charset'];
    return { ok: true, bytes: decoded(body, fieldOf(partHead, 'content-transfer-encoding') ?? ''), charset };
  }
  return broken;
}

/** Up to the first blank line. */
function headerOf(text: string): string {
  const end = /\r?\n\r?\n/u.exec(text.slice(0, 20_000));
  return text.slice(0, end?.index ?? 0);
}

function fieldOf(head: string, name: string): string | undefined {
  const unfolded = head.replaceAll(/\r?\n[ \t]+/gu, ' ');
  return unfolded
    .split(/\r?\n/u)
    .find((line) => line.toLowerCase().startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim();
}

function decoded(body: string, encoding: string): Uint8Array {
  if (/base64/iu.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/iu.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=(?<code>[0-9a-f]{2})/giu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
  return Buffer.from(plain, 'latin1');
}
