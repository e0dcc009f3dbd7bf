import type { Moderation } from '../../../src/discord/knowledge/moderation.ts';
import { createNotebook } from '../../../src/storage/newsroom/notebook.ts';
import { newsroomAt } from '../../storage/newsroom/desk.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import type { Message } from '../../support/local-discord/nouns.ts';
import type { Person } from '../../support/local-discord/person.ts';
import { botAtWork } from '../bot-at-work.ts';

type BotOptions = Parameters<typeof botAtWork>[0];

/** The bot over a folder and a database of its own, with Ada, who may manage the server, and Ben, who reads. */
export async function newsroomAtWork(options: BotOptions = {}) {
  const room = await newsroomAt();
  const { newsroom, live, storage, around } = room;
  const moderation: Moderation = {
    newsroom,
    mayModerate: async () => ({ ok: true }),
    secondPerson: () => false,
    moderatorsChannel: () => undefined,
  };
  const faults: unknown[] = [];
  const now = () => around.clock;
  const notebook = createNotebook({ storage, now, report: (error) => void faults.push(error) });
  const work = await botAtWork({
    moderation,
    notebook,
    readout: () => live.current(),
    clock: () => around.clock.getTime(),
    ...options,
  });
  const { discord } = work;
  const ada = discord.addUser('Ada', { rank: 'moderator' });
  return { room, work, discord, faults, ada, ben: discord.addUser('Ben') };
}

/** Publishes what waits. */
export async function publishes(person: Person): Promise<Message> {
  const gate = await person.runs('knowledge publish', { why: 'because it is so' }).reply();
  const [label] = /Publish \([^)]*\)/.exec(JSON.stringify(gate.components)) ?? [];
  if (label === undefined) throw new Error(`not open: ${textOf(gate)}`);
  return await person.clicks(gate, label).reply();
}
