import { expect, it } from 'vitest';

import { answering } from './answering-client.ts';

it('lets the answer be deleted, by the interaction or as a message', async () => {
  const { discord, failures } = await answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('one');
    const second = await interaction.followUp('two');
    await interaction.deleteReply();
    await second.delete();
    await interaction.editReply('too late');
  });
  discord.addUser('Ada').runs('ask', { question: 'who?' });
  await discord.waitFor(() => failures.length > 0);
  expect(failures).toMatchObject([{ code: 10_008 }]);
  expect(discord.messages(discord.general)).toEqual([]);
});

it('refuses a second first answer (40060)', async () => {
  const { discord, client, failures } = await answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const body = { type: 4, data: { content: 'once' } };
    const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    await client.rest.post(route, { body, auth: false });
    await client.rest.post(route, { body, auth: false });
  });
  discord.addUser('Ada').runs('ask', { question: 'who?' });
  await discord.waitFor(() => discord.refused.length > 0);
  await expect.poll(() => failures).toMatchObject([{ code: 40_060 }]);
  expect(discord.fromBot(discord.general)).toHaveLength(1);
});

it('refuses a first answer that comes too late (10062)', async () => {
  const { discord, failures } = await answering(
    async (interaction) => {
      await new Promise((resolve) => setTimeout(resolve, 40));
      if (interaction.isChatInputCommand()) await interaction.reply('late');
    },
    { firstAnswer: 20 },
  );
  discord.addUser('Ada').runs('ask', { question: 'who?' });
  await expect.poll(() => failures).toMatchObject([{ code: 10_062 }]);
});

it('refuses a follow-up after the token has ended (50027), without harm to the client', async () => {
  const { discord, client, failures } = await answering(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('in time');
      await new Promise((resolve) => setTimeout(resolve, 60));
      await interaction.followUp('late');
    },
    { interactionToken: 40 },
  );
  discord.addUser('Ada').runs('ask', { question: 'who?' });
  await expect.poll(() => failures).toMatchObject([{ code: 50_027 }]);
  await expect(client.users.fetch(discord.bot.id, { force: true })).resolves.toBeDefined();
});
