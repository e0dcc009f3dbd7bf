import { decode } from '../knowledge/decode.ts';
import { idsOf } from '../knowledge/draft.ts';
import { knownFile } from '../knowledge/file-names.ts';
import type { KnowledgeFiles } from '../knowledge/load.ts';
import type { Path, Place } from '../knowledge/positions.ts';
import { readYaml } from '../knowledge/read-yaml.ts';
import type { Fact } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { HeldOut } from './cross-validate.ts';
import { type Report, type Rivalry, WANTED_SHARE_RIGHT } from './report.ts';

/** What cross-validation found that moderators can mend. */
export interface DeepWarnings {
  /** Facts that compete and phrasings that are not reached, worst first, after the zones. */
  readonly warnings: readonly Problem[];
  /** Phrasings that are not reached and not among the warnings. */
  readonly more: number;
  /** Pairs of facts that compete and are not among the warnings. */
  readonly morePairs: number;
}

/** Questions taken from each other, from which two facts are said to compete: one or two may be chance. */
const COMPETING = 3;
/** Warnings of each sort, worst first: who mends these changes what the others get. */
const MOST_UNREACHED = 20;
const MOST_COMPETING = 20;
/** What lies nearer to what is wanted may be chance. */
const TWO_DEVIATIONS = 2;

/** Puts a report into warnings, each at its place in the folder that was evaluated. */
export function deepWarnings(report: Report, files: KnowledgeFiles): DeepWarnings {
  const placeOf = placesIn(files);
  const rivals = report.rivals.filter(({ count }) => count >= COMPETING);
  return {
    warnings: [
      ...zonesFail(report),
      ...rivals.slice(0, MOST_COMPETING).map((pair) => compete(pair, placeOf)),
      ...report.unreached.slice(0, MOST_UNREACHED).map((row) => unreached(row, placeOf)),
    ],
    more: Math.max(0, report.unreached.length - MOST_UNREACHED),
    morePairs: Math.max(0, rivals.length - MOST_COMPETING),
  };
}

function zonesFail({ zones }: Report): Problem[] {
  const { answered, wrong, shareRight } = zones;
  const chance = TWO_DEVIATIONS * Math.sqrt((shareRight * (1 - shareRight)) / Math.max(1, answered));
  if (shareRight + chance >= WANTED_SHARE_RIGHT) return [];
  return [
    {
      file: 'facts',
      line: 1,
      column: 1,
      code: 'zones-fail',
      wrong: `readers who ask in words of their own may get a wrong answer too often: of ${answered.toLocaleString('en')} phrasings that were asked as if nobody had written them down, and that got an answer, ${wrong.toLocaleString('en')} got that to another question, and at most ${Math.floor(answered * (1 - WANTED_SHARE_RIGHT)).toLocaleString('en')} should`,
      fix: 'word the facts differently that are named under `facts-compete`, and give more phrasings to those that `npm run health` names first',
    },
  ];
}

function compete({ loser, winner, count, toWinner, example }: Rivalry, placeOf: PlaceOf): Problem {
  const ways =
    toWinner === count
      ? `\`${winner.id}\` takes ${count} of its questions`
      : `they take ${count} of each other's`;
  return {
    ...placeOf(loser, example.phrasing),
    code: 'facts-compete',
    wrong: `\`${loser.id}\` competes with \`${winner.id}\`: ${ways}, such as "${example.question}"`,
    fix:
      loser.kind === 'not-said' || winner.kind === 'not-said'
        ? 'keep in the one what asks for the detail that no article gives, in the other what the articles tell; a few will always be taken'
        : 'word both so that they differ, move phrasings that belong to the other, or make them one fact',
  };
}

function unreached({ own, phrasing, best, question }: HeldOut, placeOf: PlaceOf): Problem {
  const instead = best ? `and gets \`${best.id}\`` : 'and gets nothing';
  return {
    ...placeOf(own, phrasing),
    code: 'phrasing-unreached',
    wrong: `without this phrasing, "${question}" does not reach \`${own.id}\` ${instead}`,
    fix: 'add phrasings in words like these, or delete it if it asks for something else',
  };
}

type PlaceOf = (fact: Fact, phrasing: number) => Place & Pick<Problem, 'file'>;

/** Only warnings need places, so the files are read a second time rather than kept. */
function placesIn(files: KnowledgeFiles): PlaceOf {
  const places = new Map<string, (path: Path) => ReturnType<PlaceOf>>();
  for (const [file, bytes] of files) {
    if (knownFile(file)?.kind !== 'facts') continue;
    const decoded = decode(file, bytes);
    const yaml = decoded.ok ? readYaml(file, decoded.text) : undefined;
    if (yaml?.ok !== true) continue;
    const { read } = yaml;
    for (const [index, id] of idsOf(read, 'facts').entries()) {
      places.set(id, (path) => ({ file, ...read.at(['facts', index, ...path]) }));
    }
  }
  return (fact, phrasing) =>
    places.get(fact.id)?.(pathTo(phrasing, fact)) ?? { file: `facts/${fact.topic}.yaml`, line: 1, column: 1 };
}

/** A loaded fact's phrasings are those of the three lists of its file, one after the other. */
function pathTo(phrasing: number, { asked, yes = [], no = [] }: Fact): Path {
  const fromYes = phrasing - (asked.length - yes.length - no.length);
  if (fromYes < 0) return ['asked', phrasing];
  return fromYes < yes.length ? ['yes', fromYes] : ['no', fromYes - yes.length];
}
