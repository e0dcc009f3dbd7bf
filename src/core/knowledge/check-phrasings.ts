import type { Problem } from '../problem.ts';
import { placeOf } from './check-references.ts';
import type { Draft, Entry } from './draft.ts';
import { fold } from './fold.ts';
import { LONGEST_CANONICAL, type FactInput } from './schema.ts';

/** A phrasing and where it stands, by its folded form. */
export type Phrasings = ReadonlyMap<string, { readonly entry: Entry<FactInput>; readonly index: number }>;

/** Every phrasing of the folder, the first of those that are the same. */
export function phrasingsOf(facts: Draft['facts']): Phrasings {
  const phrasings = new Map<string, { entry: Entry<FactInput>; index: number }>();
  for (const entry of facts) {
    for (const [index, phrasing] of entry.value.asked.entries()) {
      const folded = fold(phrasing);
      if (!phrasings.has(folded)) phrasings.set(folded, { entry, index });
    }
  }
  return phrasings;
}

/** Two facts may not be asked for in the same words: one of them would never be found. */
export function checkPhrasings({ facts }: Draft, phrasings: Phrasings): Problem[] {
  return facts.flatMap((entry) => {
    const { file, value, at } = entry;
    return value.asked.flatMap((phrasing, index): Problem[] => {
      const place = () => ({ file, ...at('asked', index) });
      if (index === 0 && phrasing.length > LONGEST_CANONICAL) {
        return [
          {
            ...place(),
            code: 'canonical-too-long',
            wrong: `the first phrasing is shown as a suggestion and has ${phrasing.length} characters`,
            fix: `put one of at most ${LONGEST_CANONICAL} first`,
          },
        ];
      }
      const folded = fold(phrasing);
      if (folded === '') {
        const words = { wrong: 'the phrasing holds no word', fix: 'write a question or delete it' };
        return [{ ...place(), code: 'wordless-phrasing', ...words }];
      }
      const first = phrasings.get(folded);
      if (!first || first.entry === entry) return [];
      const where = `\`${first.entry.value.id}\` (${placeOf(first.entry, 'asked', first.index)})`;
      return [
        {
          ...place(),
          code: 'shared-phrasing',
          wrong: `the fact ${where} is asked for in the same words`,
          fix: 'delete one of the two, or say in it what sets it apart',
        },
      ];
    });
  });
}

/** A spelling may lead to one name only. */
export function checkNames({ names }: Draft): Problem[] {
  const owners = new Map<string, Entry<{ readonly name: string }>>();
  return names.flatMap((entry) => {
    const { file, value, at } = entry;
    const spellings = [
      { spelling: value.name, path: ['name'] },
      ...value.also.map((spelling, index) => ({ spelling, path: ['also', index] })),
    ];
    return spellings.flatMap(({ spelling, path }): Problem[] => {
      const folded = fold(spelling);
      const owner = owners.get(folded);
      if (!owner) owners.set(folded, entry);
      if (!owner || owner === entry) return [];
      return [
        {
          file,
          ...at(...path),
          code: 'shared-spelling',
          wrong: `\`${spelling}\` is also a spelling of ${owner.value.name} (${placeOf(owner)})`,
          fix: 'keep it with one of the two names',
        },
      ];
    });
  });
}
