import { counted } from './words.ts';

/**
 * The forms in which moderators write, and what they are told of what they wrote. Discord takes 45 characters of a title or
 * a label, 100 of a hint or an example.
 */
export const forms = {
  ready: 'The form is ready',
  open: 'Open the form',
  newFact: 'A new fact',
  edits: (fact: string) => `Edit ${fact}`,
  place: {
    label: 'Topic / id',
    labelKept: 'Topic / id (both stay as they are)',
    hint: (topics: string) => `Id: small letters, digits, hyphens. A new topic, or one of: ${topics}`,
    hintKept: 'To move a fact or to give it another id, add it anew and retire this one.',
    example: (topic: string) => `${topic} / short-name-of-the-fact`,
  },
  asked: {
    label: 'Questions, one a line',
    hint: 'Readers see the first. Put yes: or no: before one that the answer affirms or denies.',
    example: 'How long did it take?\nlength of the whole thing\nyes: was it over in a day?',
  },
  answer: {
    label: 'Answer, in our own words',
    hint: 'Say who said it, and when. Empty only if the articles do not say it (kind: not-said).',
    example: 'It took nine days, the mayor said.',
  },
  sources: {
    label: 'Sources, one a line: source paragraph: quote',
    hint: (sources: string) =>
      `Quote 12 words at most, word for word; the headline is paragraph 0. Sources: ${sources}`,
    example: (source: string) =>
      `${source} 3: took nine days\n(below it, where outlets differ) says: It took nine days.`,
  },
  more: {
    label: 'More (may stay empty)',
    hint: 'One a line, each with a colon: kind, said by, as of, related, includes, holds, event',
    example: 'said by: Name of a person\nas of: 2025-12-02\nrelated: id-of-a-fact, id-of-another',
  },
  tooLong: (most: number) =>
    `This fact is longer than a form of Discord holds (${counted(most, 'character')} a field)`,
  takeFiles:
    'Get the files with /knowledge export, change the fact in the file of its topic, and bring that file back with /knowledge import.',
  kept: 'Not prepared yet; nothing that you typed is lost',
  goOn: 'Go on editing',
  forgotten:
    'What you typed is no longer in my memory. It stands in the file above: run the command again and copy it.',
  same: 'Nothing in it is different from what it was.',
  otherPlace: (typed: string, now: string) =>
    `“${typed}” is another place than “${now}”; an edit leaves it as it is.`,
  changed: (fact: string) => `The fact ${fact} has been changed since you opened it. It reads now:`,
  takesPlace:
    'If you go on editing, what you typed takes the place of this: bring over what you want to keep of it.',
  wrong: {
    title: 'Earlier answers were wrong',
    label: 'What was wrong, in one sentence',
    hint: 'Readers see it in /changes, and above answers that are corrected.',
    example: 'The length was given as 412 metres; it is 421.',
    notWaiting: (change: number) => `The change ${change} is not waiting any more.`,
    later: (change: number) =>
      `The change ${change} is about the same fact and was prepared later: say it there.`,
  },
};
