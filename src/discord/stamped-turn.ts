import type { Conversation } from '../core/model.ts';
import type { Desk } from './desk.ts';
import type { SeenEmbed } from './question.ts';
import { factsInStamp } from './render.ts';

/** The turn that an answer of the bot itself tells of: its footer names its facts. Nothing if it gave none that is still there. */
export function turnInMessage(
  { embeds = [] }: { readonly embeds?: readonly SeenEmbed[] | undefined },
  desk: Desk,
): Conversation {
  const { facts } = desk.now().knowledge;
  const stamp = embeds.map(({ footer }) => footer?.text ?? '').join(' ');
  const known = factsInStamp(stamp).flatMap((id) => facts.get(id) ?? []);
  const [first] = known;
  return first ? [{ question: first.asked[0], facts: known.map(({ id }) => id) }] : [];
}
