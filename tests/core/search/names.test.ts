import { describe, expect, it } from 'vitest';
import type { Name } from '../../../src/core/model.ts';
import { isName, learnNames, symbolOf } from '../../../src/core/search/names.ts';
import { wordsOf } from '../../../src/core/search/words.ts';

const names: readonly Name[] = [
  { name: 'Donald Trump', kind: 'person', also: ['Trump', 'President Trump'] },
  { name: 'Jared Kushner', kind: 'person', also: ['Kushner', "Trump's son-in-law"] },
  { name: 'United States', kind: 'body', also: ['US', 'U.S.', 'Americans'] },
  { name: 'Kyiv', kind: 'place', also: ['Kiev'] },
  { name: 'meeting', kind: 'concept', also: ['talks', 'sit-down'] },
  { name: 'nothing to read', kind: 'concept', also: ['?!'] },
];
const known = learnNames(names);

const mentionsIn = (text: string): readonly string[] =>
  known.resolve(wordsOf(text)).mentions.map(({ name }) => name);

describe('names in a text', () => {
  it.each([
    ['the name itself', 'Donald Trump', ['Donald Trump']],
    ['another spelling', 'was it in kiev', ['Kyiv']],
    ['the longest spelling first', "who is Trump's son-in-law?", ['Jared Kushner']],
    ['the longest spelling without its signs', 'trumps son in law', ['Jared Kushner']],
    ['the shorter one where the longer one ends early', "Trump's son", ['Donald Trump']],
    ['two names', 'Kushner and Trump', ['Jared Kushner', 'Donald Trump']],
    ['one name twice', 'Trump, President Trump', ['Donald Trump']],
    ['a possessive', "Kushner's", ['Jared Kushner']],
    ['dotted capitals', 'the U.S. side', ['United States']],
    ['a country by its short form', 'what did the US want', ['United States']],
    ['a plural as it is spelt', 'the Americans', ['United States']],
    ['a concept', 'the talks', ['meeting']],
    ['a concept of two words', 'the sit-down', ['meeting']],
    ['nothing in "used"', 'was it used', []],
    ['nothing in "useful" and "using"', 'useful, using', []],
    ['nothing in a part of a word', 'trumpet', []],
    ['nothing in signs', '?! ?!', []],
    ['nothing in nothing', '', []],
  ])('are found: %s', (_what, text, found) => {
    expect(mentionsIn(text)).toEqual(found);
  });

  it('become one word each, so that all spellings are the same word', () => {
    const [one, other] = ["Trump's son-in-law spoke", 'Kushner spoke'].map((text) =>
      known.resolve(wordsOf(text)),
    );
    expect(one?.words).toEqual(other?.words);
    expect(one?.words).toHaveLength(2);
  });

  it('are told from the words of any text by their stem', () => {
    const [named, plain] = known.resolve(wordsOf('Kushner #Kushner spoke')).words;
    expect([named?.stem, isName(named?.stem ?? '')]).toEqual([symbolOf('Jared Kushner'), true]);
    expect(wordsOf('#Jared Kushner').some(({ stem }) => isName(stem))).toBe(false);
    expect(plain?.text).toBe('');
  });

  it('keep the letters of a concept, so that its spellings still differ a little', () => {
    expect(known.resolve(wordsOf('talks')).words).toEqual([{ stem: symbolOf('meeting'), text: 'talks' }]);
  });

  it('leave all other words as they are', () => {
    const words = wordsOf('nobody was there');
    expect(known.resolve(words)).toEqual({ words, mentions: [] });
  });
});
