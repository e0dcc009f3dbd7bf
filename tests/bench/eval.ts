/**
 * How well the search does on a knowledge: its golden questions, files of strangers' questions, and each of its own
 * phrasings asked without having been learnt.
 *
 *     npm run --silent eval -- [--questions FILE]... [--svg FILE] [--knowledge DIR] [--json]
 *
 * FILE holds one JSON object a line: `q` or `turns`, `kind`, `must` and `mustNot` (regular expressions), `sources`,
 * `needAllSources`. A picture of the reliability curve is written to the SVG file, by default data/reliability.svg.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { openReadout } from '../../src/cli/open-readout.ts';
import { environment, readDataDir, readKnowledgeDir } from '../../src/config.ts';
import { ZONES } from '../../src/core/answer/zones.ts';
import { crossValidate } from '../../src/core/evaluation/cross-validate.ts';
import { calibrationError, reliabilityCurve } from '../../src/core/evaluation/reliability.ts';
import { reliabilityPicture } from '../../src/core/evaluation/reliability-picture.ts';
import { answerable, reportOf } from '../../src/core/evaluation/report.ts';
import { runGolden } from '../../src/core/golden.ts';
import { readArguments } from './arguments.ts';
import { evalArguments } from './eval/arguments.ts';
import { readQuestions } from './eval/question-file.ts';
import { curveTable, kindTable, rivalTable, signed, verdictTable, zoneTable } from './eval/tables.ts';
import { askQuestion } from './eval/verdict.ts';

const { options, files } = readArguments((args) => {
  const options = evalArguments(args);
  return { options, files: options.questions.map((file) => ({ file, questions: questionsOf(file) })) };
});
const env = environment();
const dataDir = readDataDir(env);
const opened = await openReadout(
  options.knowledge === undefined ? readKnowledgeDir(env) : resolve(options.knowledge),
  dataDir,
);
if (!opened.ok) {
  console.error(opened.message);
  process.exit(1);
}
const { readout, learnt } = opened;
const { knowledge } = readout;

const golden = { asked: knowledge.golden.length, failed: runGolden(readout) };
const sets = files.map(({ file, questions }) => {
  const asked = questions.map((question) => askQuestion(readout, question));
  return { name: basename(file), asked, scored: asked.flatMap(({ scored }) => scored ?? []) };
});
const rows = crossValidate(knowledge, learnt.correction);
const report = reportOf(rows);
const confident = answerable(rows);

const svg = resolve(options.svg ?? join(dataDir, 'reliability.svg'));
mkdirSync(dirname(svg), { recursive: true });
writeFileSync(
  svg,
  reliabilityPicture(
    [
      { name: 'held-out phrasings', rows: confident },
      ...sets.slice(0, 2).map(({ name, scored }) => ({ name, rows: scored })),
    ],
    {
      title: 'Can confidence be believed?',
      marks: [
        { at: ZONES.offer, name: 'offered' },
        { at: ZONES.answer, name: 'answered' },
      ],
    },
  ),
);

if (options.json) {
  console.log(JSON.stringify(figures()));
} else {
  const passed = golden.asked - golden.failed.length;
  const sections = [
    `golden questions: ${passed} of ${golden.asked} as expected`,
    ...golden.failed.map(({ golden: { q }, got }) => `  "${q}" gets ${got}`),
    ...sets.map(({ name, asked, scored }) => `\n${name}\n${verdictTable(asked)}\n\n${curveTable(scored)}`),
    `\nphrasings of the knowledge, held out (${rows.length} questions)\n${kindTable(report)}`,
    `\n${zoneTable(report)}`,
    `\nconfidence as corrected when the knowledge was learnt: log-odds × ${learnt.correction.slope.toFixed(2)} ${signed(learnt.correction.shift)}`,
    `\nall of them\n${curveTable(confident)}`,
    `\nwithout the facts left out\n${curveTable(confident.filter(({ leftOut }) => !leftOut))}`,
    `\n${rivalTable(report)}`,
    `\nThe picture is in ${svg}`,
  ];
  console.log(sections.join('\n'));
}

function questionsOf(file: string) {
  try {
    return readQuestions(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function figures() {
  return {
    version: knowledge.version,
    golden,
    questions: sets.map(({ name, asked, scored }) => {
      const curve = reliabilityCurve(scored);
      return {
        name,
        asked: asked.map(({ question: { turns, kind }, verdict, good, facts }) => ({
          turns,
          kind,
          verdict,
          good,
          facts,
        })),
        curve,
        calibrationError: calibrationError(curve),
      };
    }),
    kinds: report.kinds,
    zones: { heldOut: report.zones, leftOut: report.zonesLeftOut },
    correction: learnt.correction,
    curve: report.curve,
    calibrationError: report.calibrationError,
    rivals: report.rivals.map(({ loser, winner, count, toWinner, example }) => ({
      loser: loser.id,
      winner: winner.id,
      count,
      toWinner,
      example: example.question,
    })),
    unreached: report.unreached.map(({ question, own, top }) => ({ question, own: own.id, top })),
    svg,
  };
}
