import { describe, expect, it } from 'vitest';
import { createReadout } from '../../../src/core/ask.ts';
import { bridgeStory, bridgeWith, knowledgeOf } from '../../support/knowledge.ts';

/** Two sides that met, a call with one person, and places that people went to. */
const envoys = `
  - id: envoys-met
    asked:
      - Who met the mayor in Oster?
      - which envoys met Lind
      - who went to Oster for the town
      - who negotiated with Keller
      - who had talks with the mayor
      - who flew to Geneva with Keller
      - who spoke with Keller
      - meeting of the envoys with the mayor
    answer: Otto Brandt and Tom Keller met Mara Lind in Oster on 2 May 2031.
    citations:
      - source: herald
        paragraph: 5
        quote: met the mayor in Oster
    related: [opened-by]
  - id: call-with-brandt
    asked:
      - Who called Otto Brandt?
      - who was on the phone with Brandt
      - who joined Keller on the line
      - who met Keller on the line with Brandt
      - phone call with Brandt
      - who rang Brandt
      - which people spoke with Brandt
      - the call about the talks
    answer: Mara Lind, Tom Keller and Anna Voss spoke with Otto Brandt by telephone about what came out of the talks in Geneva.
    citations:
      - source: herald
        paragraph: 6
        quote: spoke with Brandt by telephone
    related: [envoys-met]
  - id: voss-journey
    asked:
      - Where did Anna Voss travel?
      - where did Voss go
      - which town did Voss travel to
      - journey of Voss
      - trip of Anna Voss
      - where was Voss on her trip
      - where did Anna Voss fly
      - destination of Voss
    answer: Anna Voss traveled to Oster on 3 May 2031.
    citations:
      - source: herald
        paragraph: 7
        quote: traveled to Oster
    related: [envoys-met]
  - id: delegation-led
    asked:
      - Who led the talks for the town?
      - head of the town's side
      - who was in charge at the talks
      - who led them for the town
      - leader of the talks
      - talks led by whom
      - who ran the talks for Oster
      - which two led the talks
    answer: Otto Brandt and Anna Voss led the talks for the town of Oster.
    citations:
      - source: herald
        paragraph: 8
        quote: the talks were led by Brandt and Anna Voss
    related: [envoys-met]
  - id: talks-judged
    asked:
      - What did Voss say about the talks?
      - opinion of Voss on the talks
      - how did Anna Voss judge the talks
      - did Voss like the talks
      - words of Voss on the talks
      - what does Voss think of the talks
      - Voss on the talks
      - judgement of Anna Voss
    answer: On 3 May, Anna Voss said that the talks were useful, but that the bridge was late.
    citations:
      - source: herald
        paragraph: 9
        quote: the talks were useful
      - source: herald
        paragraph: 9
        quote: denied that Keller rejected the new plan
    related: [envoys-met]
  - id: voss-against
    kind: false-premise
    asked:
      - Why did Voss say that the talks were useless?
      - why did Voss meet the minister
      - when did Voss call the talks useless
      - So Voss met the minister?
      - how come Voss hated the talks
      - did Anna Voss see the minister
      - Voss and the minister together
      - why was Voss so angry
    answer: Anna Voss did not say that; the articles have her in Oster alone.
    citations:
      - source: herald
        paragraph: 10
        quote: Anna Voss came alone
    related: [talks-judged]
`;
const people = bridgeStory['facts/people.yaml'] ?? '';
const names = `${bridgeStory['names.yaml'] ?? ''}  - name: Otto Brandt
    kind: person
    also: [Brandt]
  - name: Tom Keller
    kind: person
    also: [Keller]
  - name: Anna Voss
    kind: person
    also: [Voss]
  - name: Geneva
    also: [Genf]
    kind: place
  - name: meeting
    kind: concept
    also: [met, meet, talks, spoke, negotiated]
`;
const readout = createReadout(
  knowledgeOf(bridgeWith({ 'facts/people.yaml': `${people.trimEnd()}${envoys}`, 'names.yaml': names })),
);

function verdictsOf(message: string) {
  return readout
    .check(message)
    .claims.map(({ verdict, facts }) => `${verdict} ${facts.map(({ id }) => id).join(' ')}`);
}

describe('a claim on who met, spoke or traveled', () => {
  it.each([
    ['Brandt and Keller met Lind', 'so envoys-met'],
    ['Keller met Lind', 'so envoys-met'],
    ['Lind met Keller', 'so envoys-met'],
    ['Keller spoke with Brandt', 'so call-with-brandt'],
    ['Voss traveled to Oster', 'so voss-journey'],
    ['So Voss met the minister', 'otherwise voss-against'],
  ])('of a meeting, "%s" gets %s', (message, expected) => {
    expect(verdictsOf(message)).toEqual([expected]);
  });

  it.each([
    ['Brandt met Keller', 'they were on the same side'],
    ['Brandt negotiated with Keller', 'only a question has that verb'],
    ['Brandt and Keller met', 'they met somebody else'],
    ['Brandt, Keller and Lind met', 'it loses who met whom'],
    ['Lind met Voss', 'they were on one call'],
    ['Lind met Brandt on the line', 'they only spoke'],
    ['Keller and Voss spoke', 'they spoke with somebody else'],
    ['Voss joined Keller', 'only a question has that verb'],
    ['Keller flew to Geneva', 'only a question has that verb'],
    ['Brandt went to Oster for the town', 'only a question has it so'],
    ['Lind spoke in Geneva', 'the place is that of something else'],
    ['Lind had talks in Geneva', 'the place is that of something else'],
    ['The talks were led by Brandt and Voss', 'the answer has it of one side only'],
    ['The bridge was late', 'it is said by somebody'],
    ['Voss rejected the new plan', 'she is said to deny it of somebody'],
    ['Allegedly Keller met Lind', 'it is put in doubt'],
    ['Apparently Keller met Lind', 'it is put in doubt'],
  ])('"%s" is neither confirmed nor denied: %s', (message) => {
    expect(verdictsOf(message).filter((said) => /^(?:so|otherwise)/u.test(said))).toEqual([]);
  });

  it.each([
    'Voss met Lind',
    'Voss spoke with Lind',
    'The minister spoke with Brandt',
    'Anna Voss traveled to Geneva',
    'Keller traveled to Oster',
    'Brandt traveled to Geneva on 3 May',
    'Brandt and Keller met Lind on 5 May',
    'Keller met Lind on 5 May 2031',
    'Anna Voss traveled to Oster on 6 May',
    'Voss said the talks were useful',
    'Voss could meet the minister',
    'Lind met Voss',
    'The minister called Voss angry',
    'A meeting between Voss and the minister could happen',
  ])('"%s" is not denied: who met, spoke or traveled may be more than the articles name', (message) => {
    expect(verdictsOf(message).filter((said) => said.startsWith('otherwise'))).toEqual([]);
  });
});
