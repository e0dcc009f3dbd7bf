import { stem } from '../search/words.ts';
import { type Clause, withNamesSorted } from './clause.ts';
import { isWho } from './fit.ts';
import { LIGHT, MUTUAL } from './lexicon.ts';

/** Other ways in which the same is said: "had a talk with" is "talked with", and whoever met was met. */
export function waysToSay(clause: Clause): readonly Clause[] {
  return [clause, ...lightened(clause)].flatMap((one) => (MUTUAL.has(one.base) ? mutual(one) : [one]));
}

function lightened(clause: Clause): readonly Clause[] {
  const noun = LIGHT.has(clause.verb) ? clause.object.at(-1) : undefined;
  if (!noun || (noun.kind !== 'word' && noun.mention?.kind !== 'concept')) return [];
  if (clause.object.some(({ qualified }) => qualified !== '')) return [];
  const beside = clause.object.slice(0, -1);
  const phrases = beside.length === 0 ? clause.phrases : [...clause.phrases, { link: 'as', pieces: beside }];
  const base = /^(?:meet|talk)(?=ings?$|s?$)/u.exec(noun.typed)?.[0];
  const verb = base === undefined ? noun.key : stem(base);
  return [{ ...clause, verb, base: base ?? noun.typed, object: [], phrases }];
}

function mutual(clause: Clause): readonly Clause[] {
  const partner = clause.phrases.find(({ link, pieces }) => link === 'with' && pieces.every(isWho));
  const other = clause.object.length > 0 ? clause.object : (partner?.pieces ?? []);
  if (other.length === 0 || !other.every(isWho) || !clause.subject.every(isWho)) return [clause];
  const phrases = clause.object.length > 0 ? clause.phrases : clause.phrases.filter((one) => one !== partner);
  const both = [...clause.subject, ...other];
  return [
    clause,
    { ...clause, object: other, phrases },
    { ...clause, subject: other, object: clause.subject, phrases },
    // Of three it would be lost who was on whose side.
    ...(both.length === 2 ? [{ ...clause, subject: withNamesSorted(both), object: [], phrases }] : []),
  ];
}
