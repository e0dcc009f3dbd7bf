import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReadout } from '../../../src/core/ask.ts';
import { bridgeStory, bridgeWith, knowledgeOf } from '../../support/knowledge.ts';

/** The story with things that somebody said, and that may come. */
const spoken = `
  - id: mayor-on-traffic
    asked:
      - What does the mayor expect of the traffic?
      - how many cars will cross
      - number of cars a day
      - how much traffic will there be
      - what does Lind say about cars
      - cars crossing every day
      - daily traffic on the bridge
      - forecast of the cars
    yes:
      - Did Lind speak of nearly 3000 cars a day?
    answer: Mara Lind said that nearly 3000 cars would cross every day.
    saidBy: Mara Lind
    citations:
      - source: gazette
        paragraph: 2
        quote: nearly 3000 cars
    related: [opened-by]
  - id: guards-welcomed
    asked:
      - Who welcomed the guests?
      - who greeted the visitors
      - who met the guests at the gate
      - welcome for the guests
      - by whom were the visitors welcomed
      - which person welcomed people
      - was it Otto Brandt who welcomed them
      - greeting at the gate
    answer: Otto Brandt welcomed Mara Lind at the gate on 4 May 2031.
    citations:
      - source: herald
        paragraph: 1
        quote: welcomed at the gate
    related: [opened-by]
  - id: guests-lunch
    asked:
      - Where did the guests have lunch?
      - where did Lind and Brandt eat
      - lunch of the guests
      - in which inn did they eat
      - which inn was the lunch at
      - who had lunch with Brandt
      - meal after the welcome
      - when did Lind and Brandt have lunch
    yes:
      - Was Otto Brandt at the lunch with Lind?
    no:
      - Did Lind and Brandt quarrel over lunch?
    answer: Otto Brandt showed Mara Lind the gate and had lunch with Lind at the Golden Hare on 7 May, the Oster Herald reports.
    citations:
      - source: herald
        paragraph: 3
        quote: Lind was joined by Otto Brandt
      - source: herald
        paragraph: 4
        quote: Brandt's third long visit to Oster
    related: [guards-welcomed]
`;

const people = bridgeStory['facts/people.yaml'] ?? '';
const names = `${bridgeStory['names.yaml'] ?? ''}  - name: Otto Brandt
    kind: person
    also: [Brandt]
`;
const readout = createReadout(
  knowledgeOf(bridgeWith({ 'facts/people.yaml': `${people.trimEnd()}${spoken}`, 'names.yaml': names })),
);

function verdictsOf(message: string) {
  return readout
    .check(message)
    .claims.map(({ verdict, facts }) => `${verdict} ${facts.map(({ id }) => id).join(' ')}`);
}

