import type { Problem } from '../problem.ts';
import { placeOf } from './check-references.ts';
import type { Draft, Entry } from './draft.ts';
import { fold } from './fold.ts';

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
