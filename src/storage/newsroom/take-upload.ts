import { knownFile } from '../../core/knowledge/file-names.ts';
import { decode } from '../../core/knowledge/decode.ts';
import type { KnowledgeFiles } from '../../core/knowledge/load.ts';
import type { Change } from '../../core/newsroom/change.ts';
import type { Refusal } from '../../core/newsroom/refusal.ts';
import { topicFrom, uploadKindOf } from '../../core/newsroom/upload-kind.ts';
import { textsOf } from '../../core/newsroom/apply-changes.ts';
import { takeDrafts } from '../../core/drafting/take-drafts.ts';
import type { Problem } from '../../core/problem.ts';
import type { Mistakes, Outcome, Upload } from '../../core/newsroom/newsroom.ts';
import { isArchive, unpack } from '../archive.ts';

/** What an upload is: knowledge files as changes of the folder, or an article. */
export type Sorted =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'article' };

/** Bytes; what Discord takes from somebody without a subscription. */
const LARGEST_UPLOAD = 10_000_000;

/** Sorts an upload by its content; its name only names the topic of a file of facts. */
export async function sortUpload(
  { name, bytes }: Upload,
  files: KnowledgeFiles,
): Promise<Outcome<Sorted, Mistakes>> {
  if (bytes.length === 0) return { ok: false, why: { kind: 'empty-file' } };
  if (bytes.length > LARGEST_UPLOAD) {
    return { ok: false, why: { kind: 'large-file', megabytes: LARGEST_UPLOAD / 1_000_000 } };
  }
  if (isArchive(bytes)) return fromArchive(bytes, files);
  const kind = uploadKindOf(beginningOf(bytes));
  // What is no text is looked at by what reads articles, which has words for it.
  if (kind === 'article') return { ok: true, value: { kind: 'article' } };
  if (kind === 'drafts') return asDrafts(name, bytes, files);
  const path = kind === 'facts' ? `facts/${topicFrom(name)}.yaml` : `${kind}.yaml`;
  return asChanges(new Map([[path, bytes]]), files);
}

function asDrafts(name: string, bytes: Uint8Array, files: KnowledgeFiles): Outcome<Sorted, Mistakes> {
  const decoded = decode(name, bytes);
  if (!decoded.ok) return { ok: false, why: notTaken(name, decoded.problem) };
  const taken = takeDrafts(name, decoded.text, textsOf(files).get('sources.yaml'));
  return taken.ok ? { ok: true, value: { kind: 'changes', changes: taken.changes } } : taken;
}

function notTaken(path: string, { wrong, fix }: Problem): Refusal {
  return { kind: 'not-taken', path, wrong, fix };
}

/** Bytes in which the first keys of a knowledge file stand. */
const BEGINNING = 20_000;

/** Enough of a text to tell what it is; a byte order mark tells how it is written. */
function beginningOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, BEGINNING));
}

async function fromArchive(bytes: Uint8Array, files: KnowledgeFiles): Promise<Outcome<Sorted>> {
  const unpacked = await unpack(bytes);
  if (!unpacked.ok) return { ok: false, why: { kind: 'archive-not-taken', wrong: unpacked.why } };
  const known = [...unpacked.files].filter(([path]) => (knownFile(path)?.kind ?? 'article') !== 'article');
  return known.length === 0
    ? { ok: false, why: { kind: 'archive-without-knowledge' } }
    : asChanges(new Map(known), files);
}

function asChanges(taken: KnowledgeFiles, files: KnowledgeFiles): Outcome<Sorted> {
  const changes: Change[] = [];
  for (const [path, bytes] of taken) {
    const decoded = decode(path, bytes);
    if (!decoded.ok) return { ok: false, why: notTaken(path, decoded.problem) };
    const before = files.get(path);
    const base =
      before === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(before);
    const content = decoded.text;
    if (content === base) continue;
    changes.push({ kind: 'put-file', path, content, ...(base === undefined ? {} : { base }) });
  }
  return changes.length === 0
    ? { ok: false, why: { kind: 'nothing-new' } }
    : { ok: true, value: { kind: 'changes', changes } };
}
