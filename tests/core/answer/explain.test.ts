import { describe, expect, it } from 'vitest';
import { stepsInWords } from '../../../src/core/answer/tell-why.ts';
import { createReadout } from '../../../src/core/ask.ts';
import type { Answer, Conversation } from '../../../src/core/model.ts';
import { en } from '../../../src/core/texts/en.ts';
import { TEXTS } from '../../../src/core/texts/texts.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const readout = createReadout(knowledgeOf());
const figure = String.raw`\d\.\d\d`;
const nearest = (question: string) =>
  new RegExp(`^Nearest came “${question.replace('?', String.raw`\?`)}”; `);

/** Asks the questions as one conversation and gives the answer to the last. */
function asked(...questions: readonly string[]): Answer {
  let conversation: Conversation = [];
  let answer = readout.ask('');
  for (const question of questions) {
    answer = readout.ask(question, conversation);
    const parts = answer.outcome === 'answered' ? answer.parts : [];
    const facts = parts.flatMap((part) => (part.kind === 'fact' ? [part.fact.id] : []));
    conversation = [{ question, facts }];
  }
  return answer;
}

const toldOf = ({ why }: Answer): readonly string[] => stepsInWords(why.steps, en);

/** Where in the explanation each of these stands; all of them must stand there, in this order. */
function placesOf(told: readonly (string | RegExp)[], answer: Answer): readonly number[] {
  const steps = toldOf(answer);
  const text = steps.join('\n');
  return told.map((one) => {
    const at = steps.findIndex((step) => (typeof one === 'string' ? step === one : one.test(step)));
    expect(at, `${String(one)} in:\n${text}`).not.toBe(-1);
    return at;
  });
}

describe('an explanation', () => {
  it.each<{ of: string; turns: readonly string[]; told: readonly (string | RegExp)[] }>([
    {
      of: 'a sure answer tells which words counted, what came next and why it was sure',
      turns: ['How long is the Oster bridge?'],
      told: [
        /^Nearest came “How long is the Oster bridge\?”; the words that counted, the heaviest first, are .*“oster”/,
        new RegExp(`^Next came “.+”, clearly behind \\(${figure} against ${figure}\\)\\.$`),
        new RegExp(`^That is sure enough to answer: ${figure}, from ${figure} on\\.$`),
      ],
    },
    {
      of: 'a misspelt question begins with what was corrected',
      turns: ['How long is the Oster brigde?'],
      told: ['“brigde” was read as “bridge”.', nearest('How long is the Oster bridge?')],
    },
    {
      of: 'a follow-up names the question that it goes on from',
      turns: ['How long is the Oster bridge?', 'and the price?'],
      told: [
        'Read as a follow-up to “How long is the Oster bridge?”.',
        /^Nearest came “What did the bridge cost\?”; the word that counted is “price”\.$/,
      ],
    },
    {
      of: 'a wrapped question names the clause that counted',
      turns: [
        'My uncle Bartholomew and his poodle adore engineering documentaries on Belgian television: how long is the Oster bridge?',
      ],
      told: [
        'The question itself was taken to be “how long is the Oster bridge?”.',
        nearest('How long is the Oster bridge?'),
      ],
    },
    {
      of: 'a question of two parts explains each',
      turns: ['How long is the Oster brigde? Who cut the ribbon?'],
      told: [
        'The question was read as 2 questions.',
        /^Question 1 is “How long is the Oster brigde\??”\.$/,
        '“brigde” was read as “bridge”.',
        nearest('How long is the Oster bridge?'),
        'Question 2 is “Who cut the ribbon?”.',
        nearest('Who opened the bridge?'),
      ],
    },
    {
      of: 'two parts of which one is not covered says so of that part',
      turns: ['How long is the bridge and what colour was the ribbon?'],
      told: [
        'The question was read as 2 questions.',
        nearest('How long is the Oster bridge?'),
        /^Question 2 is “what colour was the ribbon\?”\.$/,
        /^The articles do not say this: /,
      ],
    },
    {
      of: 'a question that the articles do not answer says that it is known',
      turns: ['What colour was the ribbon?'],
      told: [
        nearest('What colour was the ribbon?'),
        /^The articles do not say this: “What colour was the ribbon\?” is among the questions known to have no answer in them/,
      ],
    },
    {
      of: 'words that no fact has tells of nothing near',
      turns: ['quagga'],
      told: ['No word of the question stands in the knowledge.', 'Nothing came near.'],
    },
    {
      of: 'a question for the source says that it was read so',
      turns: ['How long is the Oster bridge?', 'who said so?'],
      told: [/where the last answer comes from/],
    },
  ])('of $of', ({ turns, told }) => {
    const places = placesOf(told, asked(...turns));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('names what its nearest fact leaves unexplained and what it does not hold', () => {
    const { why } = asked('who opened the bridge with Keith');
    expect(why.steps).toContainEqual({ kind: 'unexplained', words: ['keith'] });
    expect(why.matches[0]?.reasons).toContainEqual({ kind: 'leaves-out', words: ['keith'] });
    const aged = asked('how old is the mayor Mara Lind').why;
    expect(aged.steps).toContainEqual({ kind: 'holds-no', missing: 'age' });
    expect(aged.matches[0]?.reasons).toContainEqual({ kind: 'holds-no', missing: 'age' });
  });

  it('names at most six words and says how many more there are', () => {
    const animals = 'zebra lion tiger panther giraffe elephant hyena crocodile rhinoceros gorilla'.split(' ');
    const answer = asked(`How long is the Oster bridge for ${animals.join(' and ')}?`);
    expect(toldOf(answer).join('\n')).toMatch(/^It leaves unexplained: (?:“[^”]+”, ){6}4 more\.$/m);
  });

  it('of a question that was chosen says that nothing was searched for', () => {
    expect(readout.tell('toll')?.why.steps).toEqual([{ kind: 'chosen' }]);
  });

  it.each(['', ' ', 'why?', '?!', '𝔘𝔫', 'a '.repeat(700), 'How long? '.repeat(50)])(
    'of %j is made of whole sentences in every language',
    (question) => {
      const { steps } = readout.ask(question).why;
      expect(steps).not.toEqual([]);
      for (const texts of Object.values(TEXTS))
        for (const step of stepsInWords(steps, texts)) expect(step).toMatch(/^[\p{Lu}“«][^]*\.$/u);
    },
  );

  it('tells of an offer between which bounds it lies, and of a miss that nothing came near', () => {
    const told = {
      suggested: /^That lies between \d\.\d\d and \d\.\d\d, so it only asks back: \d\.\d\d\.$/m,
      unknown: /^(?:Nothing came near\b|The articles do not say this: )/m,
      answered: /^That is sure enough to answer: /m,
    };
    for (const question of [
      'What is the weather on Mars?',
      'How much did the minister speak about zebras and lions at the opening?',
      'bank money for the mayor',
      'Will the ferry of last year go on?',
      'quagga zebra',
    ]) {
      const answer = readout.ask(question);
      expect(toldOf(answer).join('\n')).toMatch(told[answer.outcome]);
    }
  });
});
