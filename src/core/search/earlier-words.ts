import type { Knowledge } from '../model.ts';
import { carriesMeaning } from './function-words.ts';
import { type Mention, type Names, type Naming, symbolOf } from './names.ts';
import type { Understand } from './understanding.ts';
import { type Word, wordsOf } from './words.ts';

/** An earlier question that a later one leans on and takes words from. */
export interface Lean {
  readonly question: string;
  /** The later one only puts something else in the place of a part of it: all its other words still hold. */
  readonly replaces?: boolean;
  /** What it leans on itself. */
  readonly before?: Lean | undefined;
}

/** The turn that a question leans on. */
export interface Context extends Lean {
  /** Ids of the facts it was answered with. */
  readonly facts: readonly string[];
}

/** What a question's pronouns stand for. */
type PointsAt = Pick<ReturnType<Understand>, 'persons' | 'place'>;

/** What a question takes from the turn that it leans on: words, and the names that its pronouns stand for. */
export function lentBy(
  context: Context,
  { naming, ...pointsAt }: ReturnType<Understand>,
  understand: Understand,
  names: Names,
  knowledge: Knowledge,
): Naming {
  const turn = earlierTurn(context, pointsAt, understand, names, knowledge);
  return {
    words: lent(naming, turn, context.replaces),
    mentions: turn.mentions.filter((one) => isMeant(one, pointsAt)),
  };
}

/**
 * The words of an earlier question, with what the later one points at where only the answer names it: its first person ("who
 * welcomed him?"; of several it does not tell which), its first place ("what did he say there?").
 */
function earlierTurn(
  context: Context,
  pointsAt: PointsAt,
  understand: Understand,
  names: Names,
  { facts }: Knowledge,
): Naming {
  const asked = heard(context, understand);
  const wanted = [
    ...(pointsAt.persons === 'one' ? [isPerson] : []),
    ...(pointsAt.place ? [isPlace] : []),
  ].filter((kind) => !asked.mentions.some(kind));
  if (wanted.length === 0) return asked;
  const answer = context.facts.map((id) => facts.get(id)?.answer ?? '').join(' ');
  const { mentions } = names.resolve(wordsOf(answer));
  const found = wanted.flatMap((kind) => mentions.find(kind) ?? []);
  return {
    words: [...asked.words, ...found.map(({ name }) => ({ stem: symbolOf(name), text: '' }))],
    mentions: [...asked.mentions, ...found],
  };
}

/** The words of an earlier question, with those that it takes itself from the one before it. */
function heard({ question, before }: Lean, understand: Understand): Naming {
  const { naming, ...pointsAt } = understand(question);
  if (!before) return naming;
  const earlier = heard(before, understand);
  const words = lent(naming, earlier, before.replaces);
  const symbols = new Set(words.map(({ stem }) => stem));
  const meant = earlier.mentions.filter((one) => symbols.has(symbolOf(one.name)) || isMeant(one, pointsAt));
  return { words: [...naming.words, ...words], mentions: [...naming.mentions, ...meant] };
}

/** Words that stand for a thing of the turn before ("who wrote it?"): then its plain concepts are meant as well. */
const THINGS = new Set(['it', 'its']);

/**
 * "He" and "they" stand for the persons of the turn before, "there" for its places: a fact that does not involve them is not
 * meant.
 */
function isMeant(mention: Mention, { persons, place }: PointsAt): boolean {
  return (persons !== undefined && isPerson(mention)) || (place && isPlace(mention));
}

function isPerson({ kind }: Mention): boolean {
  return kind === 'person';
}

function isPlace({ kind }: Mention): boolean {
  return kind === 'place';
}

/**
 * Words of an earlier turn that the question does not have: its names if the question has a subject of its own ("with whom
 * was he on the phone?"), its concepts too if the question points to a thing ("who wrote it?"), else all that carries
 * meaning ("where was that?").
 * @param replaces the question puts something else in the place of a part of it, so that all its other words still hold
 */
function lent(question: Naming, earlier: Naming, replaces = false): readonly Word[] {
  const present = new Set(question.words.map(({ stem }) => stem));
  if (replaces) return withoutReplaced(question, earlier).filter(({ stem }) => !present.has(stem));
  const thing = question.words.some(({ text }) => THINGS.has(text));
  const named = new Set(
    earlier.mentions.filter(({ kind }) => thing || kind !== 'concept').map(({ name }) => symbolOf(name)),
  );
  const isLent = question.words.some(carriesMeaning) ? ({ stem }: Word) => named.has(stem) : carriesMeaning;
  return earlier.words.filter((word) => isLent(word) && !present.has(word.stem));
}

/**
 * Without the one person, place or body whose place another takes: "and Kushner?" after "who welcomed Witkoff?" no longer asks of
 * Witkoff. Of several it cannot be told whose place it is, so all stay.
 */
function withoutReplaced(question: Naming, { words, mentions }: Naming): readonly Word[] {
  const gone = new Set(
    question.mentions.flatMap(({ kind }) => {
      const alike = new Set(mentions.filter((one) => one.kind === kind).map(({ name }) => symbolOf(name)));
      return kind !== 'concept' && alike.size === 1 ? [...alike] : [];
    }),
  );
  return words.filter(({ stem }) => !gone.has(stem));
}
