import { RETENTION } from '../../newsroom/retention.ts';
import type { Kept } from '../../newsroom/retention.ts';
import { counted } from './words.ts';

/** What of something kept is told: parts of a sentence. */
interface Told {
  readonly what: string;
  readonly kept: string;
  readonly why: string;
}

const kept: Readonly<Record<Kept, Told>> = RETENTION;

/** What is kept of people, and how they have it deleted. */
export const privacy = {
  nowhere:
    'I write down nowhere who asked what. I read only what is said to me, and in channels where moderators let me answer unasked also what others write there, of which I keep nothing that I do not answer.',
  inMemory: 'In memory, gone when the program ends',
  memory: {
    turns: {
      what: (questions: number) => `the last ${questions} questions that you asked in a channel`,
      kept: (minutes: number) => `${minutes} minutes`,
      why: 'so that you can ask on: “and who joined him?”',
    },
    replies: {
      what: 'which message of mine answers which question in a channel, with who asked and what',
      kept: (most: number) => `the newest ${most.toLocaleString('en')}`,
      why: 'so that a question is answered once and its answer follows when you edit or delete it',
    },
    answered: {
      what: 'when I last answered you in public',
      kept: 'until others push it out',
      why: 'so that I do not fill a channel',
    },
    language: {
      what: 'in which language you use Discord, once you have used a command or button of mine',
      kept: 'until others push it out',
      why: 'so that I answer your direct messages in it',
    },
  },
  beside: 'Kept beside that',
  nothing: 'Nothing.',
  kept,
  buttons:
    'Buttons under my answers hold the id of the one who asked, so that they work for them after a restart; like all messages, they are kept by Discord until they are deleted. Press “Delete” under my answer, or react to it with 🗑️, to delete it.',
  forgetMe: '`/forget-me` deletes at once what can be tied to you.',
  forgotten: {
    memory: (turns: number, questions: number, marks: number) =>
      `Deleted from memory: ${counted(turns, 'question')} to ask on from, ${counted(questions, 'question')} with my answer to it, ${counted(marks, 'mark')} of when I answered you.`,
    nothing: 'Nothing is stored.',
    failed: (why: string) => `What is stored could not be deleted. ${why} Run this again then.`,
    stored: (votes: number, waiting: number, places: number) =>
      `Deleted from what is stored: ${counted(votes, 'thumb')}, ${counted(waiting, 'unanswered question')} that waited for a second person, ${counted(places, 'place')} of an answer in our direct messages.`,
    wishes: (count: number) =>
      `Deleted as well: ${counted(count, 'wish', 'wishes')} that waited for a second moderator.`,
    notFound:
      'I could not find our direct messages. Run this once more there, and I forget where I answered you.',
    remains:
      'What remains: my answers in channels, which you delete with the button “Delete” or the reaction 🗑️; the thumbs of earlier months and the answers themselves, which lead to nobody; and, if you are a moderator, your name beside what you prepared or published.',
  },
};
