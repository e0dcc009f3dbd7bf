import { AttachmentBuilder, Events, GatewayIntentBits } from 'discord.js';
import { expect, it } from 'vitest';

import { textOf } from './message-parts.ts';
import { localDiscord, loggedIn, next, USUAL_INTENTS } from './plain-client.ts';

it('lets discord.js log in and see the guild with its channel', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  expect(client.user.id).toBe(discord.bot.id);
  expect(client.guilds.cache.get(discord.guild.id)?.channels.cache.get(discord.general.id)?.name).toBe(
    'general',
  );
  expect(discord.connections).toMatchObject([{ kind: 'identify' }]);
});

it('carries a mention to the bot and its reply back', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot || !message.mentions.has(client.user)) return;
    void message.reply({ content: `heard: ${message.content}`, allowedMentions: { parse: [] } });
  });
  const ada = discord.addUser('Ada');
  const question = ada.says(discord.general, `${discord.bot.mention} how long?`);
  const answer = await discord.nextMessage(discord.general);
  expect(answer).toMatchObject({ content: `heard: ${question.content}`, type: 19, mentions: [] });
  expect(answer.message_reference?.message_id).toBe(question.id);
  expect(discord.requestsTo('POST /channels/:channel/messages')).toMatchObject([{ status: 200 }]);
});

it('tells the bot of its own messages', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const heard = next(client, Events.MessageCreate, ({ author }) => author.id === client.user.id);
  const channel = await client.channels.fetch(discord.general.id);
  if (channel?.isSendable()) await channel.send('hello');
  const [own] = await heard;
  expect(own.content).toBe('hello');
});

it('carries a direct message of someone who was never seen before', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply(`you said ${message.content}`);
  });
  const ada = discord.addUser('Ada', { guilds: [] });
  ada.sendsDirect('where was it?');
  expect(await discord.nextMessage(ada.direct)).toMatchObject({ content: 'you said where was it?' });
});

it.each([
  ['hidden when it does not concern the bot', 'who came?', ''],
  ['shown when it mentions the bot', '<@BOT> who came?', '<@BOT> who came?'],
])('text is %s', async (_what, said, seen) => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const heard = next(client, Events.MessageCreate);
  discord.addUser('Ada').says(discord.general, said.replace('BOT', discord.bot.id));
  const [message] = await heard;
  expect(message.content).toBe(seen.replace('BOT', discord.bot.id));
});

it('shows every text to an application with the intent for it', async () => {
  const discord = await localDiscord({ privileged: ['message-content'] });
  const client = await loggedIn(discord, { intents: [...USUAL_INTENTS, GatewayIntentBits.MessageContent] });
  const heard = next(client, Events.MessageCreate);
  discord.addUser('Ada').says(discord.general, 'who came?');
  expect((await heard)[0].content).toBe('who came?');
});

it('tells nothing of direct messages to a bot without the intent for them', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  });
  const ada = discord.addUser('Ada');
  const heard = next(client, Events.MessageCreate);
  ada.sendsDirect('for you alone');
  ada.says(discord.general, discord.bot.mention);
  expect((await heard)[0].channelId).toBe(discord.general.id);
});

it('shows a reply that pings the bot, and not one to its answer to a command', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const ada = discord.addUser('Ada');
  const seen: string[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('five hours');
  });
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot) return;
    seen.push(message.content);
    if (message.content.includes('how long')) void message.reply('five hours');
  });
  ada.says(discord.general, `${discord.bot.mention} how long`);
  const plain = await discord.nextMessage(discord.general);
  await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
  const slash = await ada.runs('ask').reply();
  const last = next(client, Events.MessageCreate, ({ content }) => content.includes('end'));
  ada.says(discord.general, 'and then?', { replyTo: plain });
  ada.says(discord.general, 'and after?', { replyTo: slash });
  ada.says(discord.general, `${discord.bot.mention} end`);
  await last;
  expect(seen.slice(1, 3)).toEqual(['and then?', '']);
});

