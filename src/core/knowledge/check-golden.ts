import type { Problem } from '../problem.ts';
import type { Phrasings } from './check-phrasings.ts';
import { leadsNowhere, placeOf } from './check-references.ts';
import type { Draft, Entry } from './draft.ts';
import { fold } from './fold.ts';
import type { GoldenInput } from './schema.ts';

/** A golden question tests something only if it can be met, stands once, and is not itself a phrasing. */
export function checkGolden({ golden, facts, factIds }: Draft, phrasings: Phrasings): Problem[] {
  const notSaid = new Set(
    facts.filter(({ value }) => value.kind === 'not-said').map(({ value }) => value.id),
  );
  const first = new Map<string, Entry<GoldenInput>>();
  return golden.flatMap((entry) => {
    const problems = checkExpected(entry, factIds, notSaid);
    const { q, after = [] } = entry.value;
    const turns = JSON.stringify([...after, q].map((turn) => fold(turn)));
    const other = first.get(turns);
    if (other) {
      problems.push({
        file: entry.file,
        ...entry.at('q'),
        code: 'duplicate-golden',
        wrong: `the question stands already at ${placeOf(other)}`,
        fix: 'delete one of the two',
      });
    } else first.set(turns, entry);
    const phrasing = after.length === 0 ? phrasings.first.get(fold(q)) : undefined;
    if (phrasing) {
      const { id } = phrasing.entry.value;
      problems.push({
        file: entry.file,
        ...entry.at('q'),
        code: 'golden-is-phrasing',
        wrong: `the question is a phrasing of \`${id}\` (${placeOf(phrasing.entry, phrasing.list, phrasing.index)}), so it tests nothing`,
        fix: 'ask in other words, or delete one of the two',
      });
    }
    return problems;
  });
}

function checkExpected(
  { file, value, at }: Entry<GoldenInput>,
  factIds: ReadonlySet<string> | undefined,
  notSaid: ReadonlySet<string>,
): Problem[] {
  if (value.expect === 'unknown') return [];
  const listed = typeof value.expect !== 'string';
  return [value.expect].flat().flatMap((id, index): Problem[] => {
    const place = () => ({ file, ...(listed ? at('expect', index) : at('expect')) });
    if (notSaid.has(id)) {
      return [
        {
          ...place(),
          code: 'golden-not-said',
          wrong: `\`${id}\` is not-said, so it is never an answer`,
          fix: 'expect the word unknown',
        },
      ];
    }
    if (!factIds || factIds.has(id)) return [];
    return [{ ...place(), ...leadsNowhere('golden', id, factIds) }];
  });
}
