import { setTimeout as wait } from 'node:timers/promises';
import { ButtonStyle, ComponentType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Newsroom } from '../../../src/core/newsroom/newsroom.ts';
import { subcommands } from '../../../src/discord/knowledge/subcommands.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { botAtWork } from '../bot-at-work.ts';
import { everySubcommand } from './every-subcommand.ts';
import { knowledgeAtWork } from './knowledge-at-work.ts';

const apology = 'Something went wrong on my side, so I have no answer for you. Please ask again in a moment.';
const why = 'In one sentence.';

const runs = everySubcommand({ why, question: 'How long?', retired: '#toll' });

async function letInSlowly() {
  await wait(80);
  return { ok: true } as const;
}

/** A newsroom each of whose methods does the same. */
function all(method: () => Promise<never>) {
  return newsroomOf((usual) => {
    const names = Object.keys(usual).filter((name) => name !== 'entries' && name !== 'changes');
    // One function for all: it gives none of their results.
    return Object.fromEntries(names.map((name) => [name, method])) as Partial<Newsroom>;
  });
}

describe('who may use /knowledge', () => {
  it('is for Discord to say: those who manage the server, in servers alone', async () => {
    const { discord } = await knowledgeAtWork();
    const command = discord.commands().find(({ name }) => name === 'knowledge');
    expect(command).toMatchObject({
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      contexts: [0],
      integration_types: [0],
    });
    const ben = discord.addUser('Ben');
    expect(() => ben.runs('knowledge status')).toThrow('does not see the command');
    expect(() => ben.runs('knowledge status', {}, ben.direct)).toThrow('not offered');
  });

  it.each(runs)('in a server without the knowledge are told why not: $name', async ({ name, values }) => {
    const asked: string[] = [];
    const told = 'The knowledge belongs to the server *Newsroom*.';
    const { discord, newsroom } = await knowledgeAtWork(
      all(async () => expect.unreachable('let in')),
      {
        mayModerate: async (server) => {
          asked.push(server);
          return { ok: false, why: { kind: 'off', report: told } };
        },
      },
    );
    const elsewhere = discord.addGuild('Elsewhere');
    const channel = discord.addChannel('general', { guild: elsewhere });
    const eve = discord.addUser('Eve', { rank: 'administrator', guilds: [elsewhere] });
    const reply = await eve.runs(`knowledge ${name}`, values, channel).reply();
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(reply)).toBe(
      '**This cannot be done:**\nThe knowledge belongs to the server \\*Newsroom\\*.',
    );
    expect(asked).toEqual([elsewhere.id]);
    expect(newsroom.entries).toHaveLength(1);
  });

  it('is asked again at each press', async () => {
    let ok = true;
    const newsroom = newsroomOf();
    newsroom.prepare({ kind: 'retire-fact', fact: 'toll', base: 'x' });
    const { ada } = await knowledgeAtWork(newsroom, {
      mayModerate: async () =>
        ok ? { ok } : { ok, why: { kind: 'off', report: 'The knowledge has moved.' } },
    });
    const message = await ada.runs('knowledge publish', { why }).reply();
    ok = false;
    await ada.clicks(message, 'Publish (1 answer changes)').reply();
    expect(textOf(message)).toContain('The knowledge has moved.');
    expect(newsroom.entries).toHaveLength(1);
  });
});

describe('every subcommand', () => {
  it('is tried below', () => {
    expect(runs.map(({ name }) => name)).toEqual(subcommands.map(({ name }) => name));
  });

  it.each(runs)('meets a fault of ours with the one sentence: $name', async ({ name, values }) => {
    const newsroom = all(async () => Promise.reject(new Error('the secret of the machine')));
    const { work, discord, ada } = await knowledgeAtWork(newsroom);
    const reply = await ada.runs(`knowledge ${name}`, values).reply();
    expect(textOf(reply)).toBe(apology);
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(work.log.lines.join('\n')).toContain('the secret of the machine');
    expect(discord.refused).toEqual([]);
  });

  it.each(runs)('announces an answer that takes long, for one alone: $name', async ({ name, values }) => {
    const { discord, ada } = await knowledgeAtWork(
      newsroomOf(),
      { mayModerate: letInSlowly },
      { timing: { deferAfter: 20 } },
    );
    const ran = ada.runs(`knowledge ${name}`, values);
    expect((await ran.acknowledged()).type).toBe(5);
    const reply = await ran.reply();
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(reply)).not.toBe('');
    expect(discord.refused).toEqual([]);
  });

  const off = 'The database cannot be opened.';
  it.each(
    runs.filter(({ name }) => /check|health|preview|diff|publish|discard|retire|history|rollback/.test(name)),
  )('gives the reason why the newsroom cannot: $name', async ({ name, values }) => {
    const no = async () => ({ ok: false, why: { kind: 'off', report: off } }) as const;
    const newsroom = newsroomOf(() => ({
      check: no,
      health: no,
      preview: no,
      staged: no,
      review: no,
      editable: no,
      history: no,
      compare: no,
    }));
    newsroom.publishElsewhere();
    const { discord, ada } = await knowledgeAtWork(newsroom);
    expect(textOf(await ada.runs(`knowledge ${name}`, values).reply())).toContain(off);
    expect(discord.refused).toEqual([]);
  });
});

