import type { Moderator, Correction, Outcome, Published } from '../../core/newsroom/newsroom.ts';
import type { Refusal } from '../../core/newsroom/refusal.ts';
import { CORRECTIONS_FILE, withCorrections } from '../../core/newsroom/corrections-file.ts';
import type { Origin } from '../../core/newsroom/versions.ts';
import type { KnowledgeFiles } from '../../core/knowledge/load.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKnowledgeFolder } from '../knowledge-folder.ts';
import { publishFiles, type PublishLog } from '../publish-files.ts';
import { StorageOff } from '../database/storage-off.ts';
import type { Storage } from '../storage.ts';

/** Files to be published, and what is to be kept of it. */
interface Publication {
  readonly files: KnowledgeFiles;
  /** Of those files. */
  readonly version: string;
  /** The version that they were made from. */
  readonly live: string;
  readonly by: string;
  readonly why: string;
  readonly origin: Origin;
  /** Ids of the waiting changes that are in it. */
  readonly changes: readonly number[];
  readonly corrections: readonly Correction[];
}

/** Publishes files, and keeps the history of the folder. */
export interface Publishing {
  publish(publication: Publication): Promise<Outcome<Published>>;
  /** Whether a second person agrees to this very thing: the wish of the first is kept until then. */
  agreed(what: string, who: Moderator): Promise<boolean>;
  /** Who wishes this very thing, if anybody. */
  wish(what: string): Promise<{ readonly by: string } | undefined>;
  /**
   * Adds what the folder holds to the history, if it is not what was published last.
   * @param only the version to be kept; another one is left alone
   */
  keepFolder(why: string, only?: string): Promise<void>;
}

export interface PublishingParts {
  readonly dir: string;
  /** Has what was published answer, and tells whether it does. */
  readonly reload: (reason: string) => Promise<boolean>;
  readonly storage: Storage;
  readonly now: () => Date;
  /** Told nowhere unless given. */
  readonly log?: PublishLog | undefined;
}

/** What becomes of a wish that has to wait for a second person. */
export const WAITS: Outcome<Published> = { ok: true, value: { kind: 'waits' } };

/** What the database remembers while files are published, so that a crash in between loses nothing of it. */
type UnderWay = Omit<Publication, 'files'>;
const UNDER_WAY = 'publishing';
/** Where the wish to publish is kept. */
const SLOT = 'publish';

export function createPublishing({ dir, reload, storage, now, log }: PublishingParts): Publishing {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: a look at the folder in the middle of a publication would keep it as somebody else's. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  /** Keeps what was published; called once the files are in their place, or found there after a crash. */
  const settle = async (underWay: UnderWay, files: KnowledgeFiles) => {
    const entry = await storage.versions.record({ ...underWay, files: withoutArticles(files) }, now());
    const known = await storage.corrections.list({ limit: 1000 });
    for (const correction of underWay.corrections) {
      const isKnown = known.some(
        ({ fact, is, what }) => fact === correction.fact && is === correction.is && what === correction.what,
      );
      if (!isKnown) await storage.corrections.add(correction);
    }
    if (underWay.changes.length > 0) await storage.staged.remove(underWay.changes);
    await storage.wishes.remove(SLOT);
    await storage.program.set(UNDER_WAY, undefined);
    return entry;
  };

  /** After a crash: what was published is kept as that, what was not is forgotten. */
  const recover = async (files: KnowledgeFiles, version: string): Promise<void> => {
    const kept = await storage.program.get(UNDER_WAY);
    if (kept === undefined) return;
    // Only `publish` writes it.
    const underWay = JSON.parse(kept) as UnderWay;
    if (underWay.version === version) await settle(underWay, files);
    else await storage.program.set(UNDER_WAY, undefined);
  };

  /** What has not been published must not hide why it was not; what stays noted here is forgotten at the next look. */
  const notUnderWay = async (): Promise<void> => {
    await storage.program.set(UNDER_WAY, undefined).catch(notKept);
  };

  return {
    publish: async (publication) =>
      inTurn(async () => {
        const { files, ...underWay } = publication;
        const corrected =
          underWay.corrections.length === 0
            ? files
            : await withCorrectionsFile(dir, files, underWay.corrections);
        await storage.program.set(UNDER_WAY, JSON.stringify(underWay));
        const published = await publishFiles(dir, corrected, { expect: underWay.live, log }).catch(
          async (error: unknown) => {
            await notUnderWay();
            throw error;
          },
        );
        if (!published.ok) {
          await notUnderWay();
          return { ok: false, why: await changedMeanwhile(published.changed) };
        }
        // The folder holds it from here on: readers get it, whatever becomes of the history.
        const settled = await settle(underWay, files).catch(notKept);
        const answers = await reload(`${underWay.by} published`);
        const aftermath = { answers, left: published.left };
        if (settled instanceof StorageOff)
          return { ok: false, why: { kind: 'half-published', ...aftermath, notInHistory: settled.message } };
        const { corrections } = underWay;
        const more = answers && published.left === undefined ? {} : { aftermath };
        return { ok: true, value: { kind: 'published', entry: settled, corrections, ...more } };
      }),

    wish: async (what) => storage.wishes.get({ slot: SLOT, what }, now()),
    agreed: async (what, who) => storage.wishes.agreed({ slot: SLOT, what }, who, now()),

    keepFolder: async (why, only) =>
      inTurn(async () => {
        const { files, version } = await readKnowledgeFolder(dir);
        await recover(files, version);
        // Saved again meanwhile: what is there now is kept once it answers.
        if (only !== undefined && version !== only) return;
        const by = 'the folder';
        await storage.versions.record(
          { version, files: withoutArticles(files), by, why, origin: 'folder' },
          now(),
        );
      }),
  };

  async function changedMeanwhile(version: string): Promise<Refusal> {
    const entry = (await storage.versions.list(1))[0];
    return entry?.version === version
      ? { kind: 'came-between', version, published: { by: entry.by, why: entry.why } }
      : { kind: 'came-between', version };
  }
}

/** Passes on that the storage is off; all else is a fault of this program. */
function notKept(error: unknown): StorageOff {
  if (error instanceof StorageOff) return error;
  throw error;
}

async function withCorrectionsFile(
  dir: string,
  files: KnowledgeFiles,
  corrections: readonly Correction[],
): Promise<KnowledgeFiles> {
  const before = await readFile(join(dir, CORRECTIONS_FILE), 'utf8').catch(() => undefined);
  const text = withCorrections(before, corrections);
  return new Map([...files, [CORRECTIONS_FILE, new TextEncoder().encode(text)]]);
}

/** The texts of articles stay on the disk that they are on. */
function withoutArticles(files: KnowledgeFiles): KnowledgeFiles {
  return new Map([...files].filter(([path]) => !path.startsWith('articles/')));
}
