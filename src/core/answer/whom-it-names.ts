import type { Fact } from '../model.ts';
import type { Names } from '../search/names.ts';
import { wordsOf } from '../search/words.ts';
import { leaningOf } from './follow-up.ts';
import type { LastTurn } from './last-turn.ts';

const PLACE_IN_LIST: Readonly<Record<string, number>> = { former: 0, first: 0, second: 1, third: 2 };
/** "The latter", "the second man", "the first one's job": a bare "one" can as well be a thing, such as a meeting. */
const ONE_OF_SEVERAL =
  /\b(?:the )?(?:(former|latter)(?: (?:one|man|person|guy))?|(first|second|third) (?:man|woman|person|guy|one(?='s)|of (?:the|these|those) (?:men|women|people))(?: (?:named|mentioned))?)\b/i;
/** "Tell me more about him", "anything else on her?" */
const MORE_ON =
  /^\W*(?:(?:and|ok(?:ay)?|please|so)\W+)*(?:(?:(?:can|could) you )?(?:tell|give|say)(?: (?:me|us))? |is there |do you have |got )?(?:some |any |a bit |a little )?(?:thing )?(?:anything |something |what )?(?:more|else)(?: (?:info|information|details))?(?: (?:is there|do you (?:have|know)))? (?:about|on|of) (him|her)\b\W*$/i;

/** "Who's that?", "and who is he?" */
const WHO_IS =
  /^\W*(?:(?:and|so|ok(?:ay)?|sorry|wait|um|hm+)\W+)*who(?:'?s| is| was) (?:that|this|he|she|him|her)(?: (?:guy|man|woman|person|one))?(?: (?:again|then|exactly|even|anyway))?\W*$/i;

const WHO_IS_NAMED = /\bwho(?:'?s| is| was)\b/i;

/**
 * The question with the one whom it means in the place of words that only point: "what does the latter do?" after "did Ushakov and
 * Dmitriev lead the talks?", "anything more on him?" after "who is Dmitriev?". `undefined` where it points to nobody, or it cannot
 * be told to whom.
 */
export function namingWhomItMeans(
  question: string,
  turn: LastTurn,
  names: Names,
  facts: ReadonlyMap<string, Fact>,
): string | undefined {
  // "Who is she?" after "who is Kushner?" cannot mean the one who was just told of.
  if (WHO_IS.test(question) && WHO_IS_NAMED.test(turn.question)) return undefined;
  const asked = personsIn(turn.question, names);
  const told = personsIn(turn.facts.map((id) => facts.get(id)?.answer ?? '').join('\n'), names);
  if (MORE_ON.test(question) || WHO_IS.test(question)) {
    const said = leaningOf(turn.question) === 'attribution' ? personsIn(sayersOf(turn, facts), names) : [];
    const [name, ...others] = [said, asked, told].find(({ length }) => length > 0) ?? [];
    return name !== undefined && others.length === 0 ? `Who is ${name}?` : undefined;
  }
  const pointing = ONE_OF_SEVERAL.exec(question);
  if (!pointing) return undefined;
  const [words, ofTwo, ordinal] = pointing;
  const several = asked.length > 1 ? asked : told;
  // Of three nobody is the latter.
  if (ofTwo !== undefined && several.length !== 2) return undefined;
  const name =
    several[
      ofTwo?.toLowerCase() === 'latter' ? 1 : (PLACE_IN_LIST[(ofTwo ?? ordinal ?? '').toLowerCase()] ?? 0)
    ];
  return several.length > 1 && name !== undefined ? question.replace(words, () => name) : undefined;
}

function sayersOf(turn: LastTurn, facts: ReadonlyMap<string, Fact>): string {
  return turn.facts.map((id) => facts.get(id)?.saidBy ?? '').join('\n');
}

/** Each once, in the order in which a text names them. */
function personsIn(text: string, names: Names): readonly string[] {
  return names
    .resolve(wordsOf(text))
    .mentions.filter(({ kind }) => kind === 'person')
    .map(({ name }) => name);
}
