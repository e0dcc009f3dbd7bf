import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReply } from '../../../src/core/answer/reply.ts';
import { apart } from '../../../src/core/answer/small-talk.ts';
import { createReadout } from '../../../src/core/ask.ts';
import type { SmallTalk } from '../../../src/core/model.ts';
import { knowledgeOf } from '../../support/knowledge.ts';
import { shippedReadout } from '../../support/shipped.ts';

const knowledge = knowledgeOf();
const readout = createReadout(knowledge);

const said: readonly (readonly [SmallTalk, readonly string[]])[] = [
  [
    'greeting',
    ['hi', 'Hey there!', 'heyyy', 'good morning everyone', 'how are you?', 'u there?', 'hi, how are you'],
  ],
  [
    'thanks',
    [
      'thanks',
      'thx!!',
      'Thank you so much, bot',
      'ok thanks',
      'thank you! that was helpful 😊',
      'hi, thanks',
    ],
  ],
  ['praise', ['good bot', 'nice one', 'you are awesome', 'I love this bot', 'well done!']],
  ['thanks', ['Дякую!', 'дуже дякую']],
  ['greeting', ['Привіт!', 'добрий день', 'вітаю всім']],
  ['goodbye', ['bye', 'good night', 'see you later', 'have a nice day']],
  ['nod', ['ok', 'lol', '👍', '😂😂', '<:pepe:123456789012345678>', 'no problem', 'hahaha', 'wow']],
  [
    'who-are-you',
    [
      'who are you?',
      'what are you',
      'are you a bot or a human?',
      'who made you?',
      'hi, who are you',
      'what is this?',
    ],
  ],
  ['help', ['help', 'help me pls', 'what can you do?', 'how do I use this bot?', 'what should I ask?']],
  [
    'abuse',
    ['you suck', 'stupid bot', 'shut up', 'are you a russian bot?', 'hey idiot', 'thanks, you useless bot'],
  ],
];

describe('small talk', () => {
  it.each(said.flatMap(([talk, texts]) => texts.map((text) => [text, talk] as const)))(
    '"%s" is %s',
    (text, talk) => {
      expect(apart(text)).toEqual({ kind: 'talk', talk });
    },
  );

  it.each(said.map(([talk]) => talk))(
    'of the kind %s gets a few words, and no fact, source or suggestion',
    (talk) => {
      const text = said.find(([kind]) => kind === talk)?.[1][0] ?? '';
      const answer = readout.ask(text, [{ question: 'How long is the bridge?', facts: ['bridge-length'] }]);
      expect(answer).toMatchObject({ outcome: 'unknown', no: 'outside', talk, suggestions: [] });
      const reply = composeReply(answer, knowledge);
      expect(reply.text).not.toBe('');
      expect(reply).toMatchObject({ sources: [], notes: [] });
    },
  );
});

describe('a question', () => {
  it.each([
    ['hi, how long did it last?', 'how long did it last?'],
    ['thanks, and who joined him?', 'and who joined him?'],
    ['thanks who joined him', 'who joined him'],
    ['Hello bot who opened the bridge', 'who opened the bridge'],
    ['Great! What about the toll?', 'What about the toll?'],
    ['who opened it? thanks!', 'who opened it?'],
    ['you idiot, how long is it?', 'how long is it?'],
    ['ok, why?', 'why?'],
  ])('keeps nothing of the talk around it: %s', (text, question) => {
    expect(apart(text)).toEqual({ kind: 'question', text: question });
  });

  it.each([
    'thanks to whom was it delayed',
    'the bridge is long, right?',
    'is the minister an idiot?',
    'was the opening a good one?',
    'no toll',
    'useful, constructive, or meaningful, in whose words',
    'what is this about',
    'help for the town?',
    '?',
    '',
  ])('is left as it is where no talk stands around it: %s', (text) => {
    expect(apart(text)).toEqual({ kind: 'question', text });
  });

  it('behind a greeting is answered', () => {
    expect(readout.ask('Hi! How long is the Oster bridge?')).toMatchObject({
      outcome: 'answered',
      question: 'Hi! How long is the Oster bridge?',
      parts: [{ fact: { id: 'bridge-length' } }],
    });
  });

  it('behind thanks goes on from the last one', () => {
    const turn = { question: 'hello, how long is the Oster bridge?', facts: ['bridge-length'] };
    expect(readout.ask('thanks, and what did it cost?', [turn])).toMatchObject({
      outcome: 'answered',
      parts: [{ fact: { id: 'bridge-cost' } }],
    });
  });

  it('of any shape is told apart without a fault', () => {
    const words = constantFrom(
      'thanks',
      'hi',
      ',',
      '!',
      'you',
      'who',
      'bot',
      '👍',
      'are',
      'good',
      ' ',
      '?',
      '\n',
    );
    assert(
      property(
        oneof(
          string({ unit: 'binary' }),
          array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          const { kind } = apart(text);
          expect(['talk', 'question']).toContain(kind);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of the shipped knowledge is never small talk, and loses no word to it', async () => {
    const { facts, golden } = (await shippedReadout()).knowledge;
    const asked = [...[...facts.values()].flatMap((fact) => fact.asked), ...golden.map(({ q }) => q)];
    const changed = asked.filter((text) => {
      const read = apart(text);
      return read.kind === 'talk' || read.text !== text;
    });
    expect(changed).toEqual([]);
  });
});
