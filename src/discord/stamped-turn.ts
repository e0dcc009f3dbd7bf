import type { Conversation } from '../core/model.ts';
import type { Desk } from './desk.ts';
import type { SeenEmbed } from './question.ts';
import { factsInStamp } from './render.ts';

/** The ids of the facts that an answer of the bot itself tells: its footer names them. */
export function factsTold({
  embeds = [],
}: {
  readonly embeds?: readonly SeenEmbed[] | undefined;
}): readonly string[] {
  return factsInStamp(embeds.map(({ footer }) => footer?.text ?? '').join(' '));
}

/**
 * The turn that an answer with these facts was, whoever asked: in the words of the fact base, not of a person. Nothing if none
 * of the facts is still there.
 */
export function turnTold(ids: readonly string[], desk: Desk): Conversation {
  const { facts } = desk.now().knowledge;
  const known = ids.flatMap((id) => facts.get(id) ?? []);
  const [first] = known;
  return first ? [{ question: first.asked[0], facts: known.map(({ id }) => id) }] : [];
}
