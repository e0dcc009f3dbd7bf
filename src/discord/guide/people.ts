import { createHash } from 'node:crypto';
import { peopleOf, personNamed } from '../../core/guide/people.ts';
import type { PersonEntry } from '../../core/guide/people.ts';
import type { Knowledge } from '../../core/model.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Choice } from '../choices.ts';
import { asLabel, escapeLine, onOneLine } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Entry, Leaflet } from './leaflet.ts';
import { toldLines } from './sourced.ts';

/** Stands in a custom id for a person, whose name may be too long for one; of no person, `nobody`. */
export function personKey(knowledge: Knowledge, typed: string): string {
  const person = personNamed(typed, peopleOf(knowledge), knowledge.names);
  return person ? keyOf(person) : 'nobody';
}

/** Who is who, and what each said. @param key of one person; empty for all */
export function people(knowledge: Knowledge, texts: Texts, key: string): Leaflet {
  const entries = peopleOf(knowledge);
  const person = entries.find((entry) => keyOf(entry) === key);
  if (person) return onePerson(person, knowledge, texts);
  const unknown: readonly Entry[] = key === '' ? [] : [[texts.guide.people.unknown]];
  return {
    head: texts.guide.people.head(entries.length),
    entries: [...unknown, ...entries.map((entry) => introduced(entry, knowledge, texts))],
  };
}

function keyOf({ name }: PersonEntry): string {
  return createHash('sha256').update(name.name).digest('hex').slice(0, 12);
}

/** The people whose name, or another spelling of it, holds what has been typed. */
export function peopleChoices(knowledge: Knowledge, typed: string): readonly Choice[] {
  const wanted = onOneLine(typed).toLowerCase();
  return peopleOf(knowledge)
    .filter(({ name: { name, also } }) => [name, ...also].some((one) => one.toLowerCase().includes(wanted)))
    .map(({ name: { name } }) => asLabel(name, limits.choiceName))
    .filter((name) => name !== '')
    .slice(0, limits.choices)
    .map((name) => ({ name, value: name }));
}

function introduced({ name, who, said, about }: PersonEntry, knowledge: Knowledge, texts: Texts): Entry {
  const { speaks, asked } = texts.guide.people;
  const told = [
    ...(said.length === 0 ? [] : [speaks(said.length)]),
    ...(about.length === 0 ? [] : [asked(about.length)]),
  ];
  return [
    `**${escapeLine(name.name)}**`,
    ...(who ? toldLines(who, knowledge, texts) : []),
    ...(told.length === 0 ? [] : [`-# ${told.join(' · ')}`]),
  ];
}

function onePerson({ name, who, said, about }: PersonEntry, knowledge: Knowledge, texts: Texts): Leaflet {
  const { people: told } = texts.guide;
  const shown = escapeLine(name.name);
  const unsaid: Entry = [told.unsaid(shown)];
  return {
    head: name.name,
    entries: [
      ...(who ? [toldLines(who, knowledge, texts)] : []),
      ...(said.length === 0 ? [unsaid] : []),
      ...said.map((fact, index) => [
        ...(index === 0 ? [`**${told.said(shown, said.length)}**`] : []),
        ...toldLines(fact, knowledge, texts),
      ]),
      ...(about.length === 0
        ? []
        : [[`**${told.ask(about.length)}**`, ...about.map(({ asked }) => `- ${escapeLine(asked[0])}`)]]),
    ],
  };
}
