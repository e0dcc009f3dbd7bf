import { counted } from './words.ts';

/** What comes of a file that a moderator uploads. */
export const uploads = {
  tooLarge: (megabytes: number) => `The file is larger than ${megabytes} MB.`,
  elsewhere: 'The file does not lie with Discord; please upload it there.',
  notHandedOver: 'Discord did not hand the file over; please upload it again.',
  article: 'Read as an article',
  found: (drafts: number, same: number, otherwise: number) =>
    `${counted(drafts, 'draft')} of new facts; ${counted(same, 'passage')} that ${same === 1 ? 'says' : 'say'} what the knowledge says already; ${counted(otherwise, 'passage')} that may say otherwise.`,
  nothingYet: 'Nothing is prepared yet. The attached file holds them, with notes beside each.',
  next: 'Next: write the answers in your own words, delete each “draft: true” that is done and each draft that is not wanted, and bring the file back with /knowledge import.',
  prepared: (changes: number) => `Prepared: ${counted(changes, 'change')}; readers see nothing of it yet`,
};