describe('a claim', () => {
  it.each([
    ['The bridge is 412 metres long.', 'so bridge-length', 'word for word'],
    [
      'I heard that the span is 412 metres long',
      'so bridge-length',
      'with other words for a name, and a frame',
    ],
    ['Mara Lind opened it', 'so opened-by', 'without the office'],
    ['Lind said that nearly 3000 cars would cross every day', 'so mayor-on-traffic', 'with its speaker'],
    ['Brandt welcomed Lind at the gate on May 4th', 'so guards-welcomed', 'with the day in another spelling'],
    ['Lind was welcomed by Brandt at the gate', 'so guards-welcomed', 'turned into the passive'],
    ['The new Otto Brandt had lunch with Lind', 'about guests-lunch', 'with a word that no fact carries'],
    ['Brandt had lunch with Lind on 7 May', 'so guests-lunch', 'from the second half of a sentence'],
    ['On 7 May, Brandt had lunch with Lind', 'so guests-lunch', 'with the day at its head'],
    ['Brandt dined with Lind', 'about guests-lunch', 'with a verb that no fact has'],
    ['Lind was joined by Brandt', 'so guests-lunch', 'in the words of the article'],
    ['It was the third visit of Brandt to Oster', 'so guests-lunch', 'in another order than the article'],
    ["This was Brandt's third visit to Oster", 'so guests-lunch', 'that counts as the article does'],
    ["This was Brandt's fourth visit to Oster", 'otherwise guests-lunch', 'that counts otherwise'],
    ['According to the Oster Herald, Brandt had lunch with Lind', 'so guests-lunch', 'given to its outlet'],
    ['The bridge is 500 metres long', 'otherwise bridge-length', 'with another number'],
    ['The bridge is not 412 metres long', 'otherwise bridge-length', 'turned round'],
    ['Brandt welcomed Lind at the gate on 5 May', 'otherwise guards-welcomed', 'with another day'],
    ['There was a speech by the minister', 'otherwise minister-absent', 'that people wrongly assume'],
    ['It cost 80 million', 'differ bridge-cost', 'on which the outlets differ'],
    ['The ribbon was blue', 'not-said opened-by', 'on what the articles do not say'],
    ['There will be a toll', 'about toll', 'on what is not decided'],
  ])('"%s" gets %s: %s', (message, expected) => {
    expect(verdictsOf(message)).toEqual([expected]);
  });

  it.each([
    ['nearly 3000 cars would cross every day', 'nobody is said to say it'],
    ['Otto Brandt said that nearly 3000 cars would cross every day', 'somebody else says it'],
    ['Lind said that 3000 cars would cross every day', 'it is said without "nearly"'],
    ['Lind said that nearly 3000 cars will cross every day', 'it is said without "would"'],
    ['Lind welcomed Brandt at the gate', 'who did it and to whom it was done have changed places'],
    ['Brandt was welcomed by Lind at the gate', 'it is turned into the passive of something else'],
    ['Brandt was welcomed at the gate', 'it was done to somebody else'],
    ['Mara Lind opened it in a red coat', 'it adds a detail'],
    ['Mara Lind and Otto Brandt opened it', 'it adds a person'],
    ['The bridge is 412 feet long', 'its unit is another one'],
    ['The bridge is only 412 metres long', 'it adds "only"'],
    ['Lind had lunch with Brandt at the Golden Hare on 6 May', 'the day is another one'],
    ['Brandt had lunch with the minister', 'it was with somebody else'],
    ['Brandt may have had lunch with Lind', 'it is only possible'],
    ['Brandt never had lunch with Lind', 'it is denied'],
    ['Only Brandt had lunch with Lind', 'it adds "only" at its head'],
    ['Brandt had lunch with Lind and signed a treaty', 'its second half is not told'],
    ['Lind said that Brandt had lunch with her', 'it is given to somebody who did not say it'],
    [
      'According to the Gazette, Brandt had lunch with Lind',
      'it is given to an outlet that does not have it',
    ],
    ['They had lunch there', 'it does not tell who or where'],
    ['Lind was not joined by Brandt', 'it turns the words of the article round'],
    ['Brandt was joined by Lind', 'it turns who joined whom round'],
    ['Only Lind said that nearly 3000 cars would cross every day', 'it adds that nobody else said so'],
    ['Lind denied that nearly 3000 cars would cross every day', 'it turns saying into denying'],
    ['Nobody believes that the bridge is 412 metres long', 'it only reports a belief'],
    ['If you ask Lind the bridge is 412 metres long', 'it has a condition'],
  ])('"%s" is not confirmed: %s', (message) => {
    expect(verdictsOf(message).filter((said) => said.startsWith('so'))).toEqual([]);
  });

  it('is not ended by the short name of a month', () => {
    expect(readout.check('Brandt welcomed Lind on Dec. 2.').claims.map(({ text }) => text)).toEqual([
      'Brandt welcomed Lind on Dec. 2.',
    ]);
  });

  it('of very many parts is not confirmed', () => {
    const parts = Array.from({ length: 8 }, () => 'had lunch with Lind').join(' and ');
    expect(verdictsOf(`Brandt ${parts}`).join(' ')).not.toMatch(/\bso /u);
  });

  it('with a pronoun is not confirmed where somebody else was named just before', () => {
    expect(verdictsOf('Otto Brandt held a ceremony. They opened it.')).not.toContain('so opened-by');
  });

  it('that leans on the one before is read with it', () => {
    expect(verdictsOf('How long is the bridge? It is 500 metres long.')).toEqual(['otherwise bridge-length']);
  });
});

