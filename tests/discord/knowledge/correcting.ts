import { expect } from 'vitest';
import type { Message } from '../../support/local-discord/nouns.ts';
import type { Person } from '../../support/local-discord/person.ts';
import { publishes } from './newsroom-at-work.ts';

/** Whose answer is corrected. */
export const question = 'How long is the Oster bridge?';
const what = 'The bridge is 421 metres long, *not* 412.';
/** As it stands in a corrected reply. */
export const shown = '**Corrected on 4 May 2031:** The bridge is 421 metres long, \\*not\\* 412.';

/** Publishes that the bridge has another length, as a correction; gives the moderator's reply. */
export async function corrects(ada: Person, answer = 'The bridge is 421 metres long.'): Promise<Message> {
  const form = await ada.runs('knowledge edit', { fact: 'bridge-length' }).modal();
  const prepared = await ada.submits(form, { answer }).reply();
  const asking = await ada.clicks(prepared, 'Earlier answers were wrong…').modal();
  await ada.submits(asking, { what }).reply();
  return await publishes(ada);
}

/** The same message before other eyes: Discord shows it to one person alone, and nothing in it says whose it is. */
export function seenBy(message: Message): Message {
  const { interaction_metadata: _, ...rest } = message;
  return structuredClone(rest);
}

/** Waits for what the bot writes down beside its answers. */
export async function until(look: () => Promise<boolean>): Promise<void> {
  await expect.poll(look, { interval: 5 }).toBe(true);
}
