/**
 * What slips of the fingers cost: right labels with no, one and two of them in each question.
 *
 *     npm run --silent bench:typos -- FILE.json [--shots K] [--seed N] [--peers] [--peer-seconds S] [--json]
 */
import { readArguments, setArguments } from './arguments.ts';
import { drawShots, partsOf, readSet } from './data-sets.ts';
import { measureTypos, type TypoFigures } from './measures/typo-figures.ts';
import { peers } from './peers/all.ts';
import { readout } from './peers/readout.ts';
import { percent, table } from './table.ts';

const { options, name, parts } = readArguments((args) => {
  const options = setArguments(args);
  const { name, set } = readSet(options.file);
  return { options, name, parts: partsOf(set) };
});
const { shots, seed, seconds } = options;
const train = shots === undefined ? parts.train : drawShots(parts.train, shots, seed);

const own = measureTypos(readout, train, parts.test, seed);
const others = options.peers ? peers.map((peer) => measureTypos(peer, train, parts.test, seed, seconds)) : [];

if (options.json) {
  const set = { name, shots: shots ?? null, seed };
  console.log(JSON.stringify({ ...set, ...own, peers: others.map((figures) => ({ ...set, ...figures })) }));
} else {
  console.log(`${name}: ${train.length} examples to learn from, ${parts.test.length} questions; percent\n`);
  console.log(
    table(
      ['engine', 'no slip', 'one', 'two', 'lost by one', 'lost by two', 'asked'],
      [own, ...others].map(row),
    ),
  );
}

function row({ engine, accuracy, lost, asked }: TypoFigures): readonly string[] {
  return [
    engine,
    percent(accuracy.none),
    percent(accuracy.one),
    percent(accuracy.two),
    percent(lost.one),
    percent(lost.two),
    String(asked),
  ];
}
