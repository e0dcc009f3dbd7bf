import type { Moderation } from '../../../src/discord/knowledge/moderation.ts';
import type { Message } from '../../support/local-discord/nouns.ts';
import { buttonsOf } from '../../support/local-discord/message-parts.ts';
import type { LocalDiscordOptions } from '../../support/local-discord/start.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import type { NewsroomInMemory } from '../../support/newsroom.ts';
import { botAtWork } from '../bot-at-work.ts';

type BotOptions = Parameters<typeof botAtWork>[0];

/** The bot with a newsroom, and Ada, who may manage the server. */
export async function knowledgeAtWork(
  newsroom: NewsroomInMemory = newsroomOf(),
  rules: Partial<Omit<Moderation, 'newsroom'>> = {},
  options: BotOptions = {},
  discordOptions: LocalDiscordOptions = {},
) {
  const moderation: Moderation = {
    newsroom,
    mayModerate: async () => ({ ok: true }),
    secondPerson: () => false,
    moderatorsChannel: () => undefined,
    ...rules,
  };
  const work = await botAtWork({ moderation, ...options }, discordOptions);
  const { discord } = work;
  return { work, discord, newsroom, ada: discord.addUser('Ada', { rank: 'moderator' }) };
}

export const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);

/** The file that comes with a message. */
export async function fileOf({ attachments }: Message) {
  const [file] = attachments;
  if (!file) throw new Error('no file came');
  const bytes = Buffer.from(await (await fetch(file.url)).arrayBuffer());
  return { name: file.filename, bytes, text: bytes.toString() };
}

/** Lines that are long enough for so many pages. */
export function longLines(pages: number): readonly string[] {
  return Array.from({ length: pages * 30 }, (_, index) => `line ${index} ${'x'.repeat(89)}`);
}

/** A newsroom each of whose facts has more phrasings than a form of Discord holds. */
export function withLongFacts(): NewsroomInMemory {
  const parts = Array.from({ length: 200 }, (_, index) => `what of part ${index} of the bridge`);
  return newsroomOf((usual) => ({
    editable: async (id) => {
      const found = await usual.editable(id);
      if (!found.ok) return found;
      const fact = { ...found.value.fact, asked: ['What of it?', ...parts] } as const;
      return { ok: true, value: { ...found.value, fact } };
    },
  }));
}
