import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';

import { type Engine, textsByLabel } from './engine.ts';

/** A slip is looked for in words of more letters than this; in shorter ones it finds other words. */
const SHORT = 5;

/** MiniSearch with a document for each label, stemmed, tolerant of slips in long words. */
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
      },
    });
    search.addAll(textsByLabel(examples).map(({ label, texts }) => ({ label, text: texts.join('\n') })));
    return {
      rank: (text, most) =>
        search
          .search(text)
          .slice(0, most)
          // MiniSearch types its ids as `any`; `idField` is the label.
          .map(({ id, score }) => ({ label: String(id), score })),
    };
  },
};
