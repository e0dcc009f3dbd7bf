import { LONGEST_CANONICAL } from '../knowledge/schema.ts';
import { hidesCharacter, mentions } from '../knowledge/hidden-characters.ts';
import { fold } from '../knowledge/fold.ts';
import type { Figure } from './figures.ts';
import type { NameReader } from './names-found.ts';
import { statementOf, type Statement } from './statement.ts';
import { keywordsOf, topicsOf } from './topics.ts';

/** What questions are made of. */
export interface Told {
  /** The sentence or the part of it. */
  readonly text: string;
  /** What is said, without the words that name the speaker; the text itself if nobody speaks; may be empty. */
  readonly content: string;
  readonly saidBy: string | undefined;
  readonly figures: readonly Figure[];
}

/** Phrasings that are offered; the moderator adds what templates cannot make. */
const MOST = 7;

/**
 * Questions that a statement answers, made by templates: suggestions, for a moderator to mend. At least one; all at most
 * 100 characters, no two the same.
 */
export function phrasingsFor(
  told: Told,
  names: NameReader,
  weight: (stem: string) => number,
): readonly [string, ...string[]] {
  const { saidBy, figures } = told;
  const quoted = /["“]/u.test(told.text) && saidBy !== undefined;
  const plain = told.content === '' ? '' : told.content;
  const statement =
    plain === '' || /\b(?:we|our|us|I|my|you|your)\b/u.test(plain) ? undefined : statementOf(plain, names);
  const topics = topicsOf(plain === '' ? told.text : plain, weight).filter(
    (topic) => fold(topic) !== fold(saidBy ?? ''),
  );
  const keywords = keywordsOf(told.text, weight);
  const [topic] = topics;
  const asks = statement ? asksOf(statement, figures, names) : [];
  const named = saidBy ?? '';
  const says = (about: string): string =>
    named === '' ? `What is reported about ${about}?` : `What did ${named} say about ${about}?`;
  const speech =
    topic === undefined || named === '' ? [] : [says(topic), ...(quoted ? [`${named} quote ${topic}`] : [])];
  const general = [
    ...topics.slice(named === '' ? 0 : 1, 2).map(says),
    ...(named === '' ? [] : [topic === undefined ? `What did ${named} say?` : `Who spoke about ${topic}?`]),
  ];
  const all =
    named === '' ? [...asks, ...general] : [...speech.slice(0, 1), ...asks, ...speech.slice(1), ...general];
  const phrasings = unique([...all.slice(0, MOST - 1), keywords, ...all.slice(MOST - 1)]).slice(0, MOST);
  const [first = 'What do the articles say?', ...others] = phrasings;
  return [first, ...others];
}

function asksOf(statement: Statement, figures: readonly Figure[], names: NameReader): readonly string[] {
  const { subject, auxiliary, verb, object, when, where, said } = statement;
  const passive = verb === '' && /^(?:not\s)?\p{Ll}+(?:ed|en|wn|ld|de|nt)\b/u.test(object);
  const predicate = [verb, object].filter((part) => part !== '').join(' ');
  const unplaced =
    where !== undefined && predicate.endsWith(where) ? predicate.slice(0, -where.length).trim() : '';
  const asks: string[] = [];
  if (when !== undefined && predicate !== '') asks.push(`When ${auxiliary} ${subject} ${predicate}?`);
  const amount = figures.find(({ text }) => object.includes(text));
  if (amount) asks.push(...amountAsks(statement, amount));
  if (unplaced !== '') asks.push(`Where ${auxiliary} ${subject} ${unplaced}?`);
  const deed = passive ? /^(?<deed>.+?) by .+$/u.exec(object)?.groups?.['deed'] : undefined;
  if (deed !== undefined) asks.push(`Who ${auxiliary} ${subject} ${deed} by?`);
  if (!passive && names.nameAtEnd(subject) && object !== '' && auxiliary !== 'were' && auxiliary !== 'are') {
    asks.push(`Who ${said} ${object}?`);
  }
  if (verb !== '' && TAKEN.test(object)) asks.push(`What did ${subject} ${verb}?`);
  if (predicate !== '')
    asks.push(`${auxiliary.charAt(0).toUpperCase()}${auxiliary.slice(1)} ${subject} ${predicate}?`);
  return asks;
}

/** What a verb acts on begins like this; behind "in" or "early" there is nothing to ask "what" for. */
const TAKEN =
  /^(?:an?|the|another|its|his|her|their|some|any|no|new|more|proposals?|\p{Ll}+(?:ions?|ments?|als))\s/u;

const TIME = /^(?:second|minute|hour|day|week|month|year|decade)$/u;

/** `How many workers did the yard hire?`; only where the counted thing is what the verb acts on. */
function amountAsks(
  { subject, auxiliary, verb, object }: Statement,
  { text, unit }: Figure,
): readonly string[] {
  if (!object.startsWith(text) || unit === '' || unit.startsWith('nth')) return [];
  const rest = object.slice(text.length).trim();
  const noun = text.split(/[\s-]/u).at(-1) ?? unit;
  const tail = [verb, rest].filter((part) => part !== '').join(' ');
  if (/^(?:[$€£]|euro|dollar|pound|rouble|ruble|franc|yen|kron[ae]|cent)$/u.test(unit))
    return [`How much ${auxiliary} ${subject} ${tail}?`];
  if (unit === '%') return [`What share ${auxiliary} ${subject} ${tail}?`];
  if (TIME.test(unit))
    return rest === '' || verb === ''
      ? [`How long ${auxiliary} ${subject} ${tail}?`.replace(/\s\?/u, '?')]
      : [`How many ${noun} ${rest} ${auxiliary} ${subject} ${verb}?`];
  return rest.startsWith('of ')
    ? [`How many ${noun} ${rest} ${auxiliary} ${subject} ${verb}?`.replace(/\s\?/u, '?')]
    : [`How many ${noun} ${auxiliary} ${subject} ${tail}?`.replace(/\s\?/u, '?')];
}

function unique(phrasings: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const written of phrasings) {
    const phrasing = written.replaceAll(/\s+/gu, ' ').trim();
    const key = fold(phrasing);
    if (key === '' || kept.has(key) || phrasing.length > LONGEST_CANONICAL) continue;
    if (hidesCharacter(phrasing) || mentions(phrasing)) continue;
    kept.set(key, phrasing);
  }
  return [...kept.values()];
}
