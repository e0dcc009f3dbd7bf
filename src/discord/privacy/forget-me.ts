import { InteractionContextType } from 'discord.js';
import type { Forgotten } from '../../core/newsroom/notebook.ts';
import type { Stored } from '../../core/newsroom/newsroom.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Command, CommandTools, SlashCommand } from '../commands.ts';
import { described } from '../described.ts';
import { escapeText } from '../escape.ts';
import type { Payload } from '../payload.ts';
import { everywhere } from '../reach.ts';
import { renderNotice } from '../render.ts';
import { respond } from '../respond.ts';

/** `/forget-me`: deletes what can be tied to the one who runs it. */
export const forgetMe = {
  payload: {
    name: 'forget-me',
    ...described((commands) => commands.forgetMe),
    ...everywhere,
  },
  async run(command, tools) {
    await respond(command, 'asker', (texts) => forgotten(command, tools, texts), tools);
  },
} as const satisfies Command;

async function forgotten(
  command: SlashCommand,
  tools: CommandTools,
  { privacy: { forgotten: told } }: Texts,
): Promise<Payload> {
  const { conversations, replies, manners, languages, notebook } = tools;
  const person = command.user.id;
  // In memory first: that works whatever the storage does.
  const turns = conversations.forgetPerson(person);
  const questions = replies.forgetPerson(person);
  const marks = manners.forgetPerson(person);
  languages.forgetPerson(person);
  const direct = await directChannel(command, tools);
  const stored = await notebook?.forget(person, direct);
  return renderNotice(
    [
      told.memory(turns, questions, marks),
      storedLine(stored, told),
      ...(stored?.ok && stored.value.wishes > 0 ? [told.wishes(stored.value.wishes)] : []),
      ...(direct === undefined && notebook ? [told.notFound] : []),
      told.remains,
    ].join('\n\n'),
  );
}

function storedLine(stored: Stored<Forgotten> | undefined, told: Texts['privacy']['forgotten']): string {
  if (!stored) return told.nothing;
  if (!stored.ok) return told.failed(escapeText(stored.why));
  const { votes, waiting, replies } = stored.value;
  return told.stored(votes, waiting, replies);
}

/** `undefined` if Discord does not tell. */
async function directChannel(
  { context, channelId, user }: SlashCommand,
  { posts, notebook, report }: CommandTools,
): Promise<string | undefined> {
  if (!notebook) return undefined;
  if (context === InteractionContextType.BotDM && channelId !== null) return channelId;
  try {
    return await posts.directChannel(user.id);
  } catch (error) {
    report(error, 'finding the direct messages of one who is to be forgotten');
    return undefined;
  }
}
