import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { readYaml } from '../knowledge/read-yaml.ts';
import type { Problem } from '../problem.ts';
import type { Change } from '../newsroom/change.ts';
import type { UploadRefusal } from '../newsroom/refusal.ts';
import { topicFrom } from '../newsroom/upload-kind.ts';

/** Filled-in drafts as changes of a folder; or why they are not taken. */
export type TakenDrafts =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly why: UploadRefusal; readonly problems?: readonly Problem[] };

/**
 * Takes a file of drafts that a moderator has filled in: its facts, and its source if the folder does not know it. Comments
 * are left behind: they hold the article's sentences. What the facts hold is checked when the changes are.
 * @param sources the folder's `sources.yaml`, if there is one
 */
export function takeDrafts(file: string, text: string, sources: string | undefined): TakenDrafts {
  const yaml = readYaml(file, text);
  if (!yaml.ok) return { ok: false, why: { kind: 'drafts-wrong' }, problems: yaml.problems };
  const { source, topic, facts } = membersOf(yaml.read.value);
  if (!Array.isArray(facts) || facts.length === 0) {
    return { ok: false, why: { kind: 'no-draft-left' } };
  }
  const drafts = facts.map(membersOf);
  const unwritten = drafts.filter(({ draft, answer }) => draft === true || answer === '');
  if (unwritten.length > 0) {
    return { ok: false, why: { kind: 'drafts-unwritten', facts: unwritten.map(({ id }) => String(id)) } };
  }
  const title = typeof topic === 'string' ? topic : 'Imported';
  return {
    ok: true,
    changes: [
      ...sourceChange(membersOf(source), sources),
      ...drafts.map((fact): Change => ({
        kind: 'put-fact',
        topic: topicFrom(title),
        title,
        fact: String(fact['id']),
        text: stringify({ ...fact, draft: undefined }, { lineWidth: 0 }).trimEnd(),
      })),
    ],
  };
}

/** Adds the source at the end of the list, and leaves the rest of the file as it is. */
function sourceChange(
  source: Readonly<Record<string, unknown>>,
  before: string | undefined,
): readonly Change[] {
  const id = source['id'];
  if (id === undefined || (before !== undefined && idsIn(before).includes(id))) return [];
  const lines = stringify(source, { lineWidth: 0 }).trimEnd().split('\n');
  const entry = lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`).join('\n');
  const head = before === undefined ? 'sources:\n' : before.replace(/\n*$/u, '\n');
  const put = { kind: 'put-file', path: 'sources.yaml', content: `${head}${entry}\n` } as const;
  return [before === undefined ? put : { ...put, base: before }];
}

function idsIn(text: string): readonly unknown[] {
  const { contents } = parseDocument(text, { uniqueKeys: false, logLevel: 'error' });
  const list = isMap(contents) ? contents.get('sources', true) : undefined;
  return isSeq(list) ? list.items.map((item) => (isMap(item) ? item.get('id') : undefined)) : [];
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
