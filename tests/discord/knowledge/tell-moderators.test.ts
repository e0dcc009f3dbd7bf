import { describe, expect, it } from 'vitest';
import { uk } from '../../../src/core/texts/uk.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { botAtWork } from '../bot-at-work.ts';
import { fileOf, knowledgeAtWork, longLines } from './knowledge-at-work.ts';

const post = 'POST /channels/:channel/messages';

/** The bot in two servers, of which the first has a channel for its moderators. */
async function withChannel(denied: readonly ('send' | 'attach')[] = [], locale = 'en-US') {
  const channels = new Map<string, string>();
  const rules = { moderatorsChannel: (server: string) => channels.get(server) };
  const at = await knowledgeAtWork(newsroomOf(), rules, {}, { locale });
  const { discord } = at;
  const elsewhere = discord.addGuild('Elsewhere');
  const other = discord.addChannel('general', { guild: elsewhere });
  const channel = discord.addChannel('moderators', { denied });
  channels.set(discord.guild.id, channel.id);
  return { ...at, channel, other, bot: at.work.bot, log: at.work.log };
}

describe('what the moderators are told', () => {
  it('stands in their channel once, and nowhere else', async () => {
    const { discord, bot, channel, other } = await withChannel();
    await bot.tellModerators(() => ['facts/a.yaml:1:1 **bad** @everyone', 'and more']);
    const message = await discord.nextMessage(channel);
    expect(textOf(message)).toBe(
      '**For those who look after the knowledge**\nfacts/a.yaml:1:1 \\*\\*bad\\*\\* @\u200Beveryone\nand more',
    );
    expect(message.mention_everyone).toBe(false);
    await discord.silence(channel);
    await discord.silence(other);
    await discord.silence(discord.general);
  });

  it('stands under words in the language of the server', async () => {
    const { discord, bot, channel } = await withChannel([], 'uk');
    await bot.tellModerators(({ newsroom }) => [newsroom.folder.mended]);
    expect(textOf(await discord.nextMessage(channel))).toBe(
      `**${uk.knowledge.lines.tellsModerators}**\n${uk.newsroom.folder.mended}`,
    );
    await bot.tellModerators(() => longLines(3));
    const message = await discord.nextMessage(channel);
    expect(textOf(message)).toContain(`**${uk.knowledge.lines.tellsModerators}**\nline 0 `);
    expect(textOf(message)).toContain(uk.message.pageAndFile(3));
    expect(discord.refused).toEqual([]);
  });

  it('comes whole as a file where it is long', async () => {
    const { discord, bot, channel } = await withChannel();
    const lines = longLines(3);
    await bot.tellModerators(() => lines);
    const message = await discord.nextMessage(channel);
    expect(textOf(message)).toContain('all of it is in the file');
    expect((await fileOf(message)).text).toContain(lines.join('\n'));
    expect(discord.refused).toEqual([]);
  });

  it('is told once through a connection that ends after it is posted', async () => {
    const { discord, bot, channel } = await withChannel();
    discord.faults.hangUp(post, { carriedOut: true });
    await bot.tellModerators(() => ['a problem']);
    await discord.nextMessage(channel);
    await discord.silence(channel);
    expect(discord.fromBot(channel)).toHaveLength(1);
  });

  it('is told twice where it is said twice', async () => {
    const { discord, bot, channel } = await withChannel();
    await bot.tellModerators(() => ['a problem']);
    await bot.tellModerators(() => ['a problem']);
    expect(discord.fromBot(channel)).toHaveLength(2);
  });

  it('that Discord refuses is logged and ends nothing', async () => {
    const { discord, bot, channel, log } = await withChannel(['send']);
    await bot.tellModerators(() => ['a problem']);
    expect(log.lines.filter((line) => line.includes(channel.id))).toEqual([
      expect.stringMatching(/^warn telling the moderators in channel .+give it View Channel, Send Messages/),
    ]);
    discord.addUser('Ben').says(discord.general, `${discord.bot.mention} How long is the Oster bridge?`);
    expect(textOf(await discord.nextMessage(discord.general))).toContain('412 metres');
  });

  it('is told nobody where there is no channel for it', async () => {
    const { discord, work } = await knowledgeAtWork();
    await work.bot.tellModerators(() => ['a problem']);
    const without = await botAtWork();
    await without.bot.tellModerators(() => ['a problem']);
    expect([...discord.requestsTo(post), ...without.discord.requestsTo(post)]).toEqual([]);
  });
});
