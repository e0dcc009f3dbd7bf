import type { Notebook } from '../core/newsroom/notebook.ts';
import type { Texts } from '../core/texts/texts.ts';
import type { Said } from './desk.ts';
import { turnsBefore } from './earlier-turns.ts';
import type { TurnTools } from './earlier-turns.ts';
import { inOtherLanguage } from './foreign.ts';
import type { Foreign } from './foreign.ts';
import type { Languages } from './language.ts';
import type { Moderation } from './knowledge/moderation.ts';
import type { Manners } from './manners.ts';
import { hasThumbs, noteUnanswered } from './note.ts';
import { apology, noQuestion, roleMentioned } from './notices.ts';
import type { Payload } from './payload.ts';
import type { Posts } from './posts.ts';
import type { SeenMessage, Wish } from './question.ts';
import { factsOf, renderAnswer } from './render.ts';
import type { Reporter } from './reporter.ts';
import { renderTalk, talkOf } from './small-talk.ts';
import { orMeanwhile } from './waiting.ts';

export interface AnsweringTools extends TurnTools {
  readonly posts: Posts;
  readonly report: Reporter;
  readonly manners: Manners;
  readonly languages: Languages;
  readonly foreign: Foreign;
  readonly notebook?: Notebook | undefined;
  readonly moderation?: Moderation | undefined;
  /** Milliseconds after which people are shown that an answer is coming. */
  readonly typingAfter: number;
}

/** A reply that is not sent yet. */
export interface Composed {
  readonly payload: Payload;
  readonly facts: readonly string[];
  /** Absent for a notice. */
  readonly said?: Said | undefined;
}

/**
 * Makes the reply to a message; `undefined` for an insult, and for a question that nobody put to the bot and that it is not
 * sure of.
 */
export async function compose(
  message: SeenMessage,
  wish: Wish,
  tools: AnsweringTools,
): Promise<Composed | undefined> {
  const { desk, notebook, manners } = tools;
  const texts = tools.languages.ofMessage(message);
  const asker = message.author.id;
  if (wish.kind === 'role') return { payload: roleMentioned(desk, asker, texts), facts: [] };
  if (wish.kind === 'nothing' || wish.kind === 'empty')
    return { payload: noQuestion(desk, asker, texts), facts: [] };
  const isUnasked = wish.kind === 'unasked';
  const said = await answer(message, wish.text, isUnasked, tools, texts);
  if (!said) return isUnasked ? undefined : { payload: apology(texts), facts: [] };
  const talk = talkOf(said.answer);
  // Insults get none of the bot's time, and what people say to each other is not said to it.
  if (talk !== undefined && (isUnasked || talk === 'abuse')) return undefined;
  if (talk !== undefined) return { payload: renderTalk(talk, said, asker, tools, texts), facts: [] };
  const foreign = await inOtherLanguage(said.answer, wish.text, asker, tools);
  if (foreign) return isUnasked ? undefined : { payload: foreign, facts: [] };
  // What people say among themselves of other things is nothing that the fact base lacks.
  if (!isUnasked || !isOutside(said)) noteUnanswered(notebook, said.answer, wish.text, asker);
  if (isUnasked && !isSure(said)) return undefined;
  const votes = hasThumbs(notebook, manners, message.guild_id);
  const payload = renderAnswer(said.answer, said.reply, { asker, votes, texts });
  return { payload, facts: factsOf(said.answer), said };
}

/** `undefined` after a fault of ours, which is reported. */
async function answer(
  message: SeenMessage,
  text: string,
  isUnasked: boolean,
  tools: AnsweringTools,
  texts: Texts,
): Promise<Said | undefined> {
  const { desk, posts, report, typingAfter } = tools;
  const { channel_id: channel } = message;
  try {
    const saying = turnsBefore(message, tools).then((turns) => desk.ask(text, turns, texts));
    if (isUnasked) return await saying;
    const { result } = await orMeanwhile(saying, typingAfter, async () => {
      // Not waited for: the answer must not be late because of it.
      posts.showTyping(channel).catch((error: unknown) => report(error, `typing in channel ${channel}`));
    });
    return result;
  } catch (error) {
    report(error, `answering in channel ${channel}`);
    return undefined;
  }
}

function isSure({ answer }: Said): boolean {
  return answer.outcome === 'answered' && answer.parts.every(({ kind }) => kind === 'fact');
}

function isOutside({ answer }: Said): boolean {
  return answer.outcome === 'unknown' && answer.no === 'outside';
}
