import type { Asking, Source } from '../model.ts';
import { fold } from '../search/words.ts';
import { OUTLET, outletPattern } from './outlet-words.ts';

/** A question about outlets, taken apart. */
export interface OutletQuestion {
  /** The question without what asks about outlets. */
  readonly about: string;
  readonly asks: Asking;
}

const OUTLETS = `(?:${OUTLET}|ones?)`;
const SAYS =
  '(?:says?|said|reports?|reported|mentions?|mentioned|claims?|claimed|writes?|wrote|carry|carries|tells?)';

/** "Which outlet says that …", "who reported that …", "according to whom …". */
const WHICH_OUTLET = new RegExp(
  `^\\W*(?:(?:which|what) (?:of the (?:two )?)?${OUTLETS} ${SAYS}|(?:in|by) (?:which|what) ${OUTLETS}|according to (?:whom|who|(?:which|what) ${OUTLETS})|who ${SAYS}(?= that\\b))(?: that| about)?[,:]?\\s+(.+)$`,
  'i',
);
/** "Do the two articles agree on …", "how do the outlets differ about …". */
const AGREEMENT = new RegExp(
  `^\\W*(?:(?:do|does|did|are|is|how do|how does|where do|what do) (?:the |both |these )*(?:two |both )?${OUTLETS} (?:really )?(?:agree|disagree|differ|contradict each other|say the same|compare|in agreement|at odds)(?: with each other)?|(?:is there (?:any |a )?|what(?:'?s| is| are) the )(?:disagreement|differences?|agreement) between (?:the |both )?(?:two )?${OUTLETS}|compare (?:the |both |these )*(?:two )?${OUTLETS})\\s*(?:on|about|over|in|as to|that|regarding|when it comes to)?\\s+(.+)$`,
  'i',
);

/** A word without which it compares nothing. */
const COMPARES = /agree|differ|contradict|same|compare|odds/i;

/** Reads a question about outlets; `undefined` for every other. */
export function outletQuestionOf(question: string, sources: Iterable<Source>): OutletQuestion | undefined {
  const publishers = [...sources];
  const which = WHICH_OUTLET.exec(question)?.[1];
  if (which !== undefined) return { about: which, asks: 'attribution' };
  const agreement = COMPARES.test(question)
    ? AGREEMENT.exec(withoutNames(question, publishers))?.[1]
    : undefined;
  if (agreement !== undefined) return { about: agreement, asks: 'agreement' };
  const folded = fold(question);
  for (const source of publishers) {
    const about = aboutOutlet(folded, source);
    if (about !== undefined) return { about, asks: { outlet: source.id } };
  }
  return undefined;
}

/** "The Herald and the Gazette" are the outlets. */
function withoutNames(question: string, sources: readonly Source[]): string {
  // Beside one another they are known by a word each.
  const names = sources
    .flatMap(({ publisher }) => [
      outletPattern(publisher),
      ...fold(publisher)
        .split(/[^\p{L}]+/u)
        .filter(isTelling),
    ])
    .join('|');
  return fold(question).replace(
    new RegExp(`\\b(?:${names})(?:,? (?:and|or|vs\\.?|versus|&) (?:${names}))+`, 'g'),
    'the outlets',
  );
}

function isTelling(word: string): boolean {
  return word.length >= 5;
}

/** Made once for each source: that takes longer than to read a question. */
const patterns = new WeakMap<Source, readonly RegExp[]>();

/** "What does Antiwar say about …", "according to the Kyiv Independent, …", "how does Antiwar.com describe …". */
function aboutOutlet(folded: string, source: Source): string | undefined {
  const known = patterns.get(source) ?? patternsOf(source);
  patterns.set(source, known);
  for (const pattern of known) {
    const about = pattern.exec(folded)?.[1];
    if (about !== undefined) return about;
  }
  return undefined;
}

function patternsOf({ publisher }: Source): readonly RegExp[] {
  const outlet = outletPattern(publisher);
  return [
    `^\\W*what (?:does|did|do) ${outlet} (?:say|report|write|claim|tell us|have) (?:about|on|of|regarding)\\s+(.+)$`,
    `^\\W*(?:according to|going by|per|in) ${outlet}[,:]?\\s+(.+)$`,
    `^\\W*(.+?),? according to ${outlet}\\W*$`,
    `^\\W*how (?:does|did) ${outlet} (?:describe|put|word|report|phrase|render|explain)\\s+(.+)$`,
    `^\\W*(?:does|did) ${outlet} (?:say|report|mention|write)(?: that| about| anything about)?\\s+(.+)$`,
  ].map((pattern) => new RegExp(pattern, 'i'));
}
