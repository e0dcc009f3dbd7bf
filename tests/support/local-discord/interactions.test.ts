import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { expect, it } from 'vitest';

import { answering } from './answering-client.ts';
import { buttonsOf } from './message-parts.ts';
import { EPHEMERAL, LOADING } from './nouns.ts';

const rowOf = (...buttons: readonly ButtonBuilder[]): ActionRowBuilder<ButtonBuilder> =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons);
const more = new ButtonBuilder().setCustomId('more:1').setLabel('More').setStyle(ButtonStyle.Primary);

it('registers commands, for everyone and for a guild', async () => {
  const { discord, client } = await answering(async () => undefined);
  await client.application.commands.set([{ name: 'here', description: 'Here' }], discord.guild.id);
  expect(discord.commands().map(({ name }) => name)).toEqual([
    'ask',
    'settings',
    'take',
    'Check this',
    'Who is this',
  ]);
  expect(discord.commands(discord.guild)).toMatchObject([
    { name: 'here', guild_id: discord.guild.id, type: 1 },
  ]);
});

it('collects the deferral of a command, its edit and a follow-up, each with its time', async () => {
  const { discord } = await answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.editReply(`You asked: ${interaction.options.getString('question', true)}`);
    await interaction.followUp({ content: 'for you alone', flags: MessageFlags.Ephemeral });
  });
  const asked = discord.addUser('Ada').runs('ask', { question: 'how long?' });
  const { type, after } = await asked.acknowledged();
  expect(type).toBe(5);
  const reply = await asked.reply();
  expect(reply).toMatchObject({ content: 'You asked: how long?', type: 20, flags: 0 });
  expect(asked.edits[0]?.after).toBeGreaterThanOrEqual(after);
  expect((await asked.followUp()).flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(discord.fromBot(discord.general)).toEqual([reply]);
  expect(await discord.nextMessage(discord.general)).toBe(reply);
});

it('keeps a private answer out of the channel', async () => {
  const { discord } = await answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    await interaction.reply({ content: 'five hours', ...(isPrivate && { flags: MessageFlags.Ephemeral }) });
  });
  const reply = await discord.addUser('Ada').runs('ask', { question: 'how long?', private: true }).reply();
  expect(reply.content).toBe('five hours');
  expect(discord.messages(discord.general)).toEqual([]);
});

it('lets a command run in a direct conversation', async () => {
  const { discord } = await answering(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply(`guild: ${interaction.guildId ?? 'none'}`);
  });
  const ada = discord.addUser('Ada');
  expect((await ada.runs('ask', { question: 'who?' }, ada.direct).reply()).content).toBe('guild: none');
});

