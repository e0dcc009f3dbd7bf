import { MessageType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readWish } from '../../src/discord/question.ts';
import type { SeenMessage } from '../../src/discord/question.ts';

const self = { id: '900', ownRole: () => '77' };
const message: SeenMessage = {
  id: '1',
  channel_id: '2',
  guild_id: '3',
  content: '<@900> how long?',
  author: { id: '5' },
  mentions: [{ id: '900' }],
};

describe('a message', () => {
  it.each<[string, Partial<SeenMessage>, unknown]>([
    ['that mentions the bot is a question', {}, { kind: 'question', text: 'how long?' }],
    [
      'may use the older form of a mention',
      { content: 'how long <@!900>' },
      { kind: 'question', text: 'how long' },
    ],
    [
      'keeps the mention of somebody else',
      { content: '<@900> <@901>?' },
      { kind: 'question', text: '<@901>?' },
    ],
    ['with a mention and nothing else is empty', { content: ' <@900> ' }, { kind: 'empty' }],
    ['that mentions nobody wants nothing', { mentions: [] }, { kind: 'nothing' }],
    [
      'that mentions the role of the bot is told how to ask',
      { mentions: [], mention_roles: ['77'] },
      { kind: 'role' },
    ],
    [
      'that mentions another role wants nothing',
      { mentions: [], mention_roles: ['78'] },
      { kind: 'nothing' },
    ],
    ['of a bot wants nothing', { author: { id: '5', bot: true } }, { kind: 'nothing' }],
    ['of the bot itself wants nothing', { author: { id: '900' } }, { kind: 'nothing' }],
    ['of a webhook wants nothing', { webhook_id: '6' }, { kind: 'nothing' }],
    ['that Discord writes wants nothing', { type: MessageType.UserJoin }, { kind: 'nothing' }],
    ['that replies is a question', { type: MessageType.Reply }, { kind: 'question', text: 'how long?' }],
    [
      'to the bot alone needs no mention',
      { guild_id: undefined, mentions: [], content: 'how long?' },
      { kind: 'question', text: 'how long?' },
    ],
  ])('%s', (_, change, wish) => {
    expect(readWish({ ...message, ...change }, self)).toEqual(wish);
  });
});
