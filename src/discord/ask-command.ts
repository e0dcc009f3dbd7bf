import { ApplicationCommandOptionType } from 'discord.js';
import type { Answer } from '../core/model.ts';
import type { Texts } from '../core/texts/texts.ts';
import { audienceOf } from './audience.ts';
import { factOfChoice, toChoices } from './choices.ts';
import type { Command, CommandTools, SlashCommand } from './commands.ts';
import type { Said } from './desk.ts';
import { described } from './described.ts';
import { turnsOf } from './earlier-turns.ts';
import { inOtherLanguage } from './foreign.ts';
import { limits } from './limits.ts';
import { hasThumbs, isAtHome, noteReply, noteUnanswered } from './note.ts';
import { outdated } from './notices.ts';
import type { Payload } from './payload.ts';
import { everywhere } from './reach.ts';
import { factsOf, renderAnswer } from './render.ts';
import { respond } from './respond.ts';
import { renderTalk, talkOf } from './small-talk.ts';

/** No question about a story is longer. */
const longestQuestion = 500;

/** `/ask`: a question in free text, or one of those offered while it is typed. */
export const ask = {
  payload: {
    name: 'ask',
    ...described(({ ask: { about } }) => about),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        ...described(({ ask: { question } }) => question),
        required: true,
        autocomplete: true,
        max_length: longestQuestion,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...described(({ ask: shown }) => shown.private),
      },
    ],
  },
  async run(command, tools) {
    const { visible, explained } = audienceOf(command, command.options.getBoolean('private'), tools.manners);
    const isPrivate = visible === 'asker';
    let said: Answer | undefined;
    const work = async (texts: Texts) => {
      const answered = await answer(command, isPrivate, tools, texts);
      said = answered?.answer;
      return explained(answered?.payload ?? outdated(tools.desk, command.user.id, texts), texts);
    };
    await respond(command, visible, work, tools);
    if (said && !isPrivate) await noteGiven(command, said, tools);
  },
  async complete(typing, { desk }) {
    await typing.respond(toChoices(desk.complete(typing.options.getFocused(), limits.choices)));
  },
} as const satisfies Command;

/** `undefined` for a question of the list that is gone. */
async function answer(
  command: SlashCommand,
  isPrivate: boolean,
  tools: CommandTools,
  texts: Texts,
): Promise<{ readonly answer: Answer; readonly payload: Payload } | undefined> {
  const { desk, conversations, notebook, clock, manners } = tools;
  const asker = command.user.id;
  const place = { channel: command.channelId ?? '', person: asker, private: isPrivate };
  const typed = command.options.getString('question', true);
  const fact = factOfChoice(typed);
  const said: Said | undefined =
    fact === undefined ? await desk.ask(typed, await turnsOf(place, tools), texts) : desk.tell(fact, texts);
  if (!said) return undefined;
  const talk = talkOf(said.answer);
  if (talk !== undefined)
    return { answer: said.answer, payload: renderTalk(talk, said, asker, tools, texts) };
  const foreign = fact === undefined && (await inOtherLanguage(said.answer, typed, asker, tools));
  if (foreign) return { answer: said.answer, payload: foreign };
  if (fact === undefined) noteUnanswered(notebook, said.answer, typed, asker);
  const question = fact === undefined ? typed : said.answer.question;
  conversations.remember(place, clock(), { id: command.id, question, facts: factsOf(said.answer) });
  const origin = fact === undefined ? 'asked' : 'chosen';
  const votes = hasThumbs(notebook, manners, command.guildId);
  const showing = { asker, question, origin, votes, texts } as const;
  return { answer: said.answer, payload: renderAnswer(said.answer, said.reply, showing) };
}

/** Writes down an answer that the bot can change later. */
export async function noteGiven(
  command: Pick<SlashCommand, 'channelId' | 'guildId' | 'guild' | 'context' | 'fetchReply'>,
  answer: Answer,
  { notebook }: CommandTools,
): Promise<void> {
  const { channelId, guildId } = command;
  if (!notebook || !isAtHome(command) || channelId === null || factsOf(answer).length === 0) return;
  const { id } = await command.fetchReply();
  noteReply(notebook, { channel: channelId, message: id, server: guildId ?? undefined }, answer);
}
