import { counted } from './words.ts';

/** What the articles have on the claims of a message. */
export const claims = {
  /** In nobody's voice but that of the articles: what is true is not ours to say. */
  leads: {
    so: 'The articles say so',
    otherwise: 'The articles say otherwise',
    differ: 'The articles differ on this',
    about: 'What the articles say about this',
    'not-said': 'The articles do not say',
  },
  nothing:
    'I found no claim about this story in that message. Questions, opinions and other subjects I leave alone.',
  leftAlone: (count: number) =>
    count === 1
      ? 'One more sentence or part was left alone.'
      : `${counted(count, 'more sentence or part', 'more sentences or parts')} were left alone.`,
  whyLeftAlone: 'I leave alone what states nothing about this story.',
  instead: (question: string) => `What they do answer: ${question}`,
  claim: (number: number) => `Claim ${number}`,
  ofMine: 'This is a message of mine. Use it on what somebody else has written.',
  noText: 'There is no text in this message.',
};
