import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';

import { bestOfEachLabel, type Engine } from './engine.ts';

/**
 * FlexSearch with English stems, finding what does not hold every word. It gives an order and no scores, so the score is
 * one over the rank: the first is always as sure as any other first, and refusing by it is a toss.
 */
export const flexSearch: Engine = {
  name: 'FlexSearch',
  build(examples) {
    const index = new Index({
      tokenize: 'strict',
      encoder: new Encoder(Charset.LatinBalance).assign(english),
    });
    examples.forEach(([text], at) => index.add(at, text));
    return {
      rank: (text, most) =>
        bestOfEachLabel(
          index.search(text, { suggest: true, limit: 100 }).flatMap((at, rank) => {
            const example = examples[Number(at)];
            return example ? [{ label: example[1], score: 1 / (rank + 1) }] : [];
          }),
          most,
        ),
    };
  },
};
