import type { Problem } from '../problem.ts';
import { placeOf } from './check-references.ts';
import type { Draft, Entry } from './draft.ts';
import { fold } from './fold.ts';
import { LONGEST_CANONICAL, type FactInput } from './schema.ts';
import type { Words } from './syntax-words.ts';

/** One of the ways a fact is asked for, and where it stands. */
interface Phrasing {
  readonly entry: Entry<FactInput>;
  readonly list: (typeof LISTS)[number];
  readonly index: number;
}

/** The lists of a fact that hold phrasings. */
const LISTS = ['asked', 'yes', 'no'] as const;

/** All ways a fact is asked for, those with an answer of one word included. */
export function countPhrasings(fact: FactInput): number {
  return LISTS.reduce((sum, list) => sum + (fact[list]?.length ?? 0), 0);
}

/** Every phrasing of a folder, folded once: the folder has thousands. */
export interface Phrasings {
  /** The first of those that read the same, by what they fold to. */
  readonly first: ReadonlyMap<string, Phrasing>;
  /** The others, with the first that they are the same as. */
  readonly again: readonly (Phrasing & { readonly same: Phrasing })[];
}

export function phrasingsOf(facts: Draft['facts']): Phrasings {
  const first = new Map<string, Phrasing>();
  const again: (Phrasing & { readonly same: Phrasing })[] = [];
  for (const entry of facts) {
    for (const list of LISTS) {
      for (const [index, written] of (entry.value[list] ?? []).entries()) {
        const folded = fold(written);
        const same = first.get(folded);
        if (same) again.push({ entry, list, index, same });
        else first.set(folded, { entry, list, index });
      }
    }
  }
  return { first, again };
}

/** Two facts may not be asked for in the same words: one of them would never be found. */
export function checkPhrasings({ facts }: Draft, { first, again }: Phrasings): Problem[] {
  const wordless = first.get('');
  return [
    ...facts.filter(({ value }) => (value.asked[0]?.length ?? 0) > LONGEST_CANONICAL).map(tooLong),
    ...(wordless ? [phrasingProblem(wordless, WORDLESS)] : []),
    ...again
      .filter(({ entry, same }) => same === wordless || same.entry !== entry)
      .map((phrasing) =>
        phrasing.same === wordless ? phrasingProblem(phrasing, WORDLESS) : shared(phrasing),
      ),
  ];
}

const WORDLESS: Words = {
  code: 'wordless-phrasing',
  wrong: 'the phrasing holds no word',
  fix: 'write a question or delete it',
};

function tooLong(entry: Entry<FactInput>): Problem {
  return phrasingProblem(
    { entry, list: 'asked', index: 0 },
    {
      code: 'canonical-too-long',
      wrong: `the first phrasing is shown as a suggestion and has ${entry.value.asked[0]?.length} characters`,
      fix: `put one of at most ${LONGEST_CANONICAL} first`,
    },
  );
}

function shared({ entry, list, index, same }: Phrasing & { readonly same: Phrasing }): Problem {
  const other = `\`${same.entry.value.id}\` (${placeOf(same.entry, same.list, same.index)})`;
  return phrasingProblem(
    { entry, list, index },
    {
      code: 'shared-phrasing',
      wrong: `the fact ${other} is asked for in the same words`,
      fix: 'delete one of the two, or say in it what sets it apart',
    },
  );
}

/** Phrasings that a fact has twice; harmless. */
export function repeatedPhrasings({ again }: Phrasings): Problem[] {
  return again
    .filter(({ entry, same }) => same.entry === entry)
    .map((phrasing) =>
      phrasingProblem(phrasing, {
        code: 'repeated-phrasing',
        wrong: 'the fact has this phrasing already',
        fix: 'delete it',
      }),
    );
}

function phrasingProblem({ entry, list, index }: Phrasing, words: Words): Problem {
  return { file: entry.file, ...entry.at(list, index), ...words };
}
