import { openServerSettings } from '../../src/storage/server-settings.ts';
import { createNotebook } from '../../src/storage/newsroom/notebook.ts';
import type { LocalDiscordOptions } from '../support/local-discord/start.ts';
import { freshFile, storageAt } from '../support/storage.ts';
import { botAtWork } from './bot-at-work.ts';

type BotOptions = Parameters<typeof botAtWork>[0];

/** When the first ids of the local Discord are made. */
const firstMoment = Date.UTC(2026, 0, 2);

/** The bot with its settings and notebook in a real database file, Ada, who may manage the server, and Ben. */
export async function serverAtWork(options: BotOptions = {}, discordOptions: LocalDiscordOptions = {}) {
  const file = await freshFile();
  const faults: unknown[] = [];
  // The bot's clock stands still unless a test moves it.
  const time = { now: firstMoment };
  const now = () => new Date(time.now);
  const open = async () => {
    const { storage } = await storageAt(file);
    const settings = await openServerSettings(storage, now);
    const notebook = createNotebook({ storage, now, report: (error) => void faults.push(error) });
    return { storage, settings, notebook };
  };
  let kept = await open();
  const { settings, notebook } = kept;
  const clock = () => time.now;
  const work = await botAtWork({ settings, notebook, clock, ...options }, { firstMoment, ...discordOptions });
  const { discord } = work;
  return {
    work,
    discord,
    file,
    faults,
    ada: discord.addUser('Ada', { rank: 'moderator' }),
    ben: discord.addUser('Ben'),
    get storage() {
      return kept.storage;
    },
    /** So many seconds go by. */
    passes: (seconds: number): void => {
      time.now += seconds * 1000;
    },
    /** Ends the bot and its database, and starts both again from the file. */
    restart: async (): Promise<void> => {
      await kept.storage.close();
      kept = await open();
      await work.restart({ settings: kept.settings, notebook: kept.notebook });
    },
  };
}
