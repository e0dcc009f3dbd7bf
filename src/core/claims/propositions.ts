import { withoutQuoted, sentencesOf } from '../drafting/sentences.ts';
import type { Fact, Knowledge } from '../model.ts';
import type { Names } from '../search/names.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** A sentence with one of these says something only under a condition, or of another sentence. */
const CONDITIONAL =
  /\b(?:if|unless|whether|provided|depends?|depending|hung on|hangs on|otherwise|except)\b/iu;
const CLAUSE_END =
  /[,;:]\s|\s(?:and|but|while|whereas|though|although|because|which|who|whose|where|that|as)\s/iu;
const ASIDE =
  /\s*\([^()]*\)|,\s(?:head|an?|the|also|himself|herself|in the same article)\b[^,]{0,80},(?=\s)/giu;
const ASKING =
  /^\W*(?:(?:so|and|but|wait|ok|well|hey|really)\W+)*(?:is it (?:true|right|correct) (?:that )?|did you say (?:that )?|are you saying (?:that )?|someone told me (?:that )?|i (?:heard|read) (?:that )?|do (?:we|you) know if )?/iu;
const TAG =
  /,?\s+(?:is (?:it|that|this) (?:true|right|correct|so)|right|correct|is it not|no|or not|really)\s*\?*$/iu;

/** Words that say something, from which on a way to ask is exact enough to be a statement. */
const EXACT = 3;

/** What a fact affirms: the first clause of each sentence of its answer, and the ways to ask that it answers with yes. */
export function propositionsOf(fact: Fact, { sources }: Knowledge, names: Names): readonly Tokens[] {
  // A correction, what is not told, and the head of an overview affirm too little of what is asked there.
  if (fact.kind === 'false-premise' || fact.kind === 'not-said' || fact.includes) return [];
  const carriers = [...sources.values()].map(({ publisher }) => publisher);
  const affirmed = sentencesOf(fact.answer).flatMap((sentence) => {
    if (CONDITIONAL.test(sentence.text)) return [];
    const plain = withoutCarriers(withoutQuoted(sentence), carriers).replaceAll(ASIDE, '');
    const clauses = plain.split(CLAUSE_END);
    // "Witkoff and Kushner landed": the first clause may hold an "and" that joins no clauses, so each end is tried.
    return clauses.map((_, at) => plain.slice(0, endOf(clauses, at, plain)));
  });
  const asked = (fact.yes ?? []).map((phrasing) => phrasing.replace(TAG, '').replace(ASKING, ''));
  return [
    ...affirmed.map((text) => tokensOf(text, names)),
    // "Was the meeting in Oster?" leaves open which meeting: as a statement it could mean another one.
    ...asked
      .map((text) => tokensOf(text, names))
      .filter(
        ({ all }) => all.filter(({ kind }) => /^(?:name|date|figure|word)$/u.test(kind)).length >= EXACT,
      ),
  ];
}

/** Where the clause of this number ends in the sentence. */
function endOf(clauses: readonly string[], at: number, sentence: string): number {
  let end = 0;
  for (const clause of clauses.slice(0, at + 1)) end = sentence.indexOf(clause, end) + clause.length;
  return end;
}

/** Without the words that only name the outlet that reports it. */
function withoutCarriers(text: string, carriers: readonly string[]): string {
  let plain = text;
  for (const carrier of carriers) {
    const name = carrier.replace(/^the /iu, '').replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    plain = plain
      .replace(
        new RegExp(`,?\\s(?:(?:the )?${name}) (?:reports?|writes?|says?|adds?|has it)(?=[,.;:]|$)`, 'giu'),
        '',
      )
      .replace(
        new RegExp(
          `,?\\s(?:as reported by|according to|by) (?:the )?${name}(?:['’]s account)?(?=[,.;:]|$)`,
          'giu',
        ),
        '',
      )
      .replace(new RegExp(`^(?:the )?${name} (?:reports|writes|says|adds) that `, 'iu'), '');
  }
  return plain;
}
