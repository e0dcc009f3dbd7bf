import type { Readout } from '../ask.ts';
import type { HeldOut } from '../evaluation/cross-validate.ts';
import type { Fact } from '../model.ts';
import { nameOf } from './fact-findings.ts';
import type { Collision, Competing, Unreached } from './report.ts';

/** Phrasings from which two facts are said to compete: one or two may be chance. */
const COMPETING = 3;

/** Pairs of facts that take each other's phrasings where these were not learnt, most phrasings first. */
export function competingFacts(readout: Readout, heldOut: readonly HeldOut[]): readonly Competing[] {
  const pairs = new Map<string, HeldOut[]>();
  for (const row of heldOut) {
    if (row.leftOut || row.right || !row.best) continue;
    const key = [row.own.id, row.best.id].toSorted().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  return [...pairs.values()]
    .filter((rows) => rows.length >= COMPETING)
    .flatMap((rows) => pairOf(rows, readout))
    .toSorted((a, b) => b.collisions.length - a.collisions.length);
}

function pairOf(rows: readonly HeldOut[], readout: Readout): readonly Competing[] {
  const [first] = rows;
  if (!first?.best) return [];
  const lost = rows.filter(({ own }) => own.id === first.own.id).length;
  const [loser, winner] = 2 * lost >= rows.length ? [first.own, first.best] : [first.best, first.own];
  const collisions = rows.map(({ question, own }): Collision => {
    const other = own.id === loser.id ? winner : loser;
    return { phrasing: question, of: own.id, lead: leadOf(question, own, other, readout) };
  });
  return [
    { facts: [nameOf(loser), nameOf(winner)], collisions: collisions.toSorted((a, b) => a.lead - b.lead) },
  ];
}

function leadOf(question: string, own: Fact, other: Fact, readout: Readout): number {
  const { matches } = readout.ask(question).why;
  const confidenceIn = ({ id }: Fact): number => matches.find(({ fact }) => fact.id === id)?.confidence ?? 0;
  return confidenceIn(own) - confidenceIn(other);
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
