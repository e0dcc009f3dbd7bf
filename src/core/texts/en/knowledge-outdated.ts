import { counted } from './words.ts';

/** Replies that were given before a correction. */
export const outdated = {
  show: 'Show replies given before',
  none: 'No reply given before says what was corrected',
  head: (replies: number) =>
    `${counted(replies, 'reply', 'replies')} given before ${replies === 1 ? 'says' : 'say'} what was corrected`,
  replyOf: (date: string) => `Reply of ${date}`,
  correct: (replies: number) => `Correct them (${replies.toLocaleString('en')})`,
  correctSome: (now: number, all: number) => `Correct them (${now} of ${all.toLocaleString('en')})`,
  done: 'Done',
  noneLeft: 'No reply is left to correct',
  notCorrected: 'Not corrected:',
  /** What has come of so many of them. */
  came: {
    edited: (replies: number) => `${counted(replies, 'reply', 'replies')}: corrected`,
    replied: (replies: number) =>
      `${counted(replies, 'reply', 'replies')}: could not be changed, so a reply stands under it`,
    already: (replies: number) => `${counted(replies, 'reply', 'replies')}: was corrected already`,
    gone: (replies: number) => `${counted(replies, 'reply', 'replies')}: is gone`,
    failed: (replies: number) =>
      `${counted(replies, 'reply', 'replies')}: could not be corrected; the log says why`,
  },
};
