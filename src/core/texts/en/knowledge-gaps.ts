import { counted } from './words.ts';

/** Questions without an answer, and what moderators make of them. */
export const gaps = {
  none: 'No question is waiting for an answer',
  head: (questions: number, page: number, pages: number) =>
    `${counted(questions, 'question')} without an answer, page ${page} of ${pages}`,
  one: 'A question without an answer',
  byModerator: 'Kept by a moderator:',
  /** How often it was asked, and between which days. */
  asked: (times: number, first: string, last: string) =>
    `asked ${times === 1 ? 'once' : counted(times, 'time')}, ${first === last ? last : `${first} to ${last}`}`,
  choose: 'Choose a question',
  /** For one whose words cannot be shown. */
  numbered: (id: number) => `question ${id}`,
  open: 'What to make of it',
  startFact: 'Start a fact',
  addPhrasing: 'Add as phrasing…',
  outside: 'Outside this story',
  all: 'All questions',
  back: 'Back',
  setAside: (question: string) => `Set aside as outside this story: ${question}`,
  gone: 'This question is not in the list any more.',
  stays: (why: string) => `The question stays in the list: ${why}`,
  which: 'Which fact answers this?',
  noneNear: 'No fact comes near it.',
  addTo: 'Add it to …',
  otherFact: 'Another fact…',
  phrasing: {
    title: 'Add as a phrasing',
    fact: 'Id of the fact',
    factHint: '/knowledge edit finds it: type a question that the fact answers, and its id is shown.',
    asked: 'As people ask it',
    askedHint: 'One more way to ask for this fact; mend what was mistyped.',
  },
  ofMine: 'This is a message of mine. Use it on what somebody has asked.',
  noText: 'There is no text in this message.',
  kept: 'Kept, without who asked it',
  keptWhere: '/knowledge gaps lists it with the other questions that wait for an answer.',
};
