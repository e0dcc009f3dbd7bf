/** Each place where the search does less because there is more, with what the size was set by. */
export const SIZES = {
  /** Facts that a ranking is trained for: 3 s at 1,000 and 17 s at 3,000 with 5 phrasings, at each change anew. */
  trained: 3_000,
  /** Facts that are learnt a second time to check confidence, which takes as long again. */
  learntTwice: 1_000,
  /** Words that fuse.js looks through for one that it does not know: 10 ms at 10,000, more than a second at 100,000. */
  spelling: 10_000,
  /** Facts whose phrasings fuse.js looks through for what is being typed: 60 ms at 1,000 with 10 phrasings each. */
  completion: 1_000,
} as const;

/** How much there is of what the sizes limit. */
export interface Extent {
  readonly facts: number;
  readonly words: number;
  readonly trained: boolean;
}

/** What is not done at this size and is done below it, in a person's words. */
export function leftOutAt({ facts, words, trained }: Extent): readonly string[] {
  const count = facts.toLocaleString('en');
  return [
    ...(trained
      ? []
      : [`${count} facts are too many to train the ranking for: it goes by the words they share alone`]),
    ...(words > SIZES.spelling
      ? [`${words.toLocaleString('en')} words are too many for fuse.js: misspelt ones go by shared letters`]
      : []),
    ...(facts > SIZES.completion
      ? [
          `${count} facts are too many for fuse.js while a question is typed: only the nearest 100 are shown to it`,
        ]
      : []),
  ];
}
