/**
 * How often the search names the right label of a stranger's question, and how well it refuses what has none.
 *
 *     npm run --silent bench:intents -- FILE.json [--shots K] [--seed N] [--peers] [--peer-seconds S] [--json]
 *
 * FILE holds `train`, and where there are `val`, `test`, `oos_val` and `oos_test`: pairs [text, label]. Thresholds are
 * chosen on `val` and `oos_val` alone; parts that are missing are made as `partsOf` says.
 */
import { readArguments, setArguments } from './arguments.ts';
import { drawShots, partsOf, readSet } from './data-sets.ts';
import { type IntentFigures, measureIntents } from './measures/intent-figures.ts';
import { peers } from './peers/all.ts';
import { readout } from './peers/readout.ts';
import { percent, table } from './table.ts';

const { options, name, parts } = readArguments((args) => {
  const options = setArguments(args);
  const { name, set } = readSet(options.file);
  return { options, name, parts: partsOf(set) };
});
const train = options.shots === undefined ? parts.train : drawShots(parts.train, options.shots, options.seed);

const own = measureIntents(readout, train, parts);
const others = options.peers ? peers.map((peer) => measureIntents(peer, train, parts, options.seconds)) : [];

if (options.json) {
  const set = { name, shots: options.shots ?? null, seed: options.seed };
  console.log(JSON.stringify({ ...set, ...own, peers: others.map((figures) => ({ ...set, ...figures })) }));
} else {
  const asked = parts.test.length + parts.outsideTest.length;
  console.log(`${name}: ${train.length} examples to learn from, ${asked} questions; percent\n`);
  console.log(
    table(
      [
        'engine',
        'accuracy',
        'in first 3',
        'in scope',
        'oos recall',
        'AUROC',
        'oos at 10 %',
        'build ms',
        'median ms',
        'p99 ms',
        'asked',
      ],
      [own, ...others].map(row),
    ),
  );
}

function row(figures: IntentFigures): readonly string[] {
  return [
    figures.engine,
    percent(figures.accuracy),
    percent(figures.hitsAt3),
    percent(figures.inScope),
    percent(figures.oosRecall),
    percent(figures.auroc),
    percent(figures.oosRecallAt10),
    figures.buildMs.toFixed(0),
    figures.medianMs.toFixed(2),
    figures.p99Ms.toFixed(2),
    String(figures.asked),
  ];
}
