import type { Problem } from '../problem.ts';
import type { Draft } from './draft.ts';

/** Phrasings. With fewer, a question in other words is missed more often. */
const WANTED_PHRASINGS = 8;

/** What could be better and blocks nothing. */
export function findWarnings({ facts }: Draft): Problem[] {
  const notSaid = new Set(
    facts.filter(({ value }) => value.kind === 'not-said').map(({ value }) => value.id),
  );
  return facts.flatMap(({ file, value, at }) => {
    const warnings: Problem[] = [];
    const { id, asked, related = [] } = value;
    if (asked.length < WANTED_PHRASINGS) {
      warnings.push({
        file,
        ...at('asked'),
        code: 'few-phrasings',
        wrong: `\`${id}\` has ${asked.length} of ${WANTED_PHRASINGS} phrasings`,
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
