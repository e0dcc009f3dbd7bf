import type { Readout } from '../ask.ts';
import type { HeldOut } from '../evaluation/cross-validate.ts';
import type { KnowledgeFiles } from '../knowledge/load.ts';
import type { IsoDate } from '../model.ts';
import type { Votes } from '../newsroom/gap.ts';
import {
  dislikedFacts,
  factsOfOneSource,
  factsWithFewPhrasings,
  staleFacts,
  untestedFacts,
} from './fact-findings.ts';
import { unknownNames } from './name-findings.ts';
import type { Coverage, HealthReport, Section, SectionId } from './report.ts';
import { competingFacts, unreachedPhrasings } from './search-findings.ts';
import { coverageOf, sourcesWithoutArchive, unprovenQuotes, unusedSources } from './source-findings.ts';

/** Days after which a fact is called old, unless told otherwise. */
export const STALE_AFTER_DAYS = 180;

/** What a knowledge is looked at with. */
export interface HealthInput {
  /** The folder that it was read from, with the articles that are there. */
  readonly files: KnowledgeFiles;
  readonly today: IsoDate;
  /** Days; `STALE_AFTER_DAYS` unless given. */
  readonly staleAfterDays?: number | undefined;
  /** `undefined` if readers' votes are not at hand. */
  readonly votes?: readonly Votes[] | undefined;
  /** What `crossValidate` found; `undefined` if there was no time for it. */
  readonly heldOut?: readonly HeldOut[] | undefined;
}

/** Looks for what could be better in a knowledge, beyond what `check` proves. */
export function healthOf(readout: Readout, input: HealthInput): HealthReport {
  const { knowledge } = readout;
  const { files, today, staleAfterDays = STALE_AFTER_DAYS, votes, heldOut } = input;
  const coverage = coverageOf(knowledge, files);
  const notMeasured: readonly SectionId[] = [
    ...(votes ? [] : ['disliked' as const]),
    ...(heldOut ? [] : ['competing' as const, 'unreached' as const]),
    ...(coverage.length > 0 ? [] : ['coverage' as const]),
  ];
  return {
    version: knowledge.version,
    today,
    staleAfterDays,
    facts: knowledge.facts.size,
    sections: [
      ...(votes ? [votedDown(readout, votes)] : []),
      ...(heldOut ? searchSections(heldOut) : []),
      ...factSections(readout, files, { today, staleAfterDays }),
      ...(coverage.length > 0 ? [uncovered(coverage)] : []),
      ...sourceSections(readout),
    ],
    notMeasured,
  };
}

function votedDown({ knowledge }: Readout, votes: readonly Votes[]): Section {
  const items = dislikedFacts(knowledge, votes);
  return { id: 'disliked', count: items.length, items };
}

function searchSections(heldOut: readonly HeldOut[]): readonly Section[] {
  const competing = competingFacts(heldOut);
  const unreached = unreachedPhrasings(heldOut);
  return [
    { id: 'competing', count: competing.length, items: competing },
    { id: 'unreached', count: sumOf(unreached, ({ missed }) => missed.length), items: unreached },
  ];
}

function factSections(
  readout: Readout,
  files: KnowledgeFiles,
  age: { readonly today: IsoDate; readonly staleAfterDays: number },
): readonly Section[] {
  const { knowledge } = readout;
  const unproven = unprovenQuotes(knowledge, files);
  const stale = staleFacts(knowledge, age);
  const untested = untestedFacts(readout);
  const fewPhrasings = factsWithFewPhrasings(knowledge);
  const oneSource = factsOfOneSource(knowledge);
  const names = unknownNames(knowledge);
  return [
    { id: 'unproven', count: sumOf(unproven, ({ quotes }) => quotes), items: unproven },
    { id: 'stale', count: sumOf(stale, ({ facts }) => facts.length), items: stale },
    { id: 'untested', count: sumOf(untested, ({ facts }) => facts.length), items: untested },
    { id: 'few-phrasings', count: fewPhrasings.length, items: fewPhrasings },
    { id: 'one-source', count: sumOf(oneSource, ({ facts }) => facts.length), items: oneSource },
    { id: 'names', count: names.length, items: names },
  ];
}

function uncovered(coverage: readonly Coverage[]): Section {
  return { id: 'coverage', count: sumOf(coverage, ({ bare }) => bare.length), items: coverage };
}

function sourceSections({ knowledge }: Readout): readonly Section[] {
  const noArchive = sourcesWithoutArchive(knowledge);
  const unused = unusedSources(knowledge);
  return [
    { id: 'no-archive', count: noArchive.length, items: noArchive },
    { id: 'unused', count: unused.length, items: unused },
  ];
}

function sumOf<Item>(items: readonly Item[], countOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + countOf(item), 0);
}
