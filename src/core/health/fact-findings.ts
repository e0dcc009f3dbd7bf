import { outletsOf } from '../answer/attribution.ts';
import type { Readout } from '../ask.ts';
import { askAfter } from '../golden.ts';
import { WANTED_PHRASINGS } from '../knowledge/warnings.ts';
import type { Fact, IsoDate, Knowledge } from '../model.ts';
import type { Votes } from '../newsroom/gap.ts';
import { daysBetween } from './days.ts';
import type { Disliked, FactName, FewPhrasings, OneSource, Stale, Untested } from './report.ts';

export function nameOf({ id, asked }: Fact): FactName {
  return { id, question: asked[0] };
}

/** Facts that readers voted down more often than up. */
export function dislikedFacts({ facts }: Knowledge, votes: readonly Votes[]): readonly Disliked[] {
  return votes
    .flatMap(({ fact: id, up, down }) => {
      const fact = facts.get(id);
      return fact && down > up ? [{ ...nameOf(fact), up, down }] : [];
    })
    .toSorted((a, b) => b.down - b.up - (a.down - a.up));
}

/** Facts older than so many days, by their date; what the articles do not say is shown without one. */
export function staleFacts(
  { facts, story }: Knowledge,
  { today, staleAfterDays }: { readonly today: IsoDate; readonly staleAfterDays: number },
): readonly Stale[] {
  const dated = [...facts.values()].filter(({ kind }) => kind !== 'not-said');
  return [...groupBy(dated, ({ asOf }) => asOf)]
    .map(([asOf, old]) => ({
      asOf,
      ofStory: asOf === story.asOf,
      days: daysBetween(asOf, today),
      facts: old.map(nameOf),
    }))
    .filter(({ days }) => days > staleAfterDays)
    .toSorted((a, b) => b.days - a.days);
}

/** Facts that no golden question expects; one that is not said is reached by a question that expects no answer. */
export function untestedFacts(readout: Readout): readonly Untested[] {
  const { facts, golden, topics } = readout.knowledge;
  const tested = new Set(
    golden.flatMap((question) => {
      if (question.expect !== 'unknown') return question.expect;
      const answer = askAfter(readout, question);
      const best = answer.why.matches[0]?.fact;
      return answer.outcome === 'unknown' && best?.kind === 'not-said' ? [best.id] : [];
    }),
  );
  const untested = [...facts.values()].filter(({ id }) => !tested.has(id));
  return [...groupBy(untested, ({ topic }) => topic)]
    .map(([topic, alone]) => ({
      topic,
      title: topics.find(({ id }) => id === topic)?.title ?? topic,
      facts: alone.map(nameOf),
    }))
    .toSorted((a, b) => b.facts.length - a.facts.length);
}

export function factsWithFewPhrasings({ facts }: Knowledge): readonly FewPhrasings[] {
  return [...facts.values()]
    .filter(({ asked }) => asked.length < WANTED_PHRASINGS)
    .map((fact) => Object.assign(nameOf(fact), { phrasings: fact.asked.length }))
    .toSorted((a, b) => a.phrasings - b.phrasings);
}

/** Facts that only one outlet carries; reprints of one agency are one outlet. */
export function factsOfOneSource(knowledge: Knowledge): readonly OneSource[] {
  const alone = [...knowledge.facts.values()].flatMap((fact) => {
    const [outlet, ...others] = outletsOf([fact], knowledge);
    return outlet === undefined || others.length > 0 ? [] : [{ outlet, fact }];
  });
  return [...groupBy(alone, ({ outlet }) => outlet)]
    .map(([outlet, group]) => ({ outlet, facts: group.map(({ fact }) => nameOf(fact)) }))
    .toSorted((a, b) => b.facts.length - a.facts.length);
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
