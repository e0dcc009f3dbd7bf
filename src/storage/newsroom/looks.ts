import { createReadout } from '../../core/ask.ts';
import { loadKnowledge } from '../../core/knowledge/load.ts';
import type { Knowledge } from '../../core/model.ts';
import type { HealthLines, Newsroom, Outcome } from '../../core/newsroom/newsroom.ts';
import type { Problem } from '../../core/problem.ts';
import { compareKnowledge } from '../../core/review/difference.ts';
import { formatDifference } from '../../core/review/format-difference.ts';
import { dayOf } from '../days.ts';
import type { Examination } from '../examine.ts';
import { readKnowledgeFolder } from '../knowledge-folder.ts';
import type { LiveKnowledge } from '../live-knowledge.ts';
import type { Storage } from '../storage.ts';
import { sentenceOf } from './outcome.ts';
import type { Staging } from './staging.ts';
import type { Studies } from './studies.ts';

/** What changes nothing, or only what answers now. */
export type Looks = Pick<
  Newsroom,
  'status' | 'reload' | 'check' | 'health' | 'preview' | 'history' | 'compare' | 'files'
>;

export interface LooksParts {
  readonly dir: string;
  readonly live: LiveKnowledge;
  readonly storage: Storage;
  readonly staging: Staging;
  readonly studies: Studies;
  readonly now: () => Date;
  /** Where what is learnt is kept. */
  readonly cacheDir: string;
  /** Makes the health report, in a thread of its own. */
  readonly examine: (examination: Examination) => Promise<HealthLines>;
  /** Days after which a fact is called old. */
  readonly staleAfterDays: () => Promise<number | undefined>;
}

/** The newest versions that the history tells. */
const LONGEST_HISTORY = 100;

/** The looks, without words for what is off: that is the caller's. */
export function createLooks(parts: LooksParts): Looks {
  const { dir, cacheDir, live, storage, staging, studies, now, examine, staleAfterDays } = parts;
  /** Why the folder is not what answers. */
  let refused: readonly Problem[] = [];
  const forget = (): void => {
    refused = [];
  };
  live.listen({
    swapped: forget,
    mended: forget,
    refused(problems) {
      refused = problems;
    },
  });

  return {
    async status() {
      const { knowledge } = live.current();
      const state = await storage.state();
      const entry = await storage.versions.latest().catch(() => undefined);
      const waiting = await storage.staged.list().catch(() => []);
      return {
        knowledge,
        ...(entry?.version === knowledge.version ? { entry } : {}),
        waiting: waiting.length,
        refused,
        off: state.ok ? [] : [sentenceOf(state)],
      };
    },

    async reload() {
      const outcome = await live.reload('a moderator asked for it');
      if (outcome.kind === 'refused') return outcome;
      if (outcome.kind === 'failed')
        return { kind: 'failed', why: { kind: 'off', report: sentenceOf(outcome.error) } };
      return { kind: outcome.kind, version: live.current().knowledge.version };
    },

    async check() {
      // While the storage is off nothing is known to wait; the folder can be checked all the same.
      const prepared = await staging.prepared().catch(() => undefined);
      if (prepared?.ok === false) return prepared;
      const changes = prepared?.value.changes ?? [];
      const study = await studies.of(prepared?.value ?? (await readKnowledgeFolder(dir)));
      return {
        ok: true,
        value: {
          of: changes.length > 0 ? 'staged' : 'folder',
          problems: study.ok ? study.golden : study.problems,
          warnings: study.ok ? study.kept.warnings : [],
          facts: study.ok ? study.kept.knowledge.facts.size : 0,
          golden: study.ok ? study.kept.knowledge.golden.length : 0,
        },
      };
    },

    async health() {
      const { files, version } = await readKnowledgeFolder(dir);
      const votes = await storage.votes.byFact().catch(() => undefined);
      const today = dayOf(now());
      const asked = { files, version, cacheDir, today, staleAfterDays: await staleAfterDays(), votes };
      return { ok: true, value: await examine(asked) };
    },

    async preview(question) {
      const prepared = await staging.prepared();
      if (!prepared.ok) return prepared;
      const study = await studies.of(prepared.value);
      if (!study.ok) return { ok: false, why: { kind: 'waiting-wrong' } };
      const { knowledge, learnt } = study.kept;
      const answer = createReadout(knowledge, learnt).ask(question);
      return { ok: true, value: { answer, knowledge, waiting: prepared.value.changes.length } };
    },

    history: async () => ({ ok: true, value: await storage.versions.list(LONGEST_HISTORY) }),

    async compare(from, to) {
      const before = await published(storage, from);
      if (!before.ok) return before;
      const after =
        to === undefined
          ? { ok: true as const, value: live.current().knowledge }
          : await published(storage, to);
      if (!after.ok) return after;
      return { ok: true, value: formatDifference(compareKnowledge(before.value, after.value)) };
    },

    async files() {
      const { files } = await readKnowledgeFolder(dir);
      return new Map([...files].filter(([path]) => !path.startsWith('articles/')));
    },
  };
}

async function published(storage: Storage, number: number): Promise<Outcome<Knowledge>> {
  const found = await storage.versions.get(number);
  if (!found) return { ok: false, why: { kind: 'no-version', number } };
  const loaded = loadKnowledge(found.files, found.entry.version);
  return loaded.ok
    ? { ok: true, value: loaded.knowledge }
    : { ok: false, why: { kind: 'not-comparable', number } };
}