it('tells of edits, link previews, deletions and reactions', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const ada = discord.addUser('Ada');
  const heard = next(client, Events.MessageCreate);
  const question = ada.says(discord.general, `${discord.bot.mention} how lnog?`);
  await heard;
  const edited = next(client, Events.MessageUpdate);
  ada.edits(question, `${discord.bot.mention} how long?`);
  expect((await edited).map(({ content }) => content)).toEqual([
    `${discord.bot.mention} how lnog?`,
    `${discord.bot.mention} how long?`,
  ]);
  const unfurled = next(client, Events.MessageUpdate);
  discord.unfurls(question);
  const [before, after] = await unfurled;
  expect(after.content).toBe(before.content);
  expect(after.embeds).toHaveLength(1);
  const reacted = next(client, Events.MessageReactionAdd);
  ada.reacts(question, '🗑️');
  expect((await reacted)[0].emoji.name).toBe('🗑️');
  const unreacted = next(client, Events.MessageReactionRemove);
  ada.unreacts(question, '🗑️');
  expect((await unreacted)[1].id).toBe(ada.id);
  const deleted = next(client, Events.MessageDelete);
  ada.deletes(question);
  expect((await deleted)[0].id).toBe(question.id);
  expect(discord.messages(discord.general)).toEqual([]);
});

it('lets the bot edit, react to and delete its message, and tells it so', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const channel = await client.channels.fetch(discord.general.id);
  if (!channel?.isSendable()) throw new Error('the channel is not there');
  const message = await channel.send('first');
  const edited = next(client, Events.MessageUpdate);
  await message.edit('second');
  expect((await edited)[1].content).toBe('second');
  await message.react('👍');
  const [stored] = discord.fromBot(discord.general);
  expect(stored?.content).toBe('second');
  expect((await message.fetch(true)).reactions.cache.get('👍')?.me).toBe(true);
  await channel.sendTyping();
  expect(discord.requestsTo('POST /channels/:channel/typing')).toHaveLength(1);
  const deleted = next(client, Events.MessageDelete);
  await message.delete();
  await deleted;
  expect(discord.fromBot(discord.general)).toEqual([]);
});

it('carries files both ways', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  client.on(Events.MessageCreate, (message) => {
    const [file] = message.attachments.values();
    if (message.author.bot || file === undefined) return;
    void fetch(file.url)
      .then((response) => response.text())
      .then((text) =>
        message.reply({
          content: 'back',
          files: [new AttachmentBuilder(Buffer.from(text), { name: 'b.yaml' })],
        }),
      );
  });
  const ada = discord.addUser('Ada');
  ada.sendsDirect('here', { files: [{ name: 'a.yaml', content: 'facts: []' }] });
  const { attachments, content } = await discord.nextMessage(ada.direct);
  expect(content).toBe('back');
  expect(attachments).toMatchObject([{ filename: 'b.yaml' }]);
  expect(await (await fetch(attachments[0]?.url ?? '')).text()).toBe('facts: []');
});

it('sends a message with the same nonce once', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const channel = await client.channels.fetch(discord.general.id);
  if (!channel?.isSendable()) throw new Error('the channel is not there');
  const first = await channel.send({ content: 'once', nonce: 'n1', enforceNonce: true });
  const second = await channel.send({ content: 'once', nonce: 'n1', enforceNonce: true });
  expect(second.id).toBe(first.id);
  expect(discord.fromBot(discord.general)).toHaveLength(1);
});

it('pings only whom the bot allows', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const ada = discord.addUser('Ada');
  const channel = await client.channels.fetch(discord.general.id);
  if (!channel?.isSendable()) throw new Error('the channel is not there');
  await channel.send(`${ada.mention} @everyone`);
  await channel.send({ content: `${ada.mention} @everyone`, allowedMentions: { parse: [] } });
  expect(discord.fromBot(discord.general)).toMatchObject([
    { mentions: [{ id: ada.id }], mention_everyone: true },
    { mentions: [], mention_everyone: false },
  ]);
});

it('opens a thread from a message and hears what is said there', async () => {
  const discord = await localDiscord();
  const client = await loggedIn(discord);
  const ada = discord.addUser('Ada');
  const heard = next(client, Events.MessageCreate);
  const question = ada.says(discord.general, `${discord.bot.mention} how long?`);
  const thread = await (await heard)[0].startThread({ name: 'How long' });
  await thread.send('five hours');
  const there = discord.channel(question.id);
  if (there === undefined) throw new Error('there is no thread');
  expect(textOf(await discord.nextMessage(there))).toBe('five hours');
});

it('shows who is typing', async () => {
  const discord = await localDiscord();
  const intents = [...USUAL_INTENTS, GatewayIntentBits.GuildMessageTyping];
  const client = await loggedIn(discord, { intents });
  const ada = discord.addUser('Ada');
  const typing = next(client, Events.TypingStart);
  ada.startsTyping(discord.general);
  expect((await typing)[0].user.id).toBe(ada.id);
});
