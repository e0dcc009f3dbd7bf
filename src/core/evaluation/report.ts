import type { Fact, FactKind } from '../model.ts';
import type { HeldOut } from './cross-validate.ts';
import { type Bin, calibrationError, reliabilityCurve } from './reliability.ts';

/** How well the search does on a knowledge. */
export interface Report {
  readonly kinds: readonly KindAccuracy[];
  /** Of phrasings whose best fact has an answer: what the articles do not say is never given as one. */
  readonly curve: readonly Bin[];
  /** 0 to 1. */
  readonly calibrationError: number;
  /** Of phrasings held out. */
  readonly zones: ZoneCost;
  /** Of phrasings whose fact was left out, each answer to which is wrong. */
  readonly zonesLeftOut: ZoneCost;
  /** Most questions taken first. */
  readonly rivals: readonly Rivalry[];
  /** Worst first. */
  readonly unreached: readonly HeldOut[];
}

/** Held-out phrasings of the facts of one kind. */
interface KindAccuracy {
  readonly kind: FactKind;
  readonly asked: number;
  readonly right: number;
  /** With the own fact among the first three, or right. */
  readonly amongThree: number;
}

/** What the zones make of the questions. */
export interface ZoneCost {
  readonly asked: number;
  readonly answered: number;
  readonly wrong: number;
  /** Answered of asked, 0 to 1; 0 if nothing was asked. */
  readonly shareAnswered: number;
  /** Right of answered, 0 to 1; 1 if nothing was answered. */
  readonly shareRight: number;
  /** "Did you mean" counts as a refusal here. Infinite if nothing was refused and something was wrong. */
  readonly wrongPerTenRefusals: number;
}

/** Two facts that take each other's questions. */
export interface Rivalry {
  /** The one that loses more questions to the other. */
  readonly loser: Fact;
  readonly winner: Fact;
  /** Questions that either takes from the other. */
  readonly count: number;
  /** Of these, those that the winner takes. */
  readonly toWinner: number;
  /** A question that the winner takes, the one it takes with most confidence. */
  readonly example: HeldOut;
}

/** A wrong answer costs as much as this many refusals (see `ZONES`). */
const REFUSALS_A_WRONG_ANSWER = 10;
/** Share of right answers at which answering costs what refusing does, 0 to 1: 10 of 11. */
export const WANTED_SHARE_RIGHT = REFUSALS_A_WRONG_ANSWER / (REFUSALS_A_WRONG_ANSWER + 1);

const KINDS: readonly FactKind[] = ['reported', 'undisclosed', 'false-premise', 'not-said'];

export function reportOf(rows: readonly HeldOut[]): Report {
  const held = rows.filter(({ leftOut }) => !leftOut);
  const curve = reliabilityCurve(answerable(rows));
  return {
    kinds: KINDS.map((kind) => accuracyOf(kind, held)).filter(({ asked }) => asked > 0),
    curve,
    calibrationError: calibrationError(curve),
    zones: zoneCost(held),
    zonesLeftOut: zoneCost(rows.filter(({ leftOut }) => leftOut)),
    rivals: rivalries(held),
    unreached: held.filter((row) => !reaches(row)).toSorted((a, b) => harm(b) - harm(a)),
  };
}

/** Those whose best fact could be given as an answer. */
export function answerable(rows: readonly HeldOut[]): readonly HeldOut[] {
  return rows.filter(({ best }) => best !== undefined && best.kind !== 'not-said');
}

/** What the zones would cost on these questions. */
export function zoneCost(rows: readonly Pick<HeldOut, 'verdict' | 'right'>[]): ZoneCost {
  const answers = rows.filter(({ verdict }) => verdict === 'sure');
  const wrong = answers.filter(({ right }) => !right).length;
  const refused = rows.length - answers.length;
  return {
    asked: rows.length,
    answered: answers.length,
    wrong,
    shareAnswered: rows.length === 0 ? 0 : answers.length / rows.length,
    shareRight: answers.length === 0 ? 1 : 1 - wrong / answers.length,
    wrongPerTenRefusals: wrong === 0 ? 0 : (10 * wrong) / refused,
  };
}

function accuracyOf(kind: FactKind, held: readonly HeldOut[]): KindAccuracy {
  const rows = held.filter(({ own }) => own.kind === kind);
  return {
    kind,
    asked: rows.length,
    right: rows.filter(({ right }) => right).length,
    amongThree: rows.filter(reaches).length,
  };
}

function reaches({ right, own, top }: HeldOut): boolean {
  return right || top.includes(own.id);
}

/** A wrong answer is worse than a refusal, and worse the surer it is. */
function harm({ best, confidence }: HeldOut): number {
  return best === undefined || best.kind === 'not-said' ? confidence - 1 : confidence;
}

function rivalries(held: readonly HeldOut[]): readonly Rivalry[] {
  const takenBy = new Map<string, readonly HeldOut[]>();
  for (const row of held) {
    if (row.right || !row.best) continue;
    const key = keyOf(row.own, row.best);
    takenBy.set(key, [...(takenBy.get(key) ?? []), row]);
  }
  return [...takenBy.values()]
    .flatMap((rows): readonly Rivalry[] => {
      const [example] = rows.toSorted((a, b) => b.confidence - a.confidence);
      if (!example?.best) return [];
      const back = takenBy.get(keyOf(example.best, example.own))?.length ?? 0;
      const goesFirst = rows.length > back || (rows.length === back && example.own.id < example.best.id);
      if (!goesFirst) return [];
      return [
        {
          loser: example.own,
          winner: example.best,
          count: rows.length + back,
          toWinner: rows.length,
          example,
        },
      ];
    })
    .toSorted((a, b) => b.count - a.count || (a.loser.id < b.loser.id ? -1 : 1));
}

/** Ids have no blanks. */
function keyOf(from: Fact, to: Fact): string {
  return `${from.id} ${to.id}`;
}
