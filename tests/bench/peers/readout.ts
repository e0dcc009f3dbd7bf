import type { Fact, Knowledge } from '../../../src/core/model.ts';
import { learn } from '../../../src/core/search/learn.ts';
import { learnNames } from '../../../src/core/search/names.ts';
import { createRecall } from '../../../src/core/search/recall.ts';
import { learnSpelling } from '../../../src/core/search/spelling.ts';
import { stem, wordsOf } from '../../../src/core/search/words.ts';
import type { Labelled } from '../data-sets.ts';
import type { Engine } from './engine.ts';

/** The search of this program, without what needs more than phrasings (names, evidence, kinds of answer). */
export const readout: Engine = {
  name: 'readout',
  build(examples) {
    const knowledge = knowledgeOf(examples);
    const recall = createRecall(knowledge, learnNames([]), learn(knowledge));
    const spelling = learnSpelling(recall.vocabulary);

    return {
      rank(text, most) {
        const words = wordsOf(text).map((word) => {
          const meant = spelling.correct(word.text);
          return meant === undefined ? word : { text: meant, stem: stem(meant) };
        });
        return recall.rank(words, most).map(({ id, probability, nearest }) => ({
          label: id,
          score: Math.log(probability) + 2 * nearest,
        }));
      },
    };
  },
};

/** A fact a label, without answers. */
function knowledgeOf(examples: readonly Labelled[]): Knowledge {
  const asked = new Map<string, [string, ...string[]]>();
  for (const [text, label] of examples) {
    const known = asked.get(label);
    if (known) known.push(text);
    else asked.set(label, [text]);
  }
  const facts = Array.from(asked, ([id, asked]): readonly [string, Fact] => [
    id,
    { id, topic: 'all', kind: 'reported', asked, answer: '', asOf: '2031-05-04', citations: [], related: [] },
  ]);
  return {
    version: '',
    story: { title: '', about: '', asOf: '2031-05-04' },
    topics: [],
    sources: new Map(),
    names: [],
    facts: new Map(facts),
    golden: [],
  };
}