describe('a press that takes long', () => {
  it('is announced, and a fault in it gets the one sentence', async () => {
    let isBroken = false;
    const newsroom = newsroomOf((usual) => ({
      publish: async (request) => {
        if (isBroken) throw new Error('the secret of the machine');
        await wait(80);
        return usual.publish(request);
      },
    }));
    newsroom.prepare({ kind: 'retire-fact', fact: 'toll', base: 'x' });
    const { ada } = await knowledgeAtWork(newsroom, {}, { timing: { deferAfter: 20 } });
    const message = await ada.runs('knowledge publish', { why }).reply();
    const other = await ada.runs('knowledge publish', { why }).reply();
    const pressed = ada.clicks(message, 'Publish (1 answer changes)');
    expect((await pressed.acknowledged()).type).toBe(6);
    expect(textOf(await pressed.reply())).toContain('**Published as number 2**');
    isBroken = true;
    await ada.clicks(other, 'Publish (1 answer changes)').reply();
    expect(textOf(other)).toBe(apology);
  });
});

describe('a bot without a newsroom', () => {
  it('does not offer /knowledge', async () => {
    const { discord } = await botAtWork();
    const names = discord.commands().map(({ name }) => name);
    expect(names).toContain('help');
    expect(names.filter((name) => /^(?:knowledge|changes|Keep as a gap)$/.test(name))).toEqual([]);
  });

  it('says so to whoever still has the command', async () => {
    const { work, discord, ada } = await knowledgeAtWork();
    discord.faults.fail('PUT /applications/:application/commands', 403);
    await work.restart({ moderation: undefined });
    expect(textOf(await ada.runs('knowledge status').reply())).toBe(
      'I no longer have this command. Use /ask.',
    );
  });

  it('says so to whoever presses one of its buttons', async () => {
    const newsroom = newsroomOf();
    newsroom.prepare({ kind: 'retire-fact', fact: 'toll', base: 'x' });
    const { work, ada } = await knowledgeAtWork(newsroom);
    const message = await ada.runs('knowledge discard').reply();
    await work.restart({ moderation: undefined });
    const reply = await ada.clicks(message, 'Throw away 1 change').reply();
    expect(textOf(reply)).toBe('This button no longer works. Use /ask.');
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(newsroom.changes).toHaveLength(1);
  });
});

describe('what another version has left behind', () => {
  it.each(['knowledge:gone:1', 'gone:1'])('is told not to work any more: the form %s', async (customId) => {
    const { ada } = await knowledgeAtWork();
    const interaction = ada.runs('knowledge status');
    await interaction.reply();
    const reply = await ada.submits({ interaction, title: 'A form', customId, components: [] }, {}).reply();
    expect(textOf(reply)).toBe('This form no longer works. Please run the command again.');
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  it.each(['knowledge:gone', 'knowledge'])('is told not to work any more: the button %s', async (id) => {
    const { discord, ada } = await knowledgeAtWork();
    const message = await ada.runs('knowledge status').reply();
    const button = {
      type: ComponentType.Button,
      style: ButtonStyle.Primary,
      label: 'Old',
      custom_id: id,
    } as const;
    message.components = [{ type: ComponentType.ActionRow, components: [button] }];
    const reply = await ada.clicks(message, 'Old').reply();
    expect(textOf(reply)).toBe('This button no longer works. Use /ask.');
    expect(discord.refused).toEqual([]);
  });
});

describe('the command', () => {
  it('is told to Discord only if Discord does not have it', async () => {
    const { work, discord } = await knowledgeAtWork();
    await work.restart();
    await discord.waitFor(() => discord.requestsTo('GET /applications/:application/commands')[1]);
    await work.bot.stop();
    expect(discord.requestsTo('PUT /applications/:application/commands')).toHaveLength(1);
  });
});
