import { describe, expect, it } from 'vitest';
import { createConversations } from '../../src/discord/conversations.ts';

const here = { channel: 'c', person: 'ada' };
const turn = (id: string) => ({ id, question: `question ${id}`, facts: [`fact-${id}`] });
const said = (id: string) => ({ question: `question ${id}`, facts: [`fact-${id}`] });

describe('a conversation', () => {
  it('holds the last three turns, oldest first', () => {
    const conversations = createConversations();
    for (const id of ['1', '2', '3', '4']) conversations.remember(here, 0, turn(id));
    expect(conversations.before(here, 0)).toEqual([said('2'), said('3'), said('4')]);
  });

  it('forgets a turn after ten minutes', () => {
    const conversations = createConversations();
    conversations.remember(here, 0, turn('1'));
    conversations.remember(here, 300_000, turn('2'));
    expect(conversations.before(here, 599_999)).toEqual([said('1'), said('2')]);
    expect(conversations.before(here, 600_000)).toEqual([said('2')]);
    expect(conversations.before(here, 900_000)).toEqual([]);
  });

  it.each([
    ['another person', { channel: 'c', person: 'ben' }],
    ['another channel', { channel: 'd', person: 'ada' }],
    ['what is said in private', { ...here, private: true }],
  ])('is not that of %s', (_, there) => {
    const conversations = createConversations();
    conversations.remember(here, 0, turn('1'));
    expect(conversations.before(there, 0)).toEqual([]);
  });

  it('has one turn a question, also when the question is edited', () => {
    const conversations = createConversations();
    conversations.remember(here, 0, turn('1'));
    conversations.remember(here, 0, turn('2'));
    expect(conversations.before(here, 0, '2')).toEqual([said('1')]);
    conversations.remember(here, 0, { ...turn('1'), question: 'edited' });
    expect(conversations.before(here, 0)).toEqual([{ question: 'edited', facts: ['fact-1'] }, said('2')]);
  });

  it('loses a question that is deleted', () => {
    const conversations = createConversations();
    conversations.remember(here, 0, turn('1'));
    conversations.remember(here, 0, turn('2'));
    conversations.forget(here, '1');
    expect(conversations.before(here, 0)).toEqual([said('2')]);
    conversations.forget(here, '2');
    expect(conversations.before(here, 0)).toEqual([]);
  });

  it('makes room for others when too many are kept', () => {
    const conversations = createConversations({ limit: 2 });
    for (const person of ['ada', 'ben', 'cleo']) {
      conversations.before(here, 0);
      conversations.remember({ channel: 'c', person }, 0, turn(person));
    }
    expect(conversations.before({ channel: 'c', person: 'ada' }, 0)).toEqual([said('ada')]);
    expect(conversations.before({ channel: 'c', person: 'ben' }, 0)).toEqual([]);
  });
});
