import type { Asking, Source } from '../model.ts';
import { fold } from '../search/words.ts';
import { nothingBut, OUTLET, outletPattern } from './outlet-words.ts';

/** What a follow-up about outlets asks: something of the facts just told, or the last question with another outlet in it. */
export type OutletFollowUp =
  | { readonly kind: 'of-the-last'; readonly asks: Asking }
  | { readonly kind: 'instead'; readonly question: string };

const OTHER = `(?:the )?other(?: ${OUTLET})?`;
/** "One" can be a person or a meeting; with a verb of saying it is an outlet. */
const OTHER_ONE = `(?:the )?other (?:${OUTLET}|one)`;
const TAIL =
  '(?:\\W+(?:about (?:it|that|this)|on (?:it|that|this)|(?:it|that|this|so)|(?:it )?(?:that|the same) way|the same(?: thing)?|eye to eye(?: on (?:it|that|this))?|there|here|too|as well|also|agree(?: with (?:it|that|this))?|differ(?:ently)?|then|anything))*';
const SAYS =
  '(?:say|says|said|tell|tells|report|reports|reported|mention|mentions|mentioned|write|writes|wrote|put|call|see|view|describe|describes|have|carry|cover|agree|confirm|differ|disagree)';
const BOTH = `(?:do|does|did) (?:(?:the |both |these )*(?:two |both )?(?=\\w*s\\b)${OUTLET}|both(?: of them)?|they (?:both|all))`;

/** Reads a follow-up that only asks what an outlet says of the last answer; `undefined` for every other. */
export function outletFollowUpOf(
  question: string,
  before: string,
  sources: readonly Source[],
): OutletFollowUp | undefined {
  const text = fold(question);
  if (only(text, `${BOTH} ${SAYS}${TAIL}`) || only(text, 'is (?:that|this|it) in both(?: \\w+)?')) {
    return { kind: 'of-the-last', asks: 'agreement' };
  }
  const asked = sources.filter(({ publisher }) => new RegExp(outletPattern(publisher)).test(fold(before)));
  const [named] = asked;
  const others = sources.filter((source) => source !== named);
  const [other] = others;
  if (asksOf(text, OTHER, OTHER_ONE)) {
    // Only where the last question is about one of two outlets is it clear which one is the other.
    return named && other && others.length === 1 && asked.length === 1
      ? instead(before, named, other)
      : { kind: 'of-the-last', asks: 'agreement' };
  }
  const meant = sources.find(({ publisher }) => asksOf(text, outletPattern(publisher)));
  if (!meant) return undefined;
  return named && asked.length === 1 && named !== meant
    ? instead(before, named, meant)
    : { kind: 'of-the-last', asks: { outlet: meant.id } };
}

/** "And X?", "what about X", "does X say so too", "what does X say", "in X?". */
function asksOf(text: string, outlet: string, saying = outlet): boolean {
  return (
    only(
      text,
      `(?:(?:what|how) (?:about|of) )?(?:in |for |from |by |according to |per )?${outlet}(?: (?:version|account|take|coverage|wording|side|view))?`,
    ) ||
    only(text, `(?:(?:what|how) )?(?:does|did|do|would) ${saying} ${SAYS}${TAIL}`) ||
    only(
      text,
      `(?:is|was|has) (?:it|that|this)(?: been)? (?:also )?(?:confirmed|reported|carried|mentioned|covered|said|backed(?: up)?|supported|told) by ${outlet}${TAIL}`,
    ) ||
    only(text, `(?:what|how|and what|and how) (?:is|was) (?:it|that|this) in ${outlet}`) ||
    only(text, `(?:is|was) (?:it|that|this) (?:also )?(?:in|from|what) ${outlet}(?: says?| said)?${TAIL}`)
  );
}

function only(text: string, pattern: string): boolean {
  return nothingBut(pattern).test(text);
}

function instead(before: string, named: Source, meant: Source): OutletFollowUp {
  const question = fold(before).replace(new RegExp(outletPattern(named.publisher)), meant.publisher);
  return { kind: 'instead', question };
}