it('offers choices for what is typed', async () => {
  const { discord } = await answering(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}ng was it?`, value: 'duration' }]);
  });
  const choices = await discord.addUser('Ada').types('ask', { question: 'how lo' });
  expect(choices).toEqual([{ name: 'how long was it?', value: 'duration' }]);
});

it('shows a command for moderators to moderators alone, with its subcommand and the channel', async () => {
  const { discord } = await answering(async (interaction) => {
    if (!interaction.isChatInputCommand() || !interaction.inCachedGuild()) return;
    const { options, member } = interaction;
    const where = options.getChannel('where', true);
    const may = member.permissions.has(PermissionFlagsBits.ManageGuild);
    await interaction.reply(`${options.getSubcommand()} ${where.name} ${String(may)}`);
  });
  const max = discord.addUser('Max', { rank: 'moderator' });
  const reply = await max.runs('settings channel', { where: discord.general }).reply();
  expect(reply.content).toBe('channel general true');
  const ada = discord.addUser('Ada');
  expect(() => ada.runs('settings channel', {})).toThrow('Ada (member) does not see the command "settings"');
});

it.each([
  ['a command that is not registered', 'nothing', {}, 'no command "nothing" is registered here'],
  ['an option that is not there', 'ask', { question: 'a', other: 'b' }, '/ask has no option "other"'],
  ['a required option left out', 'ask', {}, '/ask needs "question"'],
  ['a value of another type', 'ask', { question: 5 }, '"question" takes a string'],
])('refuses %s in the test itself', async (_what, name, values, message) => {
  const { discord } = await answering(async () => undefined);
  const ada = discord.addUser('Ada');
  expect(() => ada.runs(name, { ...values })).toThrow(message);
});

it('carries a click on a button, which may update the message or answer anew', async () => {
  const { discord } = await answering(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'one', components: [rowOf(more)] });
    if (interaction.isButton()) {
      await interaction.update({ content: interaction.customId, components: [] });
      await interaction.followUp('and more');
    }
  });
  const ada = discord.addUser('Ada');
  const reply = await ada.runs('ask', { question: 'who?' }).reply();
  expect(buttonsOf(reply)).toMatchObject([{ label: 'More', customId: 'more:1' }]);
  const clicked = ada.clicks(reply, 'More');
  expect(await clicked.reply()).toBe(reply);
  expect(reply).toMatchObject({ content: 'more:1', components: [] });
  expect(await clicked.followUp()).toMatchObject({ content: 'and more', type: 19 });
  expect(() => ada.clicks(reply, 'More')).toThrow('no button "More"; there are: none');
});

it('shows a private answer to its person alone, who can press its buttons', async () => {
  const { discord } = await answering(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'one', components: [rowOf(more)], flags: MessageFlags.Ephemeral });
    }
    if (interaction.isButton()) {
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'two', components: [] });
    }
  });
  const ada = discord.addUser('Ada');
  const reply = await ada.runs('ask', { question: 'who?' }).reply();
  expect(() => discord.addUser('Ben').clicks(reply, 'More')).toThrow('Ben does not see that message');
  expect((await ada.clicks(reply, 'More').reply()).content).toBe('two');
});

it('carries a form from a button to its answer', async () => {
  const { discord } = await answering(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'one', components: [rowOf(more)] });
    if (interaction.isButton()) {
      const input = new TextInputBuilder().setCustomId('why').setLabel('Why?').setStyle(TextInputStyle.Short);
      const row = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
      await interaction.showModal(
        new ModalBuilder().setCustomId('form').setTitle('Report').addComponents(row),
      );
    }
    if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'));
  });
  const ada = discord.addUser('Ada');
  const reply = await ada.runs('ask', { question: 'who?' }).reply();
  const modal = await ada.clicks(reply, 'more:1').modal();
  expect(modal.title).toBe('Report');
  expect(() => ada.submits(modal, {})).toThrow('the field "why" is required');
  expect((await ada.submits(modal, { why: 'wrong date' }).reply()).content).toBe('wrong date');
});

it('carries a selection', async () => {
  const { discord } = await answering(async (interaction) => {
    const options = [{ label: 'A', value: 'a' }];
    const select = new StringSelectMenuBuilder().setCustomId('pick').addOptions(options);
    const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select);
    if (interaction.isChatInputCommand()) await interaction.reply({ components: [row] });
    if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join(','));
  });
  const ada = discord.addUser('Ada');
  const reply = await ada.runs('ask', { question: 'who?' }).reply();
  expect((await ada.selects(reply, 'pick', ['a']).reply()).content).toBe('a');
  expect(() => ada.selects(reply, 'pick', ['b'])).toThrow('"pick" does not offer "b"');
});

it('carries an entry of the menu of a message, with the whole text', async () => {
  const { discord } = await answering(async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) await interaction.reply(interaction.targetMessage.content);
  });
  const ada = discord.addUser('Ada');
  const said = discord.addUser('Ben').says(discord.general, 'it took nine hours');
  const reply = await ada.usesMessageMenu('Check this', said).reply();
  expect(reply).toMatchObject({ content: 'it took nine hours', type: 23 });
});

it('carries an entry of the menu of a person', async () => {
  const { discord } = await answering(async (interaction) => {
    if (interaction.isUserContextMenuCommand()) await interaction.reply(interaction.targetUser.displayName);
  });
  const ada = discord.addUser('Ada');
  expect(await ada.usesUserMenu('Who is this', discord.addUser('Ben')).reply()).toMatchObject({
    content: 'Ben',
  });
});

it('fills a deferred answer with the first follow-up', async () => {
  const { discord } = await answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.followUp('here it is');
  });
  const asked = discord.addUser('Ada').runs('ask', { question: 'who?' });
  expect((await asked.reply()).content).toBe('here it is');
  expect(discord.fromBot(discord.general)).toHaveLength(1);
});

it('shows a deferred answer as loading until it is there', async () => {
  const { discord } = await answering(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.deferReply();
  });
  const asked = discord.addUser('Ada').runs('ask', { question: 'who?' });
  await asked.acknowledged();
  expect(discord.fromBot(discord.general)).toMatchObject([{ flags: LOADING }]);
  await expect(asked.reply({ timeout: 30 })).rejects.toThrow(
    'an answer to interaction ask by Ada did not come',
  );
});
