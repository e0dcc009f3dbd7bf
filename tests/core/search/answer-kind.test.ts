import { describe, expect, it } from 'vitest';
import type { AnswerKind, Fact } from '../../../src/core/model.ts';
import { kindAsked, kindsHeld } from '../../../src/core/search/answer-kind.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

describe('a question asks for', () => {
  it.each<readonly [AnswerKind, string]>([
    ['age', 'How old is Kushner?'],
    ['age', 'what age is the mayor'],
    ['age', "what is Putin's age"],
    ['age', 'when was Witkoff born'],
    ['money', 'How much did the bridge cost?'],
    ['money', 'how much money was spent'],
    ['money', 'what is his salary'],
    ['money', 'price of the bridge'],
    ['money', 'how much was the bridge?'],
    ['money', 'how much is it'],
    ['duration', 'how much was the delay'],
    ['count', 'how much was the water above the road'],
    ['duration', 'How long did they talk?'],
    ['duration', 'for how many hours did they talk'],
    ['duration', 'how late was he'],
    ['duration', 'how much time did it take'],
    ['count', 'How many people were there?'],
    ['count', 'number of soldiers'],
    ['count', 'how often have they met'],
    ['time', 'What time did it start?'],
    ['time', 'at what hour did it begin'],
    ['date', 'When did they meet?'],
    ['date', 'on what date was it'],
    ['date', 'which day of the week was it'],
    ['place', 'Where did they meet?'],
    ['place', 'in which city was it'],
    ['place', 'what airport did they land at'],
    ['date', 'did anyone say when it opens'],
    ['date', 'where and when did they meet'],
    ['date', 'any clue when it opens'],
    ['date', 'anybody know when they met'],
    ['place', 'where were they when it began'],
    ['reason', 'Why was it late?'],
    ['reason', 'why did he leave when she came'],
    ['reason', 'how come it was late'],
    ['reason', 'what was the reason for the delay'],
    ['person', 'Who met Putin?'],
    ['person', 'which aide was there'],
    ['person', 'whose idea was it'],
    ['person', 'which firefighters got hurt'],
    ['person', 'what crew member switched it off'],
    ['person', 'which women were there'],
    ['name', 'What is the name of the bridge?'],
    ['name', 'name of the restaurant where they ate'],
    ['name', 'whats the forum called that he spoke at'],
    ['name', 'his first name'],
    ['name', 'name the expert they spoke to'],
    ['name', 'names of the divers pls'],
  ])('%s: %s', (kind, question) => {
    expect(kindAsked(question)).toBe(kind);
  });

  it.each([
    'Did they reach a deal?',
    'what happened in Moscow',
    'tell me about the plan',
    'putin kushner',
    'I was whenever',
    'any word from the mayor when reporters called her',
    'Did the mayor speak when the bridge opened?',
    'What was Lind called in for?',
    'which party won',
    'what did the captain say',
    'what role ministers should play in it',
    'what are the two problems that get named most',
    '',
  ])('anything: %s', (question) => {
    expect(kindAsked(question)).toBeUndefined();
  });

  it('the same in capitals and with curly signs', () => {
    expect(kindAsked('WHAT’S PUTIN’S AGE')).toBe('age');
  });
});

describe('a fact holds', () => {
  const { facts } = knowledgeOf();
  const held = (id: string): readonly AnswerKind[] => {
    const fact = facts.get(id);
    return fact ? [...kindsHeld(fact)] : [];
  };
  const opened = facts.get('opened-by');

  it('what its phrasings ask for', () => {
    expect(held('bridge-length')).toContain('count');
  });

  it('what the moderator says, and nothing else', () => {
    expect(held('bridge-cost')).toEqual(['money']);
  });

  it('a place always, since one stands in nearly every answer', () => {
    expect(held('toll')).toContain('place');
  });

  it.each<readonly [string, readonly AnswerKind[], Partial<Fact>]>([
    ['a person where its answer names one', ['person'], { answer: 'The mayor is Ilse Lind.' }],
    ['a person where one has said it', ['person'], { saidBy: 'Mayor Lind' }],
    ['neither a person nor a name where nobody is named', [], {}],
    [
      'a person where its answer has one without a name',
      ['person'],
      { answer: 'Two firefighters were hurt.' },
    ],
    ['a person where its answer has people who act together', ['person'], { answer: 'The council paid.' }],
    ['no person where only a month or a day has a capital', [], { answer: 'It opened on Friday, 3 May.' }],
    ['persons and their names where a phrasing asks who', ['person', 'name'], { asked: ['Who was it?'] }],
    ['a name where a phrasing asks for it', ['name'], { asked: ['What is the boat called?'] }],
    ['names where nobody has told them', ['person', 'name'], { kind: 'undisclosed' }],
    ['persons and names where the articles say nothing', ['person', 'name'], { kind: 'not-said' }],
    [
      'nothing but what is asked of it where it corrects',
      [],
      { kind: 'false-premise', answer: 'No: Lind did.' },
    ],
  ])('%s', (_, kinds, change) => {
    const plain = { asked: ['Is it old?'], answer: 'It is old.', saidBy: undefined, citations: [] } as const;
    const fact = opened && { ...opened, ...plain, ...change };
    const held = fact ? [...kindsHeld(fact)] : [];
    expect(held.filter((kind) => kind === 'person' || kind === 'name').toSorted()).toEqual(kinds.toSorted());
  });

  it('neither an age nor money that its answer does not have', () => {
    expect(held('opened-by')).not.toContain('age');
    expect(held('opened-by')).not.toContain('money');
  });

  it.each<readonly [AnswerKind, string]>([
    ['duration', 'It took five hours.'],
    ['count', 'There were 12 of them.'],
    ['date', 'That was on 2 December.'],
    ['date', 'It was a Tuesday.'],
    ['time', 'It began at 7 pm.'],
    ['reason', 'It was late because of the rain.'],
    ['money', 'It was €80.'],
    ['age', 'She is 54 years old.'],
  ])('%s: %s', (kind, answer) => {
    expect(opened && [...kindsHeld({ ...opened, answer })]).toContain(kind);
  });
});
