import { InteractionContextType } from 'discord.js';
import type { Answer } from '../core/model.ts';
import type { Given, Notebook } from '../core/newsroom/notebook.ts';
import type { Manners } from './manners.ts';
import { factsOf } from './render.ts';

/** Whether thumbs stand under answers there: somebody must count them, and the moderators must want them. */
export function hasThumbs(
  notebook: Notebook | undefined,
  manners: Manners,
  server: string | null | undefined,
): boolean {
  return notebook !== undefined && manners.of(server).feedback;
}

/** Whether the bot can find and change a message there later: not where it is only a guest, as in a group or another server. */
export function isAtHome({ guildId, guild, context }: Whereabouts): boolean {
  return guildId === null ? context === InteractionContextType.BotDM : guild !== null;
}

/** The members used of an interaction to tell whether the bot is a member there. */
export interface Whereabouts {
  readonly guildId: string | null;
  /** Null where the bot is no member. */
  readonly guild: object | null;
  readonly context: InteractionContextType | null;
}

/** Writes down where an answer stands; one that gives no fact cannot be made wrong by a correction. */
export function noteReply(
  notebook: Notebook | undefined,
  place: Pick<Given, 'channel' | 'message' | 'server'>,
  answer: Answer,
): void {
  const facts = factsOf(answer);
  if (facts.length === 0) notebook?.gone(place.message);
  else notebook?.given({ ...place, facts, version: answer.version });
}

/** Writes down a question that got no answer. */
export function noteUnanswered(
  notebook: Notebook | undefined,
  answer: Answer,
  question: string,
  asker: string,
): void {
  if (answer.outcome !== 'answered') notebook?.unanswered(question, asker);
}
