import { learnFeatures, vectorOf } from '../../../src/core/search/features.ts';
import { learnRanking } from '../../../src/core/search/learn-ranking.ts';
import { createRanker } from '../../../src/core/search/ranker.ts';
import { learnSpelling } from '../../../src/core/search/spelling.ts';
import { stem, wordsOf } from '../../../src/core/search/words.ts';
import type { Engine } from './engine.ts';

/** The search of this program, without what needs a knowledge (names, evidence, kinds of answer). */
export const readout: Engine = {
  name: 'readout',
  build(examples) {
    const labels = [...new Set(examples.map(([, label]) => label))];
    const numbers = new Map(labels.map((label, at) => [label, at]));
    const texts = examples.map(([text, label]) => ({ words: wordsOf(text), label: numbers.get(label) ?? 0 }));
    const vocabulary = new Map<string, number>();
    for (const { words } of texts) {
      for (const { text } of words) vocabulary.set(text, (vocabulary.get(text) ?? 0) + 1);
    }
    const space = learnFeatures(texts.map(({ words }) => words));
    const learnt = texts.map(({ words, label }) => ({ vector: vectorOf(words, space), label, weight: 1 }));
    const ranker = createRanker(learnRanking(learnt, labels.length, space.ids.size));
    const spelling = learnSpelling(vocabulary);

    return {
      rank(text, most) {
        const words = wordsOf(text).map((word) => {
          const meant = spelling.correct(word.text);
          return meant === undefined ? word : { text: meant, stem: stem(meant) };
        });
        return ranker.rank(vectorOf(words, space), most).map(({ label, probability, nearest }) => ({
          label: labels[label] ?? '',
          score: Math.log(probability) + 2 * nearest,
        }));
      },
    };
  },
};
