import type { Readout } from '../ask.ts';
import type { Fact, Name } from '../model.ts';
import { learnNames } from '../search/names.ts';
import { wordsOf } from '../search/words.ts';

/** A person of the story. */
export interface PersonEntry {
  readonly name: Name;
  /** What the knowledge answers to "Who is …?"; absent where it does not say. */
  readonly who?: Fact | undefined;
  /** Facts that are attributed to the person, in the order of the files. */
  readonly said: readonly Fact[];
}

/** The people of the story in the order of the names; those of whom nothing is known are left out. */
export function peopleOf(readout: Readout): readonly PersonEntry[] {
  const { knowledge } = readout;
  const resolver = learnNames(knowledge.names);
  const said = new Map<string, Fact[]>();
  for (const fact of knowledge.facts.values()) {
    // The speaker comes first: "Barak Ravid of Axios" is Ravid.
    const [speaker] = fact.saidBy === undefined ? [] : resolver.resolve(wordsOf(fact.saidBy)).mentions;
    const isOwn = fact.kind !== 'false-premise' && fact.includes === undefined;
    if (speaker?.kind !== 'person' || !isOwn) continue;
    said.set(speaker.name, [...(said.get(speaker.name) ?? []), fact]);
  }
  return knowledge.names
    .filter(({ kind }) => kind === 'person')
    .map((name) => ({ name, who: whoIs(readout, name), said: said.get(name.name) ?? [] }))
    .filter(({ who, said: facts }) => who !== undefined || facts.length > 0);
}

function whoIs(readout: Readout, { name }: Name): Fact | undefined {
  const answer = readout.ask(`Who is ${name}?`);
  if (answer.outcome !== 'answered') return undefined;
  const [part] = answer.parts;
  return part?.kind === 'fact' && part.fact.kind === 'reported' ? part.fact : undefined;
}
