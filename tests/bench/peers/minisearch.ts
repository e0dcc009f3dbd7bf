import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';

import { type Engine, textsByLabel } from './engine.ts';

/** A slip is looked for in words of more letters than this; in shorter ones it finds other words. */
const SHORT = 5;

/**
 * BM25 for records of many phrasings, where a word that comes often is what the label is about.
 * CLINC150, 10 phrasings, half of validation: 76.1 % with MiniSearch's own settings, 78.3 with these.
 */
const BM25 = { k: 4, b: 0.7, d: 0 };

/**
 * MiniSearch with a document for each label, stemmed, tolerant of slips in long words. Its scores grow with the question,
 * so each is divided by the number of words: area under the ROC curve 85 without, 90 with.
 */
export const miniSearch: Engine = {
  name: 'MiniSearch tuned',
  build(examples) {
    const search = new MiniSearch({
      fields: ['text'],
      idField: 'label',
      processTerm: (term) => stemmer(term.toLowerCase()),
      searchOptions: {
        combineWith: 'OR',
        prefix: false,
        fuzzy: (term) => (term.length > SHORT ? 0.2 : false),
        bm25: BM25,
      },
    });
    search.addAll(textsByLabel(examples).map(({ label, texts }) => ({ label, text: texts.join('\n') })));
    return {
      rank(text, most) {
        const words = text.trim().split(/\s+/).length;
        // MiniSearch types its ids as `any`; `idField` is the label.
        return search
          .search(text)
          .slice(0, most)
          .map(({ id, score }) => ({ label: String(id), score: score / words }));
      },
    };
  },
};
