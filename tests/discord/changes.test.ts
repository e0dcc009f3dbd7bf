import { describe, expect, it } from 'vitest';
import type { Newsroom } from '../../src/core/newsroom/newsroom.ts';
import { textOf } from '../support/local-discord/message-parts.ts';
import { newsroomOf } from '../support/newsroom.ts';
import { knowledgeAtWork } from './knowledge/knowledge-at-work.ts';

const now = Date.UTC(2031, 4, 4, 12);
const correction = { fact: 'toll', on: '2031-03-05', what: 'It was wrong.', was: '0a', is: '0b' };

/** The bot on 4 May 2031, with these corrections since it began. */
async function atWork(all: readonly (typeof correction)[]) {
  const corrections: Newsroom['corrections'] = async (since = '') => ({
    ok: true,
    value: all.filter(({ on }) => on >= since),
  });
  const newsroom = newsroomOf(() => ({ corrections }));
  const { discord } = await knowledgeAtWork(newsroom, {}, { clock: () => now });
  return discord;
}

describe('/changes', () => {
  it.each([
    [
      'en-GB',
      '**No correction has been published so far.**\nIf an answer turns out to have been wrong, you read here which one, what was wrong, and since when it is right. New facts and better wording are not listed.',
    ],
    [
      'uk',
      '**Жодного виправлення ще не оприлюднено.**\nЯкщо якась відповідь виявиться хибною, тут буде сказано, яка саме, що в ній було не так і відколи вона правильна. Нові факти й уточнені формулювання сюди не потрапляють.',
    ],
  ])('says in %s what it means that nothing was ever corrected', async (locale, told) => {
    const discord = await atWork([]);
    expect(textOf(await discord.addUser('Ada', { locale }).runs('changes').reply())).toBe(told);
  });

  it.each([
    [
      'en-GB',
      {},
      '**No answer has been corrected since 4 April 2031.**\nThe last correction was published on 5 March 2031.',
    ],
    [
      'en-GB',
      { since: '7' },
      '**No answer has been corrected since 27 April 2031.**\nThe last correction was published on 5 March 2031.',
    ],
    [
      'uk',
      { since: '2031-03-06' },
      '**Жодної відповіді не виправлено, починаючи з 6 березня 2031 року.**\nОстаннє виправлення оприлюднено 5 березня 2031 року.',
    ],
  ])('says in %s for %j when the last correction was, if it was before', async (locale, values, told) => {
    const discord = await atWork([correction]);
    expect(textOf(await discord.addUser('Ada', { locale }).runs('changes', values).reply())).toBe(told);
  });
});
