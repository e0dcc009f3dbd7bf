import { ApplicationCommandType } from 'discord.js';
import type { Answer } from '../../core/model.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { noteGiven } from '../ask-command.ts';
import { audienceOf } from '../audience.ts';
import type { CommandTools, MessageCommand, MessageUse } from '../commands.ts';
import { named } from '../described.ts';
import { inOtherLanguage } from '../foreign.ts';
import { hasThumbs, noteUnanswered } from '../note.ts';
import { everywhere } from '../reach.ts';
import { factsOf, renderAnswer } from '../render.ts';
import { respond } from '../respond.ts';
import { renderTalk, talkOf } from '../small-talk.ts';
import { readTarget } from './asked-of.ts';

/** In the menu of a message (Apps): answers the question in it as `/ask` does, for whoever used the menu. */
export const answerThis = {
  payload: { type: ApplicationCommandType.Message, ...named((menus) => menus.answer), ...everywhere },
  async run(use, tools) {
    const target = readTarget(use, tools.self());
    if ('refused' in target) {
      await respond(use, 'asker', target.refused, tools);
      return;
    }
    const { visible, explained } = audienceOf(use, null, tools.manners);
    let said: Answer | undefined;
    const work = async (texts: Texts) => {
      const answered = await answer(use, target.text, visible === 'asker', tools, texts);
      said = answered.answer;
      return explained(answered.payload, texts);
    };
    await respond(use, visible, work, tools);
    if (said && visible === 'all') await noteGiven(use, said, tools);
  },
} as const satisfies MessageCommand;

/** Somebody else's question stands by itself: what the one who used the menu had asked before says nothing about it. */
async function answer(
  use: MessageUse,
  question: string,
  isPrivate: boolean,
  tools: CommandTools,
  texts: Texts,
) {
  const { desk, conversations, notebook, clock, manners } = tools;
  const asker = use.user.id;
  const said = await desk.ask(question, [], texts);
  const { answer: given, reply } = said;
  const talk = talkOf(given);
  if (talk !== undefined) return { answer: given, payload: renderTalk(talk, said, asker, tools, texts) };
  const foreign = await inOtherLanguage(given, question, asker, tools);
  if (foreign) return { answer: given, payload: foreign };
  noteUnanswered(notebook, given, question, asker);
  conversations.remember({ channel: use.channelId ?? '', person: asker, private: isPrivate }, clock(), {
    id: use.id,
    question,
    facts: factsOf(given),
  });
  const showing = { asker, question, votes: hasThumbs(notebook, manners, use.guildId), texts };
  return { answer: given, payload: renderAnswer(given, reply, showing) };
}