describe('what is left alone', () => {
  it.each([
    'How long is the bridge?',
    'did the minister speak',
    'Good morning everyone!',
    'I love this bridge so much',
    'my dog ate the ribbon',
    'What a bridge!',
    'The weather in Oster was nice',
    'lol',
    'Thanks for the bridge pictures',
    '',
  ])('"%s"', (message) => {
    expect(verdictsOf(message)).toEqual([]);
  });

  it('is counted beside the claims', () => {
    const { claims, leftAlone } = readout.check('Hello all! The bridge is 412 metres long. I like it.');
    expect([claims.length, leftAlone]).toEqual([1, 2]);
  });
});

describe('any message', () => {
  it('is checked without a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences' })), (message) => {
        const { claims } = readout.check(message);
        expect(claims.filter(({ verdict, facts }) => verdict !== 'not-said' && facts.length === 0)).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  const affirmed = [...readout.knowledge.facts.values()].flatMap(({ answer, yes }) =>
    yes ? yes.concat(answer) : [answer],
  );
  const withNumber = affirmed.filter((text) => /\d/u.test(text));

  it('with a number that the fact does not have is never confirmed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...withNumber), fc.integer({ min: 0, max: 99_999 }), (text, number) => {
        fc.pre(!text.includes(String(number)));
        expect(verdictsOf(text.replace(/\d+/u, String(number))).join(' ')).not.toMatch(/\bso /u);
      }),
    );
  });

  it('with a "not" put into it is never confirmed', () => {
    const said = affirmed.filter((text) => /\b(?:is|was|had|would|welcomed|opened)\b/u.test(text));
    const nots = fc.constantFrom('not', 'never');
    fc.assert(
      fc.property(fc.constantFrom(...said), nots, (text, not) => {
        const denied = text.replace(/\b(?:is|was|had|would)\b/u, `$& ${not}`);
        const changed = denied === text ? text.replace(/\b(?:welcomed|opened)\b/u, `${not} $&`) : denied;
        expect(verdictsOf(changed).join(' ')).not.toMatch(/\bso /u);
      }),
    );
  });

  it('with a word put before its verb or behind its end is never confirmed', () => {
    const confirmed = ['Brandt had lunch with Lind on 7 May', 'Lind was welcomed by Brandt at the gate'];
    const words = fc.constantFrom(
      'secretly',
      'again',
      'alone',
      'only',
      'drunk',
      'almost',
      'supposedly',
      'first',
    );
    fc.assert(
      fc.property(fc.constantFrom(...confirmed), words, fc.boolean(), (text, word, isLast) => {
        const changed = isLast ? `${text} ${word}` : text.replace(/\b(?:had|was)\b/u, `$& ${word}`);
        expect(verdictsOf(text)).toHaveLength(1);
        expect(verdictsOf(changed).join(' ')).not.toMatch(/\bso /u);
      }),
    );
  });

  it('with another name in the place of one is never confirmed', () => {
    const named = affirmed.filter((text) => /Mara Lind|Otto Brandt/u.test(text));
    const others = fc.constantFrom('Tom Keller', 'the minister', 'Anna', 'Otto Brandt', 'Mara Lind', 'Oster');
    fc.assert(
      fc.property(fc.constantFrom(...named), others, (text, other) => {
        const changed = text.replace(/Mara Lind|Otto Brandt/u, other);
        fc.pre(changed !== text);
        expect(verdictsOf(changed).join(' ')).not.toMatch(/\bso /u);
      }),
    );
  });

  it('is read in a moment, however long', () => {
    const long = 'The bridge, which Lind opened, and the span, is long, and it cost a lot, and '.repeat(500);
    expect(readout.check(long).claims.length).toBeLessThanOrEqual(30);
  });
});
