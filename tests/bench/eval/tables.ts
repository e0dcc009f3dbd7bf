import {
  type Bin,
  calibrationError,
  correctConfidence,
  fitCorrection,
  reliabilityCurve,
  type Scored,
} from '../../../src/core/evaluation/reliability.ts';
import { type Report, WANTED_SHARE_RIGHT, type ZoneCost } from '../../../src/core/evaluation/report.ts';
import { percent, table } from '../table.ts';
import { type Asked, verdicts } from './verdict.ts';

const BAR = 24;
const MOST_PAIRS = 15;

/** What became of the questions of a file, a row a kind. */
export function verdictTable(asked: readonly Asked[]): string {
  const kinds = [...new Set(asked.map(({ question }) => question.kind))];
  return table(
    ['kind', 'asked', 'as wanted %', ...verdicts],
    [
      ...kinds.map((kind) =>
        verdictRow(
          kind,
          asked.filter(({ question }) => question.kind === kind),
        ),
      ),
      verdictRow('all', asked),
    ],
  );
}

/** How held-out phrasings of each kind of fact fare. */
export function kindTable({ kinds }: Report): string {
  return table(
    ['kind of fact', 'held out', 'right %', 'in first 3 %'],
    kinds.map(({ kind, asked, right, amongThree }) => [
      kind,
      `${asked}`,
      percent(right / asked),
      percent(amongThree / asked),
    ]),
  );
}

/** What the zones make of phrasings held out, and of those whose fact was left out. */
export function zoneTable({ zones, zonesLeftOut }: Report): string {
  return `${table(
    ['zones', 'asked', 'answered %', 'of these right %', 'wrong', 'wrong per 10 refusals'],
    [zoneRow('phrasing held out', zones), zoneRow('fact left out', zonesLeftOut)],
  )}\nwanted right of answered: ${percent(WANTED_SHARE_RIGHT)} %`;
}

/** The curve as bars (#: right; the mark |: where confidence taken at its word would be), with its error. */
export function curveTable(rows: readonly Scored[]): string {
  const curve = reliabilityCurve(rows);
  const lines = curve.map((bin) => [
    `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`,
    `${bin.count}`,
    bin.count === 0 ? '–' : percent(bin.meanConfidence),
    bin.count === 0 ? '–' : percent(bin.shareRight),
    bar(bin),
  ]);
  return `${table(['confidence', 'count', 'mean %', 'right %', ' '.repeat(BAR + 1)], lines)}\n${correctionLine(rows)}`;
}

/** Pairs of facts that take each other's questions. */
export function rivalTable({ rivals, unreached }: Report): string {
  const shown = rivals.slice(0, MOST_PAIRS);
  return [
    `${rivals.length} pairs of facts take a question from each other; the first ${shown.length}:`,
    ...shown.map(
      ({ loser, winner, count, toWinner, example }) =>
        `${String(count).padStart(4)}  ${loser.id} → ${winner.id} (${toWinner} of them): "${example.question}"`,
    ),
    `${unreached.length} held-out phrasings do not reach their fact among the first three.`,
  ].join('\n');
}

function verdictRow(name: string, rows: readonly Asked[]): readonly string[] {
  return [
    name,
    `${rows.length}`,
    percent(rows.length === 0 ? null : rows.filter(({ good }) => good).length / rows.length),
    ...verdicts.map((verdict) => `${rows.filter((one) => one.verdict === verdict).length}`),
  ];
}

function zoneRow(name: string, cost: ZoneCost): readonly string[] {
  return [
    name,
    `${cost.asked}`,
    percent(cost.shareAnswered),
    percent(cost.shareRight),
    `${cost.wrong}`,
    cost.wrongPerTenRefusals.toFixed(2),
  ];
}

function correctionLine(rows: readonly Scored[]): string {
  const correction = fitCorrection(rows);
  const corrected = rows.map(({ confidence, right }) => ({
    confidence: correctConfidence(confidence, correction),
    right,
  }));
  const [now, then] = [rows, corrected].map((set) => calibrationError(reliabilityCurve(set)));
  return `calibration error ${percent(now ?? 0)} %; log-odds × ${correction.slope.toFixed(2)} ${signed(correction.shift)} would make it ${percent(then ?? 0)} %`;
}

/** A number as it is added, "+ 0.20" or "− 0.20". */
export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'} ${Math.abs(value).toFixed(2)}`;
}

function bar({ count, meanConfidence, shareRight }: Bin): string {
  if (count === 0) return ' '.repeat(BAR + 1);
  const right = Math.round(shareRight * BAR);
  const ideal = Math.round(meanConfidence * BAR);
  return Array.from({ length: BAR + 1 }, (_, at) => (at === ideal ? '|' : at < right ? '#' : ' ')).join('');
}
