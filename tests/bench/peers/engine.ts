import type { Labelled } from '../data-sets.ts';

/** A label that an engine holds for meant. */
export interface Guess {
  readonly label: string;
  /** Higher is surer, comparable between questions as far as the engine allows it. */
  readonly score: number;
}

/** Something that was built from examples and can be asked. */
export interface Contestant {
  /** At most so many different labels, best first; empty if nothing fits. */
  rank(text: string, most: number): readonly Guess[];
}

/** A way to find the label of a text: ours, or one that people would reach for. */
export interface Engine {
  readonly name: string;
  build(examples: readonly Labelled[]): Contestant;
}

/** All examples of a label, for engines that keep one record a label. */
export interface LabelTexts {
  readonly label: string;
  readonly texts: readonly string[];
}

export function textsByLabel(examples: readonly Labelled[]): readonly LabelTexts[] {
  const groups = new Map<string, string[]>();
  for (const [text, label] of examples) {
    const texts = groups.get(label);
    if (texts) texts.push(text);
    else groups.set(label, [text]);
  }
  return [...groups].map(([label, texts]) => ({ label, texts }));
}

/** The first guess for each label, for engines that keep one record an example. */
export function bestOfEachLabel(guesses: Iterable<Guess>, most: number): readonly Guess[] {
  const best = new Map<string, Guess>();
  for (const guess of guesses) {
    if (best.has(guess.label)) continue;
    best.set(guess.label, guess);
    if (best.size === most) break;
  }
  return [...best.values()];
}
