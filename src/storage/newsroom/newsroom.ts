import type { Knowledge } from '../../core/model.ts';
import type { HealthLines, Newsroom, Outcome, Taken, Upload } from '../../core/newsroom/newsroom.ts';
import type { Refusal } from '../../core/newsroom/refusal.ts';
import { dayOf } from '../days.ts';
import { examineInWorker, type Examination } from '../examine.ts';
import type { LiveKnowledge } from '../live-knowledge.ts';
import type { Storage } from '../storage.ts';
import type { PublishLog } from '../publish-files.ts';
import { studyInWorker } from '../study-in-worker.ts';
import type { Study, StudyTask } from '../study.ts';
import { createGate } from './gate.ts';
import { createLooks } from './looks.ts';
import { outcomeOf } from './outcome.ts';
import { createPublishing } from './publishing.ts';
import { createRestoring } from './restoring.ts';
import { createStaging } from './staging.ts';
import { createStudies } from './studies.ts';
import { sortUpload } from './take-upload.ts';

export interface NewsroomParts {
  /** The knowledge folder. */
  readonly dir: string;
  /** Where what is learnt is kept. */
  readonly cacheDir: string;
  readonly live: LiveKnowledge;
  readonly storage: Storage;
  readonly now: () => Date;
  /** Makes drafts of an article. */
  readonly draft: (
    upload: Upload,
    knowledge: Knowledge,
    today: string,
  ) => Outcome<Extract<Taken, { readonly kind: 'article' }>>;
  /** Where it is said what a publication has left; nowhere unless given. */
  readonly log?: PublishLog;
  /** Days after which a fact is called old; what the report takes unless given. */
  readonly staleAfterDays?: () => Promise<number | undefined>;
  /** Where the history says that a publication came from; Discord unless given. */
  readonly origin?: 'discord' | 'terminal';
  /** Checks and learns; in a thread of its own unless given. */
  readonly study?: (task: StudyTask) => Promise<Study>;
  /** Makes the health report; in a thread of its own unless given. */
  readonly examine?: (examination: Examination) => Promise<HealthLines>;
}

/** A newsroom over a knowledge folder and the storage. */
export interface StoredNewsroom extends Newsroom {
  /** Adds what the folder holds to the history; to be called once at the start. Never rejects. */
  readonly begin: () => Promise<void>;
}

/** Gaps that a list holds. */
const MOST_GAPS = 500;
/** Corrections that are looked through for those of one version. */
const MOST_CORRECTIONS = 1000;

/** The desk of the moderators: what is off is a refusal, and faults of this program alone are thrown. */
export function createNewsroom(parts: NewsroomParts): StoredNewsroom {
  const { dir, cacheDir, live, storage, now, draft, log, origin = 'discord' } = parts;
  const { study = studyInWorker, examine = examineInWorker, staleAfterDays = async () => undefined } = parts;
  const studies = createStudies(study, cacheDir);
  const staging = createStaging({ dir, store: storage.staged, now });
  const reload = async (reason: string): Promise<boolean> => {
    const { kind } = await live.reload(reason);
    return kind === 'swapped' || kind === 'unchanged';
  };
  const publishing = createPublishing({ dir, reload, storage, now, log });
  const looks = createLooks({
    dir,
    cacheDir,
    live,
    storage,
    staging,
    studies,
    now,
    examine,
    staleAfterDays,
  });
  const gate = createGate({ storage, staging, studies, publishing, live: () => live.current(), now, origin });
  const restore = createRestoring({ dir, storage, studies, publishing, origin });

  const keepFolder = async (why: string, only?: string): Promise<void> => {
    // With the storage off it is kept at the next start or save; the status says that it is off.
    await outcomeOf(async () => ({ ok: true, value: await publishing.keepFolder(why, only) }));
  };
  live.listen({
    swapped: ({ readout }) => void keepFolder('files were saved', readout.knowledge.version),
  });

  return {
    begin: () => keepFolder('found in the folder at the start'),

    status: looks.status,
    reload: looks.reload,
    check: async () => outcomeOf(looks.check),
    health: async () => outcomeOf(looks.health),
    preview: async (question) => outcomeOf(() => looks.preview(question)),
    history: async () => outcomeOf(looks.history),
    compare: async (from, to) => outcomeOf(() => looks.compare(from, to)),
    files: looks.files,

    editable: async (fact) => outcomeOf(() => staging.editable(fact)),
    topics: async () => staging.topics().catch(() => live.current().knowledge.topics),
    stage: async (change, who, corrects) =>
      outcomeOf(async () => {
        const staged = await staging.stage([change], who, corrects);
        if (!staged.ok) return staged;
        const [first] = staged.value;
        return first ? { ok: true, value: first } : { ok: false, why: { kind: 'nothing-to-prepare' } };
      }),
    correct: async (id, corrects) =>
      outcomeOf(async () =>
        found(await storage.staged.correct(id, corrects), { kind: 'not-waiting', change: id }),
      ),
    take: async (upload, who) =>
      outcomeOf<Taken, object>(async () => {
        const prepared = await staging.prepared();
        if (!prepared.ok) return prepared;
        const sorted = await sortUpload(upload, prepared.value.files);
        if (!sorted.ok) return sorted;
        if (sorted.value.kind === 'article') return draft(upload, live.current().knowledge, dayOf(now()));
        const staged = await staging.stage(sorted.value.changes, who);
        return staged.ok ? { ok: true, value: { kind: 'knowledge', changes: staged.value } } : staged;
      }),
    staged: async () => outcomeOf(async () => ({ ok: true, value: await storage.staged.list() })),
    discard: async (ids) =>
      outcomeOf(async () => {
        const discarded = ids.length === 0 ? 0 : await storage.staged.remove(ids);
        return { ok: true, value: { discarded } };
      }),

    review: async () => outcomeOf(gate.review),
    publish: async (request) => outcomeOf(() => gate.publish(request)),
    restore: async (request) => outcomeOf(() => restore(request)),

    gaps: async () =>
      outcomeOf(async () => ({ ok: true, value: await storage.gaps.list({ limit: MOST_GAPS }) })),
    endGap: async (id, how) =>
      outcomeOf(async () => found(await storage.gaps.end(id, how), { kind: 'gap-gone' })),
    flag: async (question) =>
      outcomeOf(async () => found(await storage.gaps.flag(question, now()), { kind: 'not-kept' })),

    outdated: async (version) =>
      outcomeOf(async () => {
        const all = await storage.corrections.list({ limit: MOST_CORRECTIONS });
        const corrections = all.filter(({ is }) => is === version);
        const facts = [...new Set(corrections.map(({ fact }) => fact))];
        const replies = facts.length === 0 ? [] : await storage.replies.withFacts(facts, { before: version });
        return {
          ok: true,
          value: replies.map((reply) => ({
            reply,
            corrections: corrections.filter(({ fact }) => reply.facts.includes(fact)),
          })),
        };
      }),
    corrections: async (since) =>
      outcomeOf(async () => {
        const value = await storage.corrections.list(since === undefined ? {} : { since });
        return { ok: true, value };
      }),
  };
}

function found<T>(value: T | undefined, why: Refusal): Outcome<T> {
  return value === undefined ? { ok: false, why } : { ok: true, value };
}
