import { InteractionContextType, MessageFlags } from 'discord.js';
import { composeReply } from '../core/answer/reply.ts';
import type { Texts } from '../core/texts/texts.ts';
import type { CommandTools } from './commands.ts';
import { hasThumbs, isAtHome, noteReply } from './note.ts';
import type { Whereabouts } from './note.ts';
import { outdated } from './notices.ts';
import { factsOf, renderAnswer } from './render.ts';
import type { Replies } from './replies.ts';
import { change, respond } from './respond.ts';
import type { Respondable, Updatable } from './respond.ts';
import type { SuggestionPress } from './suggestion-button.ts';

/** The members used of a press. */
export interface ButtonPress extends Respondable, Updatable, Whereabouts {
  readonly user: { readonly id: string };
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly message: {
    readonly id: string;
    /** The question that it replies to. */
    readonly reference: { readonly messageId?: string | undefined } | null;
    /** The command that it answers. */
    readonly interactionMetadata: { readonly id: string } | null;
    readonly flags: { has(flag: MessageFlags.Ephemeral): boolean };
  };
}

interface PressTools extends CommandTools {
  readonly replies: Replies;
}

/** Turns a suggestion into its answer: in the same message for the one who asked, for everybody else in one of their own. */
export async function suggestionPressed(
  press: ButtonPress,
  { fact, asker }: SuggestionPress,
  tools: PressTools,
): Promise<void> {
  const { desk, conversations, replies, notebook, clock } = tools;
  const person = press.user.id;
  const said = desk.tell(fact);
  if (!said) {
    await respond(press, 'asker', (texts) => outdated(desk, person, texts), tools);
    return;
  }
  const { answer } = said;
  const { knowledge } = desk.now();
  const facts = factsOf(answer);
  const shown = (texts: Texts) =>
    renderAnswer(answer, composeReply(answer, knowledge, texts), {
      asker: person,
      question: answer.question,
      origin: 'chosen',
      votes: hasThumbs(notebook, tools.manners, press.guildId),
      texts,
    });
  const isEphemeral = press.message.flags.has(MessageFlags.Ephemeral);
  const isAskers = asker === person || isEphemeral || isDirect(press);
  // What is answered to one alone is a conversation of its own.
  const isPrivate = isEphemeral || !isAskers;
  const { message } = press;
  const asked = message.reference?.messageId ?? message.interactionMetadata?.id ?? message.id;
  conversations.remember({ channel: press.channelId ?? '', person, private: isPrivate }, clock(), {
    id: asked,
    question: answer.question,
    facts,
  });
  const taken = replies.of(asked);
  if (taken && isAskers) replies.keep({ ...taken, facts });
  await (isAskers ? change(press, shown, tools) : respond(press, 'asker', shown, tools));
  if (isAskers && !isEphemeral && isAtHome(press))
    noteReply(
      notebook,
      { channel: press.channelId ?? '', message: message.id, server: press.guildId ?? undefined },
      answer,
    );
}

/** A direct message with the bot; a group's private channel has several people in it. */
function isDirect({ guildId, context }: ButtonPress): boolean {
  return guildId === null && context !== InteractionContextType.PrivateChannel;
}
