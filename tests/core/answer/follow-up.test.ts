import { describe, expect, it } from 'vitest';
import { correctionIn, leaningOf, pointsIntoList } from '../../../src/core/answer/follow-up.ts';

describe('a question for the origin of the last answer', () => {
  it.each([
    'who said so?',
    'Who said that?',
    'and who said this',
    'who told you that?',
    'says who?',
    'source?',
    'Sources',
    'what is your source?',
    "what's the source",
    'according to whom?',
    'according to which article?',
    'where did you get that from?',
    'where is that from?',
    'how do you know?',
    'How do you know that?',
    'who said it',
    'which official said that?',
    'are you sure?',
    'are u sure about that',
    'is that true?',
    'really?',
    'source pls',
    'got a source for that?',
    'where did you get that?',
    'wait, where was that said?',
    'can you back that up?',
    "what's your evidence for it?",
    'and which article mentions it?',
    'which paper has that',
    'whose opinion is that?',
    'whose words are those',
    'who makes that claim?',
    'to whom is that attributed?',
    'which outlet ran it?',
    'which outlet?',
    'what is the link to the article',
    'give me the link',
    'where can I read this?',
    'who told the reporters that?',
    'which of the two outlets has that?',
    'who is quoted?',
    'where does that claim come from?',
  ])('is "%s"', (question) => {
    expect(leaningOf(question)).toBe('attribution');
  });

  it.each([
    'who said a compromise was not found?',
    'what is the source of the money?',
    'sources of gas',
    'who wrote it?',
    'where did they meet?',
    'is it long?',
    'how do you know Mara Lind?',
    'whose bridge is that?',
    'who revealed it?',
    'who made the 28 points?',
    'who told Brandt about it?',
    'who made the final assessment?',
    'which proposals reported?',
    'who made the offer?',
    'which outlet reports the price?',
    'to whom was it sold?',
    'which words did she cut from the speech?',
  ])('is not "%s"', (question) => {
    expect(leaningOf(question)).not.toBe('attribution');
  });
});

describe('a question that leans on the turn before', () => {
  it.each([
    'and why?',
    'where was that?',
    'And who joined him?',
    'what about the toll?',
    'how about Mara Lind?',
    'so what did they say about the bridge?',
    'did she like the colour of the ribbon?',
    'how long was it in the end, all in all?',
    'why?',
    'and the minister?',
    'in what year?',
    'who led the guests from the other side of the river',
  ])('is "%s"', (question) => {
    expect(['turn', 'pronoun', 'replacement']).toContain(leaningOf(question));
  });

  it.each([
    'How long is the Oster bridge?',
    'Will drivers have to pay a toll?',
    'which outlets report the opening of the bridge?',
    '',
    '?!',
    '😀',
  ])('is not "%s"', (question) => {
    expect(leaningOf(question)).toBe('none');
  });
});

it.each(['which words exactly?', 'in his own words', 'what were her exact words', 'what words did he use'])(
  '"%s" asks for the words of the last answer',
  (question) => {
    expect(leaningOf(question)).toBe('words');
  },
);

describe('what corrects the turn before', () => {
  it.each([
    ['no, I meant Mara Lind', 'Mara Lind'],
    ['sorry i meant the toll', 'the toll'],
    ['No, not that one, the one in Kern', 'the one in Kern'],
    ['not him, the mayor', 'the mayor'],
    ['i was asking about the price', 'the price'],
    ['wait no i mean when it opens', 'when it opens'],
  ])('"%s" means "%s"', (question, meant) => {
    expect(correctionIn(question)).toBe(meant);
  });

  it.each([
    'no',
    'I meant',
    'not that',
    'no toll then?',
    'what did she mean?',
    'was it not the mayor?',
    'not that I know of anything, but is there a toll?',
  ])('"%s" does not', (question) => {
    expect(correctionIn(question)).toBeUndefined();
  });
});

describe('a question that points into a list', () => {
  it.each([
    'and the second?',
    'what about the first one?',
    'who said the latter?',
    'why was the second point refused',
  ])('is "%s"', (question) => {
    expect(pointsIntoList(question)).toBe(true);
  });

  it.each(['what was the first version?', 'and the earlier ones?', 'the last day'])(
    'is not "%s"',
    (question) => {
      expect(pointsIntoList(question)).toBe(false);
    },
  );
});
