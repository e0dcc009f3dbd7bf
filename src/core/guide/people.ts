import type { Fact, Knowledge, Name } from '../model.ts';
import { learnNames, symbolOf } from '../search/names.ts';
import type { Names } from '../search/names.ts';
import { wordsOf } from '../search/words.ts';

/** A person of the story. */
export interface PersonEntry {
  readonly name: Name;
  /** What the knowledge answers to "Who is …?"; absent where it does not say. */
  readonly who?: Fact | undefined;
  /** Facts that are attributed to the person, in the order of the files. */
  readonly said: readonly Fact[];
  /** Other facts whose question names the person. */
  readonly about: readonly Fact[];
}

/** Made once for each knowledge: it takes as long as some letters take to be typed. */
const found = new WeakMap<Knowledge, readonly PersonEntry[]>();

/** The people of the story in the order of the names; those of whom nothing is known are left out. */
export function peopleOf(knowledge: Knowledge): readonly PersonEntry[] {
  const people = found.get(knowledge) ?? find(knowledge);
  found.set(knowledge, people);
  return people;
}

function find({ names, facts }: Knowledge): readonly PersonEntry[] {
  const resolver = learnNames(names);
  const [who, said, about] = [new Map<string, Fact>(), new Map<string, Fact[]>(), new Map<string, Fact[]>()];
  for (const fact of facts.values()) {
    // The question of a false premise holds what is denied.
    if (fact.kind === 'not-said' || fact.kind === 'false-premise' || fact.includes !== undefined) continue;
    for (const name of identified(fact, resolver)) if (!who.has(name)) who.set(name, fact);
    const speaker = speakerOf(fact, resolver);
    if (speaker !== undefined) push(said, speaker, fact);
    for (const { name, kind } of resolver.resolve(wordsOf(fact.asked[0])).mentions) {
      if (kind === 'person' && name !== speaker) push(about, name, fact);
    }
  }
  return names
    .filter(({ kind }) => kind === 'person')
    .map((name) => {
      const known = who.get(name.name);
      const other = (about.get(name.name) ?? []).filter((fact) => fact !== known);
      return { name, who: known, said: said.get(name.name) ?? [], about: other };
    })
    .filter((entry) => entry.who !== undefined || entry.said.length > 0 || entry.about.length > 0);
}

/** The person that someone has typed, by any of their names; `undefined` for nobody, or for more than one. */
export function personNamed(
  typed: string,
  people: readonly PersonEntry[],
  names: readonly Name[],
): PersonEntry | undefined {
  const named = learnNames(names)
    .resolve(wordsOf(typed))
    .mentions.filter(({ kind }) => kind === 'person');
  return named.length === 1 ? people.find(({ name }) => name.name === named[0]?.name) : undefined;
}

/** Whom a fact tells who they are: it is asked "Who is", a name, and nothing else. */
function identified({ kind, asked }: Fact, resolver: Names): readonly string[] {
  if (kind !== 'reported') return [];
  return asked.flatMap((question) => {
    const { words, mentions } = resolver.resolve(wordsOf(question));
    const [mention] = mentions;
    const rest = words.filter(
      ({ stem, text }) => mention && stem !== symbolOf(mention.name) && text !== 'is',
    );
    return mention?.kind === 'person' &&
      mentions.length === 1 &&
      rest.map(({ text }) => text).join(' ') === 'who'
      ? [mention.name]
      : [];
  });
}

/** The speaker comes first: "Barak Ravid of Axios" is Ravid. */
function speakerOf({ saidBy }: Fact, resolver: Names): string | undefined {
  const [speaker] = saidBy === undefined ? [] : resolver.resolve(wordsOf(saidBy)).mentions;
  return speaker?.kind === 'person' ? speaker.name : undefined;
}

function push(map: Map<string, Fact[]>, name: string, fact: Fact): void {
  map.set(name, [...(map.get(name) ?? []), fact]);
}
