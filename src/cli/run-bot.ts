import { join } from 'node:path';
import { setInterval } from 'node:timers';
import type { Config } from '../config.ts';
import type { Readout } from '../core/ask.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { learnNames, type Names } from '../core/search/names.ts';
import type { Knowledge } from '../core/model.ts';
import type { Texts } from '../core/texts/texts.ts';
import { startDiscord } from '../discord/start.ts';
import { createLiveKnowledge, type LiveKnowledge } from '../storage/live-knowledge.ts';
import { StorageOff } from '../storage/database/storage-off.ts';
import { createHome, HOME, staleAfterAtHome } from '../storage/newsroom/home.ts';
import { createNewsroom } from '../storage/newsroom/newsroom.ts';
import { createNotebook } from '../storage/newsroom/notebook.ts';
import { openServerSettings } from '../storage/server-settings.ts';
import { openStorage, type Storage } from '../storage/storage.ts';
import { draftUpload } from './draft-upload.ts';
import type { Log } from './log.ts';
import { keepFresh, logRefreshes, refreshNow } from './refresh.ts';
import { serve } from './serve.ts';

interface BotOptions {
  readonly config: Config;
  readonly discord: NonNullable<Config['discord']>;
  /** The knowledge that answers first. */
  readonly readout: Readout;
  readonly log: Log;
  /** Aborted when the program is asked to end. */
  readonly end: AbortSignal;
}

/** Once a day what has been kept for as long as it may be is forgotten. */
const DAY = 86_400_000;

function now(): Date {
  return new Date();
}

/** Wires the Discord bot together and runs it until it ends; gives the exit status. */
export async function runBot({ config, discord, readout, log, end }: BotOptions): Promise<0 | 1> {
  const { knowledgeDir: dir } = config;
  const cacheDir = join(config.dataDir, 'learnt');
  const live = createLiveKnowledge({ dir, cacheDir, readout });
  logRefreshes(live, log);
  process.on('SIGHUP', () => void refreshNow(live, log, 'SIGHUP was sent'));

  const storage = await openStorage({ file: config.databaseFile, log, now, names: namesOf(live) });
  const settings = await openServerSettings(storage, now);
  const newsroom = createNewsroom({
    dir,
    cacheDir,
    live,
    storage,
    now,
    draft: draftUpload,
    log,
    staleAfterDays: staleAfterAtHome(storage.program, settings),
  });
  const notebook = createNotebook({
    storage,
    now,
    report: (error) => log.error('what was asked is not kept', error),
  });
  purgeDaily(storage, log);

  const start: typeof startDiscord = async (options) => {
    const bot = await startDiscord(options);
    live.listen({
      refused: (problems) => {
        const { version } = live.current().knowledge;
        void bot.tellModerators((texts) => refusal(problems, version, texts));
      },
      mended: () => void bot.tellModerators(({ newsroom: told }) => [told.folder.mended]),
    });
    // Only when the bot answers: nobody has to wait for this.
    const watching = async (): Promise<void> => {
      await newsroom.begin();
      await keepFresh(dir, live, log);
    };
    watching().catch((error: unknown) => log.error('the folder is not watched', error));
    return bot;
  };
  const mayModerate = createHome(storage.program);
  let home = await storage.program.get(HOME).catch(() => undefined);
  const moderation = {
    newsroom,
    mayModerate: async (server: string) => {
      const permission = await mayModerate(server);
      if (permission.ok) home = server;
      return permission;
    },
    secondPerson: (server: string) => settings.of(server).secondPerson,
    // What is wrong with the knowledge is nobody's business in another server.
    moderatorsChannel: (server: string) =>
      home === undefined || home === server ? settings.of(server).moderatorsChannel : undefined,
  };
  try {
    return await serve({
      discord,
      readout: () => live.current(),
      moderation,
      notebook,
      settings,
      log,
      end,
      start,
    });
  } finally {
    await storage.close();
  }
}

/** The spellings of the knowledge that answers now; learnt anew only when another one does. */
function namesOf(live: LiveKnowledge): () => Names {
  let of: Knowledge | undefined;
  let names: Names | undefined;
  return () => {
    const { knowledge } = live.current();
    if (!names || of !== knowledge) {
      of = knowledge;
      names = learnNames(knowledge.names);
    }
    return names;
  };
}

function purgeDaily(storage: Storage, log: Log): void {
  const purge = (): void => {
    storage.purge().catch((error: unknown) => {
      // That the database is off has been said.
      if (!(error instanceof StorageOff)) log.error('what may no longer be kept is not forgotten yet', error);
    });
  };
  purge();
  setInterval(purge, DAY).unref();
}

function refusal(problems: readonly Problem[], version: string, { newsroom }: Texts): readonly string[] {
  return [newsroom.folder.refused(version), ...problems.map(formatProblem)];
}
