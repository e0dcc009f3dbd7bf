import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { knownFile } from '../core/knowledge/file-names.ts';
import type { KnowledgeFiles } from '../core/knowledge/load.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Bytes that unpacking may make, far above any knowledge: what is packed may have been damaged. */
const LARGEST = 256 * 1024 * 1024;
/** Of 11; above it, a tenth less space costs ten times the time. */
const QUALITY = 6;

/**
 * Files as one compressed block: a line of JSON with the paths and lengths, then the bytes of one after the other. The
 * texts of articles stay out.
 */
export async function packFiles(files: KnowledgeFiles): Promise<Uint8Array> {
  const kept = [...files].filter(([path]) => knownFile(path)?.kind !== 'article');
  const head = `${JSON.stringify(kept.map(([path, { length }]) => [path, length]))}\n`;
  const block = Buffer.concat([Buffer.from(head), ...kept.map(([, bytes]) => bytes)]);
  return compress(block, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
}

/** What `packFiles` was given, articles apart. */
export async function unpackFiles(packed: ArrayBuffer): Promise<KnowledgeFiles> {
  const block = await decompress(new Uint8Array(packed), { maxOutputLength: LARGEST });
  const end = block.indexOf('\n');
  // Only `packFiles` writes this line.
  const head = JSON.parse(block.toString('utf8', 0, end)) as readonly (readonly [string, number])[];
  const files = new Map<string, Uint8Array>();
  let at = end + 1;
  for (const [path, length] of head) {
    files.set(path, new Uint8Array(block.subarray(at, at + length)));
    at += length;
  }
  return files;
}
