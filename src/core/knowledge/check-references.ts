import type { Problem } from '../problem.ts';
import type { Draft, Entry } from './draft.ts';
import { nearest } from './nearest.ts';
import type { Words } from './syntax-words.ts';

/** Ids that lead nowhere and are reported; looking for the nearest of each takes time. */
const MOST_LOST = 200;

/** Ids that are written twice, and ids that lead nowhere. */
export function checkReferences(draft: Draft): Problem[] {
  return [
    ...draft.facts.filter(({ value }) => value.id === 'unknown').map((entry) => reserved(entry)),
    ...doubled(draft.facts, 'duplicate-fact'),
    ...doubled(draft.sources, 'duplicate-source'),
    ...draft.facts.flatMap((entry) => relatedToItself(entry)),
    ...[...lostSources(draft), ...lostFacts(draft)].slice(0, MOST_LOST).map((problem) => problem()),
  ];
}

function reserved(entry: Entry<{ readonly id: string }>): Problem {
  return {
    file: entry.file,
    ...entry.at('id'),
    code: 'bad-id',
    wrong: 'the id `unknown` means "no answer" in questions.yaml',
    fix: 'take another id',
  };
}

function doubled(
  entries: readonly Entry<{ readonly id: string }>[],
  code: 'duplicate-fact' | 'duplicate-source',
): Problem[] {
  const first = new Map<string, Entry<unknown>>();
  return entries.flatMap((entry) => {
    const { id } = entry.value;
    const other = first.get(id);
    if (!other) {
      first.set(id, entry);
      return [];
    }
    const words = { code, wrong: `the id \`${id}\` is taken by ${placeOf(other)}`, fix: 'take another id' };
    return [{ file: entry.file, ...entry.at('id'), ...words }];
  });
}

function relatedToItself({ file, value, at }: Draft['facts'][number]): Problem[] {
  const index = (value.related ?? []).indexOf(value.id);
  if (index === -1) return [];
  const words = { code: 'related-itself', wrong: 'the fact is related to itself', fix: 'delete it' } as const;
  return [{ file, ...at('related', index), ...words }];
}

function lostSources({ facts, sourceIds }: Draft): (() => Problem)[] {
  if (!sourceIds) return [];
  return facts.flatMap(({ file, value, at }) =>
    (value.citations ?? []).flatMap(({ source }, index) =>
      sourceIds.has(source)
        ? []
        : [
            () => ({
              file,
              ...at('citations', index, 'source'),
              ...leadsNowhere('source', source, sourceIds),
            }),
          ],
    ),
  );
}

function lostFacts({ facts, factIds }: Draft): (() => Problem)[] {
  if (!factIds) return [];
  return facts.flatMap(({ file, value, at }) =>
    (value.related ?? []).flatMap((id, index) =>
      factIds.has(id)
        ? []
        : [() => ({ file, ...at('related', index), ...leadsNowhere('related', id, factIds) })],
    ),
  );
}

const nowhere = {
  source: { code: 'unknown-source', noun: 'source', list: 'sources.yaml' },
  related: { code: 'unknown-related', noun: 'fact', list: 'the folder facts' },
  golden: { code: 'unknown-fact', noun: 'fact', list: 'the folder facts' },
} as const;

/** Words for an id that no entry has. */
export function leadsNowhere(kind: keyof typeof nowhere, id: string, known: ReadonlySet<string>): Words {
  const { code, noun, list } = nowhere[kind];
  const meant = nearest(id, known);
  return {
    code,
    wrong: `there is no ${noun} \`${id}\``,
    fix: meant === undefined ? `use an id that stands in ${list}` : `did you mean \`${meant}\`?`,
  };
}

/** `facts/meeting.yaml:12`, for pointing at a second place. */
export function placeOf(entry: Entry<unknown>, ...path: readonly PropertyKey[]): string {
  return `${entry.file}:${entry.at(...path).line}`;
}
