import type { Problem } from '../problem.ts';
import { countPhrasings } from './check-phrasings.ts';
import type { Draft } from './draft.ts';

/** Phrasings. With fewer, a question in other words is missed more often. */
export const WANTED_PHRASINGS = 8;

/** What could be better and blocks nothing. */
export function findWarnings(draft: Draft): Problem[] {
  return [...warnOfNames(draft), ...warnOfFacts(draft), ...warnOfSilence(draft)];
}

/** A story that tells less is asked little besides it. */
const MANY_FACTS = 20;

function warnOfSilence({ facts }: Draft): Problem[] {
  if (facts.length < MANY_FACTS || facts.some(({ value }) => value.kind === 'not-said')) return [];
  return [
    {
      file: 'facts',
      line: 1,
      column: 1,
      code: 'nothing-not-said',
      wrong: 'no fact is `not-said`, so a question for what no article tells may get the answer to another',
      fix: 'add a fact of `kind: not-said` for each thing that people will ask in vain: names, ages, prices, places, reactions',
    },
  ];
}

/** A concept may stand alone; a person, place or body is almost always typed in more ways than one. */
function warnOfNames({ names }: Draft): Problem[] {
  return names.flatMap(({ file, value: { name, kind, also }, at }): Problem[] => {
    if (kind === 'concept' || also.length > 0) return [];
    return [
      {
        file,
        ...at('also'),
        code: 'name-without-spellings',
        wrong: `${name} has no other spelling`,
        fix: 'add the short form, titles and misspellings that people type',
      },
    ];
  });
}

function warnOfFacts({ facts }: Draft): Problem[] {
  const notSaid = new Set(
    facts.filter(({ value }) => value.kind === 'not-said').map(({ value }) => value.id),
  );
  return facts.flatMap(({ file, value, at }) => {
    const warnings: Problem[] = [];
    const { id, related = [] } = value;
    const phrasings = countPhrasings(value);
    if (phrasings < WANTED_PHRASINGS) {
      warnings.push({
        file,
        ...at('asked'),
        code: 'few-phrasings',
        wrong: `\`${id}\` has ${phrasings} of ${WANTED_PHRASINGS} phrasings`,
        fix: 'add other words that people use for it',
      });
    }
    if (related.length === 0) {
      warnings.push({
        file,
        ...at('related'),
        code: 'no-related',
        wrong: `\`${id}\` leads to no other fact`,
        fix: 'name one that a reader may want next',
      });
    }
    for (const [index, other] of related.entries()) {
      if (!notSaid.has(other)) continue;
      warnings.push({
        file,
        ...at('related', index),
        code: 'related-not-said',
        wrong: `\`${other}\` is not-said, so it would be offered without an answer`,
        fix: 'name a fact that has one',
      });
    }
    return warnings;
  });
}
