import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { LARGEST_FILE } from '../core/knowledge/decode.ts';

/** What an archive holds, by path; or why it is not taken, in a sentence without a full stop. */
export type Unpacked =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly why: string };

/** A story of a hundred topics with as many articles; more is not a knowledge. */
const MOST_ENTRIES = 500;
/** Bytes of all files together when unpacked. */
const MOST_BYTES = 20_000_000;

/** Bits of a Unix mode that say what an entry is, and their value for a symbolic link. */
const KIND = 0o170_000;
const LINK = 0o120_000;

/** Whether bytes begin as a zip archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * Unpacks a zip archive in memory. Sizes are bounded before anything is unpacked, and an entry that turns out larger than it
 * says is refused; so are paths that lead out of the archive, links, encrypted files and two files of one name.
 */
export async function unpack(bytes: Uint8Array): Promise<Unpacked> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    return await filesOf(zip);
  } catch (error) {
    return { ok: false, why: inWords(error) };
  }
}

async function filesOf(zip: ZipFile): Promise<Unpacked> {
  if (zip.entryCount > MOST_ENTRIES) {
    return { ok: false, why: `the archive holds more than ${MOST_ENTRIES} files` };
  }
  const files = new Map<string, Uint8Array>();
  let left = MOST_BYTES;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const why = reasonAgainst(entry, files, left);
    if (why !== undefined) return { ok: false, why };
    left -= entry.uncompressedSize;
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return { ok: true, files: withoutTopFolder(files) };
}

function reasonAgainst(
  entry: Entry,
  files: ReadonlyMap<string, Uint8Array>,
  left: number,
): string | undefined {
  const name = entry.fileName;
  if (files.has(name)) return `the archive holds ${name} twice`;
  if (entry.isEncrypted()) return `${name} in the archive is locked with a password`;
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) {
    return `${name} in the archive is a link to another file`;
  }
  if (entry.uncompressedSize > LARGEST_FILE) {
    return `${name} in the archive is larger than ${LARGEST_FILE / 1_000_000} MB when unpacked`;
  }
  if (entry.uncompressedSize > left) {
    return `the archive is larger than ${MOST_BYTES / 1_000_000} MB when unpacked`;
  }
  return undefined;
}

/** People zip the folder rather than what is in it. */
function withoutTopFolder(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const [first = ''] = files.keys();
  const top = first.slice(0, first.indexOf('/') + 1);
  const isTop = top !== '' && top !== 'facts/' && [...files.keys()].every((path) => path.startsWith(top));
  return isTop ? new Map([...files].map(([path, bytes]) => [path.slice(top.length), bytes])) : files;
}

/** The archive library says what is wrong in English of its own; the kinds that matter are put into a moderator's words. */
function inWords(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters/u.test(said)) {
    return 'the archive holds a path that leads out of it';
  }
  if (/too many bytes|not enough bytes/u.test(said))
    return 'a file in the archive is not as large as it says';
  if (/compression method/u.test(said))
    return 'the archive is packed in a way that is not supported; use plain zip';
  return 'the archive is broken or cut off';
}
