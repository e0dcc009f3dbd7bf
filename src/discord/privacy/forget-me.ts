import { InteractionContextType } from 'discord.js';
import type { Forgotten } from '../../core/newsroom/notebook.ts';
import type { Outcome } from '../../core/newsroom/newsroom.ts';
import type { Command, CommandTools, SlashCommand } from '../commands.ts';
import { escapeText } from '../escape.ts';
import type { Payload } from '../payload.ts';
import { counted } from '../knowledge/words.ts';
import { everywhere } from '../reach.ts';
import { renderNotice } from '../render.ts';
import { respond } from '../respond.ts';

/** `/forget-me`: deletes what can be tied to the one who runs it. */
export const forgetMe = {
  payload: {
    name: 'forget-me',
    description: 'Deletes at once all that I keep and that can be tied to you',
    ...everywhere,
  },
  async run(command, tools) {
    await respond(command, 'asker', () => forgotten(command, tools), tools);
  },
} as const satisfies Command;

async function forgotten(command: SlashCommand, tools: CommandTools): Promise<Payload> {
  const { conversations, replies, manners, notebook } = tools;
  const person = command.user.id;
  // In memory first: that works whatever the storage does.
  const turns = conversations.forgetPerson(person);
  const questions = replies.forgetPerson(person);
  const marks = manners.forgetPerson(person);
  const direct = await directChannel(command, tools);
  const stored = await notebook?.forget(person, direct);
  return renderNotice(
    [
      `Deleted from memory: ${counted(turns, 'question')} to ask on from, ${counted(questions, 'question')} with my answer to it, ${counted(marks, 'mark')} of when I answered you.`,
      storedLine(stored),
      ...(direct === undefined && notebook
        ? [
            'I could not find our direct messages. Run this once more there, and I forget where I answered you.',
          ]
        : []),
      'What remains: my answers in channels, which you delete with 🗑️; the thumbs of earlier months and the answers themselves, which lead to nobody; and, if you are a moderator, your name beside what you published.',
    ].join('\n\n'),
  );
}

function storedLine(stored: Outcome<Forgotten> | undefined): string {
  if (!stored) return 'Nothing is stored.';
  if (!stored.ok)
    return `What is stored could not be deleted. ${escapeText(stored.why)} Run this again then.`;
  const { votes, waiting, replies } = stored.value;
  return `Deleted from what is stored: ${counted(votes, 'thumb')}, ${counted(waiting, 'unanswered question')} that waited for a second person, ${counted(replies, 'place')} of an answer in our direct messages.`;
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
