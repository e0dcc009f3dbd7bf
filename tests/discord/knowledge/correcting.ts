import { expect } from 'vitest';
import type { LocalDiscord } from '../../support/local-discord/local-discord.ts';
import type { Message } from '../../support/local-discord/nouns.ts';
import type { Person } from '../../support/local-discord/person.ts';
import { type newsroomAtWork, publishes } from './newsroom-at-work.ts';

type AtWork = Awaited<ReturnType<typeof newsroomAtWork>>;

/** Whose answer is corrected. */
export const question = 'How long is the Oster bridge?';
const what = 'The bridge is 421 metres long, *not* 412.';
/** As it stands in a corrected reply. */
export const shown = '**Corrected on 4 May 2031:** The bridge is 421 metres long, \\*not\\* 412.';

/** Publishes that the bridge has another length, as a correction; gives the moderator's reply. */
export async function corrects(ada: Person): Promise<Message> {
  const form = await ada.runs('knowledge edit', { fact: 'bridge-length' }).modal();
  const prepared = await ada.submits(form, { answer: 'The bridge is 421 metres long.' }).reply();
  const asking = await ada.clicks(prepared, 'Earlier answers were wrong…').modal();
  await ada.submits(asking, { what }).reply();
  return await publishes(ada);
}

/** Publishes that correction, and has the replies listed that were given before; gives the moderator's reply. */
export async function correctsAndLists(ada: Person): Promise<Message> {
  const published = await corrects(ada);
  await ada.clicks(published, 'Show replies given before').reply();
  return published;
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

/** Waits until just so many replies that say a fact stand written down. */
export async function noted(room: AtWork['room'], count: number, fact = 'bridge-length'): Promise<void> {
  await until(async () => (await room.storage.replies.withFacts([fact])).length === count);
}

/** Writes down beside the bot that a message in the usual channel says how long the bridge is, as the facts now have it. */
export async function writesDown(
  { room, discord }: Pick<AtWork, 'room' | 'discord'>,
  message: string,
  on = '2031-05-04',
): Promise<void> {
  const version = room.live.current().knowledge.version;
  const place = { channel: discord.general.id, message, server: discord.guild.id };
  await room.storage.replies.keep({ ...place, facts: ['bridge-length'], version, on });
}

/** Has Discord refuse so many times to change a message. */
export function refusesToChange(discord: LocalDiscord, times = 1): void {
  const body = { code: 50005, message: 'Cannot edit a message authored by another user' };
  discord.faults.fail('PATCH /channels/:channel/messages/:message', 403, { body, times });
}

/** Has Discord refuse once to change a message, and once to take a new one. */
export function shutsOut(discord: LocalDiscord): void {
  const refusal = { body: { code: 50001, message: 'Missing Access' } };
  discord.faults.fail('PATCH /channels/:channel/messages/:message', 403, refusal);
  discord.faults.fail('POST /channels/:channel/messages', 403, refusal);
}
