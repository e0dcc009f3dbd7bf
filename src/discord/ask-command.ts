import { ApplicationCommandOptionType } from 'discord.js';
import { factOfChoice, toChoices } from './choices.ts';
import type { Command, CommandTools, SlashCommand } from './commands.ts';
import type { Said } from './desk.ts';
import { limits } from './limits.ts';
import { outdated } from './notices.ts';
import type { Payload } from './payload.ts';
import { everywhere } from './reach.ts';
import { factsOf, renderAnswer } from './render.ts';
import { respond } from './respond.ts';

/** No question about a story is longer. */
const longestQuestion = 500;

/** `/ask`: a question in free text, or one of those offered while it is typed. */
export const ask = {
  payload: {
    name: 'ask',
    description: 'Ask about the story: an answer from checked articles, with its sources',
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'In your own words, or choose one of those offered',
        required: true,
        autocomplete: true,
        max_length: longestQuestion,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone',
      },
    ],
  },
  async run(command, tools) {
    const isPrivate = command.options.getBoolean('private') ?? false;
    await respond(command, isPrivate ? 'asker' : 'all', () => answer(command, isPrivate, tools), tools);
  },
  async complete(typing, { desk }) {
    await typing.respond(toChoices(desk.complete(typing.options.getFocused(), limits.choices)));
  },
} as const satisfies Command;

async function answer(command: SlashCommand, isPrivate: boolean, tools: CommandTools): Promise<Payload> {
  const { desk, conversations, clock } = tools;
  const asker = command.user.id;
  const place = { channel: command.channelId ?? '', person: asker, private: isPrivate };
  const typed = command.options.getString('question', true);
  const fact = factOfChoice(typed);
  const said: Said | undefined =
    fact === undefined ? await desk.ask(typed, conversations.before(place, clock())) : desk.tell(fact);
  if (!said) return outdated(desk, asker);
  const question = fact === undefined ? typed : said.answer.question;
  conversations.remember(place, clock(), { id: command.id, question, facts: factsOf(said.answer) });
  const origin = fact === undefined ? 'asked' : 'chosen';
  return renderAnswer(said.answer, said.reply, { asker, question, origin });
}
