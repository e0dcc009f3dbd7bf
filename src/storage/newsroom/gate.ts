import { createReadout, type Readout } from '../../core/ask.ts';
import type {
  Correction,
  Newsroom,
  Outcome,
  PublishRequest,
  Reviewed,
} from '../../core/newsroom/newsroom.ts';
import { formatReview, review, type Review } from '../../core/review/review.ts';
import { dayOf } from '../days.ts';
import type { Storage } from '../storage.ts';
import type { Study } from '../study.ts';
import { WAITS, type Publishing } from './publishing.ts';
import type { Prepared, Staging } from './staging.ts';
import type { Studies } from './studies.ts';

/** Questions without an answer that a review tries. */
const MOST_GAPS = 50;

/** What leads to readers, and what may not pass. */
export type Gate = Pick<Newsroom, 'review' | 'publish'>;

export interface GateParts {
  readonly storage: Storage;
  readonly staging: Staging;
  readonly studies: Studies;
  readonly publishing: Publishing;
  /** The knowledge that answers now. */
  readonly live: () => Readout;
  readonly now: () => Date;
  /** Where the history says that a publication came from. */
  readonly origin: 'discord' | 'terminal';
}

interface Seen {
  readonly prepared: Prepared;
  readonly review: Review;
}

/** The gate, without words for what is off: that is the caller's. */
export function createGate(parts: GateParts): Gate {
  const { storage, staging, studies, publishing, live, now, origin } = parts;

  const look = async (): Promise<Outcome<Seen>> => {
    const prepared = await staging.prepared();
    if (!prepared.ok) return prepared;
    if (prepared.value.changes.length === 0) return { ok: false, why: { kind: 'nothing-waits' } };
    const study = await studies.of(prepared.value);
    const gaps = await storage.gaps.recent(MOST_GAPS);
    const questions = gaps.map(({ question }) => question);
    return { ok: true, value: { prepared: prepared.value, review: reviewOf(live(), study, questions) } };
  };

  return {
    async review() {
      const seen = await look();
      if (!seen.ok) return seen;
      const { prepared, review: reviewed } = seen.value;
      const wish = await publishing.wish(stateOf(prepared));
      return {
        ok: true,
        value: {
          verdict: verdictOf(reviewed),
          lines: formatReview(reviewed),
          answers: reviewed.verdict === 'problems' ? 0 : reviewed.changes.length,
          live: prepared.live,
          staged: prepared.digest,
          ...(wish ? { wish } : {}),
        },
      };
    },

    async publish({ who, why, live: seenLive, staged, secondPerson }: PublishRequest) {
      const seen = await look();
      if (!seen.ok) return seen;
      const { prepared, review: reviewed } = seen.value;
      if (prepared.live !== seenLive || prepared.digest !== staged)
        return { ok: false, why: { kind: 'saw-others' } };
      if (verdictOf(reviewed) === 'blocked') return { ok: false, why: { kind: 'blocked' } };
      if (secondPerson && !(await publishing.agreed(stateOf(prepared), who))) return WAITS;
      return publishing.publish({
        files: prepared.files,
        version: prepared.version,
        live: prepared.live,
        by: who.name,
        why,
        origin,
        changes: prepared.changes.map(({ id }) => id),
        corrections: correctionsIn(prepared, dayOf(now())),
      });
    },
  };
}

/** Names the very state that two moderators have to agree to. */
function stateOf({ live, digest }: Prepared): string {
  return `${live} ${digest}`;
}

function reviewOf(before: Readout, study: Study, gaps: readonly string[]): Review {
  if (!study.ok) return { verdict: 'problems', problems: study.problems };
  const { knowledge, warnings, learnt } = study.kept;
  return review(before, { ok: true, knowledge, warnings }, () => createReadout(knowledge, learnt), gaps);
}

function verdictOf({ verdict }: Review): Reviewed['verdict'] {
  return verdict === 'problems' || verdict === 'golden' ? 'blocked' : verdict;
}

/** What the waiting changes correct; `is` is the version that they make. */
function correctionsIn({ changes, live, version }: Prepared, on: string): readonly Correction[] {
  return changes.flatMap(({ change, corrects }) =>
    corrects === undefined || change.kind === 'put-file'
      ? []
      : [{ fact: change.fact, on, what: corrects, was: live, is: version }],
  );
}
