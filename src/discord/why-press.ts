import { MessageFlags } from 'discord.js';
import { stepsInWords } from '../core/answer/tell-why.ts';
import type { Answer, Conversation } from '../core/model.ts';
import type { Texts } from '../core/texts/texts.ts';
import type { CommandTools } from './commands.ts';
import { turnsBefore, turnsOf } from './earlier-turns.ts';
import type { TurnTools } from './earlier-turns.ts';
import { isUnreadable } from './errors.ts';
import { asLabel, escapeLine } from './escape.ts';
import type { Payload } from './payload.ts';
import type { Posts } from './posts.ts';
import { readWish } from './question.ts';
import { factsInStamp, questionIn, renderNotice, stampOf } from './render.ts';
import { respond } from './respond.ts';
import type { Respondable } from './respond.ts';
import type { Origin } from './why-button.ts';

/** A command, by whom it was run. */
interface Command {
  readonly id: string;
  readonly user: { readonly id: string };
}

/** The members used of a press. */
export interface WhyPress extends Respondable {
  readonly channelId: string | null;
  readonly message: {
    readonly id: string;
    /** The question that it replies to. */
    readonly reference: { readonly messageId?: string | undefined } | null;
    /** The command that it answers. */
    readonly interactionMetadata: Command | null;
    readonly embeds: readonly {
      readonly description: string | null;
      readonly footer: { readonly text: string } | null;
    }[];
    readonly flags: { has(flag: MessageFlags.Ephemeral): boolean };
  };
}

export interface WhyTools extends CommandTools, TurnTools {
  readonly posts: Posts;
}

/** What was asked, with the turns that it was read with. */
interface Recovered {
  readonly question: string;
  readonly conversation: Conversation;
}

/** The longest part of a question that stands above its explanation. */
const questionShown = 300;

/** Explains an answer to whoever wants to know, and to them alone; its question is asked again for that. */
export async function whyPressed(press: WhyPress, origin: Origin, tools: WhyTools): Promise<void> {
  await respond(press, 'asker', (texts) => explanation(press, origin, tools, texts), tools);
}

/** In the person's language, but for the words of the question and of the facts. */
async function explanation(press: WhyPress, origin: Origin, tools: WhyTools, texts: Texts): Promise<Payload> {
  const { why } = texts.notices;
  if (origin === 'chosen') return renderNotice(why.chosen);
  const { interactionMetadata: command } = press.message;
  const asked = await (command ? askedByCommand(press, command, tools) : askedInMessage(press, tools));
  if (!asked) return renderNotice(why.unreadable);
  const { answer } = await tools.desk.ask(asked.question, asked.conversation);
  const blocks = [
    `> ${escapeLine(asLabel(asked.question, questionShown))}`,
    ...(isShown(answer, press) ? [] : [why.changed]),
    stepsInWords(answer.why.steps, texts)
      .map((step) => `- ${escapeLine(step)}`)
      .join('\n'),
  ];
  return renderNotice(blocks.join('\n\n'), [], '', texts);
}

/** Whether the message shows this answer, as far as its footer tells; one whose answer went as a file has none. */
function isShown(answer: Answer, { message }: WhyPress): boolean {
  const stamp = message.embeds[0]?.footer?.text;
  if (stamp === undefined) return true;
  return factsInStamp(stamp).join(' ') === factsInStamp(stampOf(answer)).join(' ');
}

/** The question stands above the answer: the message is the bot's own, so nobody else can have written it there. */
async function askedByCommand(
  { message, channelId }: WhyPress,
  { id, user }: Command,
  tools: WhyTools,
): Promise<Recovered | undefined> {
  const question = questionIn(message.embeds[0]?.description ?? '');
  if (question === undefined) return undefined;
  const isPrivate = message.flags.has(MessageFlags.Ephemeral);
  const place = { channel: channelId ?? '', person: user.id, private: isPrivate };
  return { question, conversation: await turnsOf(place, tools, id) };
}

/** The question is the message that the answer replies to, read as it stands now; the bot may not be let to read it. */
async function askedInMessage(
  { message, channelId }: WhyPress,
  tools: WhyTools,
): Promise<Recovered | undefined> {
  const channel = channelId ?? '';
  const id = message.reference?.messageId ?? tools.replies.answeredBy(message.id)?.id;
  if (id === undefined) return undefined;
  const taken = tools.replies.of(id);
  try {
    const seen = await tools.posts.read(channel, id);
    const wish = readWish(seen, tools.self(), true);
    if (wish.kind === 'question' || wish.kind === 'unasked')
      return { question: wish.text, conversation: await turnsBefore(seen, tools) };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  if (!taken?.text) return undefined;
  const place = { channel, person: taken.asker };
  return { question: taken.text, conversation: await turnsOf(place, tools, id) };
}
