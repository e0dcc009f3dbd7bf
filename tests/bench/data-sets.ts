import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';

import { randomOf, shuffled } from './random.ts';

/** A text with the label it belongs to. */
export type Labelled = readonly [text: string, label: string];

/** A data set ready to measure on: nothing that is chosen is chosen on `test` or `outsideTest`. */
export interface Parts {
  readonly train: readonly Labelled[];
  readonly val: readonly Labelled[];
  readonly test: readonly Labelled[];
  /** Questions that belong to no label; both empty if the set has none. */
  readonly outsideVal: readonly string[];
  readonly outsideTest: readonly string[];
}

/** What a file holds, as far as it is used; `oos_train` is left alone: nothing is ever learnt from what is outside. */
export interface RawSet {
  readonly train: readonly Labelled[];
  readonly val?: readonly Labelled[] | undefined;
  readonly test?: readonly Labelled[] | undefined;
  readonly oos_val?: readonly string[] | undefined;
  readonly oos_test?: readonly string[] | undefined;
}

const label = z.union([z.string(), z.number()]).transform(String);
const pair = z.tuple([z.string(), label]).transform(([text, name]): Labelled => [text, name]);
const outside = z.union([z.string(), z.tuple([z.string()], z.unknown()).transform(([text]) => text)]);
const schema = z.object({
  train: z.array(pair).min(1),
  val: z.array(pair).optional(),
  test: z.array(pair).optional(),
  oos_val: z.array(outside).optional(),
  oos_test: z.array(outside).optional(),
});

/**
 * Reads a set of pairs [text, label] from a JSON file; its name is that of the file.
 * Throws with what is wrong if it cannot be read or is of another shape.
 */
export function readSet(file: string): { readonly name: string; readonly set: RawSet } {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return { name: basename(file, '.json'), set: parsed.data };
}

/** Splits are the same whatever the seed of the shots, so that what was chosen on one half never meets the other. */
const SPLIT_SEED = 20_251_202;
/** Share of the training part that is held out where the set has no validation part; halved if it has no test part. */
const HELD_OUT = 0.2;

/**
 * The parts of a set, the missing ones made out of those that are there: a test part out of half of validation, both
 * out of a fifth of training, and the same for what is outside.
 */
export function partsOf({ train, val = [], test = [], oos_val = [], oos_test = [] }: RawSet): Parts {
  const [outsideVal, outsideTest] =
    oos_val.length > 0 && oos_test.length > 0 ? [oos_val, oos_test] : halves([...oos_val, ...oos_test]);
  const rest = { outsideVal, outsideTest };
  if (val.length > 0) {
    if (test.length > 0) return { train, val, test, ...rest };
    const [chosenOn, reported] = splitByLabel(val, 0.5);
    return { train, val: chosenOn, test: reported, ...rest };
  }
  if (test.length > 0) {
    const [learnt, chosenOn] = splitByLabel(train, HELD_OUT / 2);
    return { train: learnt, val: chosenOn, test, ...rest };
  }
  const [learnt, heldOut] = splitByLabel(train, HELD_OUT);
  const [chosenOn, reported] = splitByLabel(heldOut, 0.5);
  return { train: learnt, val: chosenOn, test: reported, ...rest };
}

/** So many examples of each label, drawn with the seed; all of a label that has fewer. */
export function drawShots(train: readonly Labelled[], shots: number, seed: number): readonly Labelled[] {
  const random = randomOf(seed);
  return [...byLabel(train).values()].flatMap((examples) => shuffled(examples, random).slice(0, shots));
}

/** All but a share of the pairs, and that share, of each label alike; the first part keeps at least one of each. */
function splitByLabel(
  pairs: readonly Labelled[],
  share: number,
): readonly [readonly Labelled[], readonly Labelled[]] {
  const random = randomOf(SPLIT_SEED);
  const kept: Labelled[] = [];
  const taken: Labelled[] = [];
  let owed = 0;
  for (const examples of byLabel(pairs).values()) {
    // What rounding leaves over is carried to the next label, so that the parts have the right size as a whole.
    owed += examples.length * share;
    const count = Math.min(Math.floor(owed), examples.length - 1);
    owed -= count;
    const mixed = shuffled(examples, random);
    taken.push(...mixed.slice(0, count));
    kept.push(...mixed.slice(count));
  }
  return [kept, taken];
}

function halves(texts: readonly string[]): readonly [readonly string[], readonly string[]] {
  const mixed = shuffled(texts, randomOf(SPLIT_SEED));
  const middle = Math.ceil(mixed.length / 2);
  return [mixed.slice(0, middle), mixed.slice(middle)];
}

function byLabel(pairs: readonly Labelled[]): ReadonlyMap<string, readonly Labelled[]> {
  const groups = new Map<string, Labelled[]>();
  for (const pair of pairs) {
    const group = groups.get(pair[1]);
    if (group) group.push(pair);
    else groups.set(pair[1], [pair]);
  }
  return groups;
}
