import type { HeldOut } from '../evaluation/cross-validate.ts';
import { nameOf } from './fact-findings.ts';
import type { Collision, Competing, Unreached } from './report.ts';

/** Phrasings from which two facts are said to compete: one or two may be chance. */
const COMPETING = 3;

/** Pairs of facts that take each other's phrasings where these were not learnt, most phrasings first. */
export function competingFacts(heldOut: readonly HeldOut[]): readonly Competing[] {
  const pairs = new Map<string, HeldOut[]>();
  for (const row of heldOut) {
    if (row.leftOut || row.right || !row.best) continue;
    const key = [row.own.id, row.best.id].toSorted().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  return [...pairs.values()]
    .filter((rows) => rows.length >= COMPETING)
    .flatMap(pairOf)
    .toSorted((a, b) => b.collisions.length - a.collisions.length);
}

function pairOf(rows: readonly HeldOut[]): readonly Competing[] {
  const [first] = rows;
  if (!first?.best) return [];
  const lost = rows.filter(({ own }) => own.id === first.own.id).length;
  const [loser, winner] = 2 * lost >= rows.length ? [first.own, first.best] : [first.best, first.own];
  const collisions = rows
    .map(({ question, own, confidence, ownConfidence }): Collision => ({
      phrasing: question,
      of: own.id,
      gap: confidence - ownConfidence,
    }))
    .toSorted((a, b) => b.gap - a.gap);
  return [{ facts: [nameOf(loser), nameOf(winner)], collisions }];
}

/** Facts whose phrasings do not lead to them unless learnt, the largest share of them first. */
export function unreachedPhrasings(heldOut: readonly HeldOut[]): readonly Unreached[] {
  const byFact = new Map<string, HeldOut[]>();
  for (const row of heldOut) {
    if (!row.leftOut) byFact.set(row.own.id, [...(byFact.get(row.own.id) ?? []), row]);
  }
  return [...byFact.values()]
    .flatMap((rows): readonly Unreached[] => {
      const [first] = rows;
      const missed = rows.filter(({ right, top, own }) => !right && !top.includes(own.id));
      if (!first || missed.length === 0) return [];
      return [
        {
          ...nameOf(first.own),
          tried: rows.length,
          missed: missed.map(({ question, best }) => ({ phrasing: question, got: best?.id })),
        },
      ];
    })
    .toSorted((a, b) => b.missed.length / b.tried - a.missed.length / a.tried);
}
