import type { AnswerKind } from '../../model.ts';
import type { Behind } from '../../why.ts';

/** How an answer was found. `words` are quoted and stand as a list already; confidences and their bounds are 0 to 1. */
export const why = {
  talk: 'This is said to the bot and asks nothing of the story.',
  asksOrigin: 'The question asks where the last answer comes from.',
  asksOutlets: 'The question asks what an outlet says of the last answer.',
  /** @param typed characters, as are the other two */
  cut: (typed: number, head: number, tail: number) =>
    `The text is longer than a question: of its ${typed} characters only the first ${head} and the last ${tail} were read.`,
  corrected: (typed: string, meant: string) => `“${typed}” was read as “${meant}”.`,
  followUp: (question: string) => `Read as a follow-up to “${question}”.`,
  instead: (question: string) => `Read as “${question}”.`,
  clause: (clause: string) => `The question itself was taken to be “${clause}”.`,
  aboutOutlets: (about: string) => `The question is about what the outlets say of “${about}”.`,
  parts: (count: number) => `The question was read as ${count} questions.`,
  part: (number: number, question: string) => `Question ${number} is “${question}”.`,
  nothingKnown: 'No word of the question stands in the knowledge.',
  nearest(question: string, words: string, count: number) {
    const came = `Nearest came “${question}”`;
    if (count === 0) return `${came}; no word of the question itself counted for it.`;
    return `${came}; the ${count === 1 ? 'word that counted is' : 'words that counted, the heaviest first, are'} ${words}.`;
  },
  unexplained: (words: string) => `It leaves unexplained: ${words}.`,
  notInvolved: (words: string) => `It does not involve ${words}, whom the question points back to.`,
  holdsNo: (kind: string) => `It holds no ${kind}, which the question asks for.`,
  runnerUp: (question: string, behind: string, best: number, next: number) =>
    `Next came “${question}”, ${behind} (${figure(best)} against ${figure(next)}).`,
  behind: {
    clearly: 'clearly behind',
    closely: 'close behind',
    level: 'about level',
    lifted: 'behind on its own, though related facts lift it',
  } satisfies Record<Behind, string>,
  sure: (confidence: number, from: number) =>
    `That is sure enough to answer: ${figure(confidence)}, from ${figure(from)} on.`,
  offer: (confidence: number, from: number, to: number) =>
    `That lies between ${figure(from)} and ${figure(to)}, so it only asks back: ${figure(confidence)}.`,
  notSaid: (question: string, confidence: number, from: number) =>
    `The articles do not say this: “${question}” is among the questions known to have no answer in them (${figure(confidence)}, from ${figure(from)} on).`,
  tooFar: (confidence: number, from: number) =>
    `Nothing came near enough: ${figure(confidence)}, and from ${figure(from)} on it would ask back.`,
  tooOpen: 'Too much of the question stays open to answer it or to ask back.',
  nothingNear: 'Nothing came near.',
  /** After words that are named: how many are not. */
  more: (count: number) => `${count} more`,
  /** What a question can ask for, as it stands in `holdsNo`. */
  kinds: {
    person: 'person',
    place: 'place',
    date: 'date',
    time: 'time',
    duration: 'duration',
    count: 'count',
    reason: 'reason',
    quote: 'quote',
    name: 'name',
    age: 'age',
    money: 'money',
  } satisfies Record<AnswerKind, string>,
  /** What speaks for and against a fact: no sentences. */
  reasons: {
    chosen: 'chosen from a list',
    explains: (words: string) => `explains ${words}`,
    leavesOut: (words: string) => `leaves out ${words}`,
    notInvolved: (words: string) => `does not involve ${words}`,
    holdsNo: (kind: string) => `holds no ${kind}, which is asked for`,
    wordedLike: (percent: number) => `worded ${percent} % like the nearest way to ask it`,
  },
};

function figure(confidence: number): string {
  return confidence.toFixed(2);
}
