import { ButtonStyle, ComponentType, MessageFlags, TextInputStyle } from 'discord.js';
import { expect, it } from 'vitest';

import { answering } from './answering-client.ts';
import { componentsOf } from './message-parts.ts';

const field = (custom_id: string, value: string) => ({
  type: ComponentType.Label as const,
  label: custom_id,
  description: 'A hint',
  component: {
    type: ComponentType.TextInput as const,
    custom_id,
    style: TextInputStyle.Paragraph,
    max_length: 9,
    value,
  },
});

it('carries a file that is given to a command, and serves it as Discord does', async () => {
  const { discord, failures } = await answering(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { name, url, size, contentType } = interaction.options.getAttachment('file', true);
    const text = await (await fetch(url)).text();
    await interaction.reply(`${name} ${size} ${contentType}: ${text}`);
  });
  const ada = discord.addUser('Ada');
  const file = { name: 'a.yaml', content: 'facts: []', type: 'application/yaml' };
  const reply = await ada.runs('take', { file }).reply();
  expect(reply.content).toBe('a.yaml 9 application/yaml: facts: []');
  expect(() => ada.runs('take')).toThrow('/take needs "file"');
  expect(failures).toEqual([]);
});

it('carries a form of labels, with what stands in its fields unless it is changed', async () => {
  const { discord } = await answering(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.showModal({
        custom_id: 'form',
        title: 'A form',
        components: [field('one', 'as it is'), field('two', '')],
      });
    if (interaction.isModalSubmit())
      await interaction.reply(
        ['one', 'two'].map((name) => interaction.fields.getTextInputValue(name)).join(),
      );
  });
  const ada = discord.addUser('Ada');
  const modal = await ada.runs('ask', { question: 'who?' }).modal();
  expect(componentsOf(modal).filter(({ type }) => type === ComponentType.TextInput)).toHaveLength(2);
  expect((await ada.submits(modal, { two: 'typed' }).reply()).content).toBe('as it is,typed');
  expect(() => ada.submits(modal, {})).toThrow('the field "two" is required');
  expect(() => ada.submits(modal, { two: 'much too long' })).toThrow('"two" is too long');
});

it('shows the files of a private answer to whoever presses its button, after a restart of the bot too', async () => {
  const { discord } = await answering(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({
        files: [{ name: 'typed.yaml', attachment: Buffer.from('as it was') }],
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Go on', custom_id: 'go' },
            ],
          },
        ],
        flags: MessageFlags.Ephemeral,
      });
    if (interaction.isButton()) {
      const url = interaction.message.attachments.first()?.url ?? '';
      await interaction.update({ content: await (await fetch(url)).text(), components: [] });
    }
  });
  const ada = discord.addUser('Ada');
  const reply = await ada.runs('ask', { question: 'who?' }).reply();
  expect((await ada.clicks(reply, 'Go on').reply()).content).toBe('as it was');
});
