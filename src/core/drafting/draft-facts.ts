import type { Citation } from '../model.ts';
import { fold } from '../knowledge/fold.ts';
import { carriesMeaning } from '../search/function-words.ts';
import { wordsOf } from '../search/words.ts';
import type { Article, FindDates, FoundDate } from './article.ts';
import { attribute, speakerOf, type Spoken } from './attribution.ts';
import { isBoilerplate, isDateLine } from './boilerplate.ts';
import { clausesOf } from './clauses.ts';
import { comparer, type Known, type Standing } from './compare.ts';
import { figuresOf, type Figure } from './figures.ts';
import { idFor } from './ids.ts';
import { readNames, type FoundName, type NameReader } from './names-found.ts';
import { phrasingsFor } from './phrasings.ts';
import { sentencesOf, withoutQuoted, type Sentence } from './sentences.ts';
import { tellingQuote } from './telling-quote.ts';

/** What one sentence of an article, or a part of it, could become: everything but the answer, which a person writes. */
export interface FactDraft {
  /** Proposed; no fact and no other draft has it. */
  readonly id: string;
  /** The article's words, for the eyes of the moderator; never to be published. */
  readonly sentence: string;
  /** Proposed, made by templates; the first has at most 100 characters. */
  readonly asked: readonly [string, ...string[]];
  readonly saidBy: string | undefined;
  /** The first is that of the sentence; the others, of sentences that only repeat it. */
  readonly citations: readonly [Citation, ...Citation[]];
  readonly dates: readonly FoundDate[];
  readonly figures: readonly Figure[];
  readonly names: readonly FoundName[];
  readonly standing: Standing;
}

/** Characters. A longer sentence is a table or a list that lost its lines. */
const LONGEST_SENTENCE = 1500;
/** Words that say something. With fewer, a sentence states nothing that could be asked for. */
const FEWEST_WORDS = 2;
/** Share of the words of a sentence that an earlier one has: then it only repeats it. */
const REPEATED = 0.8;
/** Drafts of one article; an article has forty. */
const MOST_DRAFTS = 400;

/**
 * Turns an article into drafts of facts, in the order of the article. Never throws.
 * @param source id that citations use
 */
export function draftFacts(
  article: Article,
  source: string,
  known: Known,
  findDates: FindDates,
): readonly FactDraft[] {
  const names = readNames(article.paragraphs, known.names);
  const parts = partsOf(article, names);
  const weight = weigh(parts);
  const compare = comparer(known, findDates, article.published);
  const ids = new Set(known.facts.keys());
  const asked = new Set(
    [...known.facts.values()].flatMap((fact) => fact.asked.map((phrasing) => fold(phrasing))),
  );
  return merged(parts)
    .slice(0, MOST_DRAFTS)
    .flatMap((part): FactDraft[] => {
      const citations = [part, ...part.repeats].flatMap(({ text, content, paragraph }): Citation[] => {
        const quote = tellingQuote(quotable(text, content), { keepsCapital: names.keepsCapital, weight });
        return quote === undefined ? [] : [{ source, paragraph, quote }];
      });
      const [citation, ...others] = distinct(citations);
      if (!citation) return [];
      const { text, paragraph, saidBy, content } = part;
      const figures = figuresOf(text);
      const id = idFor(text, { weight, taken: ids });
      ids.add(id);
      return [
        {
          id,
          sentence: text,
          asked: freshPhrasings(phrasingsFor({ text, content, saidBy, figures }, names, weight), id, asked),
          saidBy,
          citations: [citation, ...others],
          dates: findDates(text, article.published),
          figures,
          names: names.namesIn(text),
          standing: compare({ source, paragraph, text, saidBy }),
        },
      ];
    });
}

/** What is said proves more than that it was said, where it stands in one piece. */
function quotable(text: string, content: string): string {
  return content.split(' ').length >= 3 && text.includes(content) ? content : text;
}

interface Part {
  readonly paragraph: number;
  readonly text: string;
  readonly content: string;
  readonly saidBy: string | undefined;
  readonly stems: ReadonlySet<string>;
}

interface Merged extends Part {
  readonly repeats: readonly Part[];
}

/** What each sentence states, without what is about the page. */
function partsOf({ paragraphs }: Article, names: NameReader): readonly Part[] {
  let quoted = false;
  const sentences = paragraphs.map((paragraph): readonly Sentence[] => {
    // A quotation of several paragraphs opens each of them anew.
    const found = sentencesOf(paragraph, quoted && !/^["“]/u.test(paragraph));
    quoted = found.at(-1)?.endsQuoted === true && /^["“]/u.test(paragraph);
    return found;
  });
  return attribute(sentences, names).flatMap((spoken) => {
    const whole = paragraphs[spoken.paragraph] ?? '';
    const { text } = spoken.sentence;
    if (text.length > LONGEST_SENTENCE || isBoilerplate(whole) || isBoilerplate(text) || isDateLine(whole))
      return [];
    return statesNothing(text, spoken.paragraph) ? [] : clauses(spoken, names);
  });
}

function statesNothing(text: string, paragraph: number): boolean {
  const content = wordsOf(text).filter((word) => carriesMeaning(word));
  // A line without a full stop below the headline is a heading or a caption, unless it is long enough to be a sentence.
  const heading = paragraph > 0 && !/[.!?…]["”’)\]]*$/u.test(text) && content.length < 6;
  // "It will last one hour" says something by its figure alone.
  return (
    content.length + figuresOf(text).length < FEWEST_WORDS ||
    heading ||
    (/\?["”]?$/u.test(text) && !/["“]/u.test(text))
  );
}

function clauses({ sentence, paragraph, speaker }: Spoken, names: NameReader): readonly Part[] {
  const masked = withoutQuoted(sentence);
  const texts = clausesOf(sentence.text, masked);
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) {
    return [
      {
        paragraph,
        text: only,
        content: speaker?.content ?? only,
        saidBy: speaker?.name,
        stems: contentStems(only),
      },
    ];
  }
  // ", Linde said." at the end covers all that stands before it; "said that … and that …" goes on.
  const trailing =
    /,["”]? (?:(?:\p{L}[\p{L}'’.-]* ){1,6}(?:said|added|told \p{Ll}+)|said (?:\p{L}[\p{L}'’.-]* ?){1,6})\.?$/u.test(
      sentence.text,
    );
  return texts.map((text, at) => {
    const own = speakerOf({ ...sentence, text, opensQuoted: false }, names, speaker?.name);
    const heir = trailing || (at > 0 && /^that\s/u.test(text)) ? speaker : undefined;
    const says = own ?? (heir && { name: heir.name, content: text });
    return { paragraph, text, content: says?.content ?? text, saidBy: says?.name, stems: contentStems(text) };
  });
}

function contentStems(text: string): ReadonlySet<string> {
  const words = wordsOf(text).filter((word) => carriesMeaning(word));
  const figures = figuresOf(text).map(({ value, unit }) => `${value} ${unit}`);
  return new Set([...words.map(({ stem }) => stem), ...figures]);
}

/** Sentences that only repeat another one join it; the headline joins the sentence that says it in full. */
function merged(parts: readonly Part[]): readonly Merged[] {
  const kept: (Part & { readonly repeats: Part[] })[] = [];
  const headlines: Part[] = [];
  for (const part of parts) {
    if (part.paragraph === 0) {
      headlines.push(part);
      continue;
    }
    const first = kept.find((other) => repeats(part, other));
    if (first) first.repeats.push(part);
    else kept.push({ ...part, repeats: [] });
  }
  const body = new Set(kept.flatMap(({ stems }) => [...stems]));
  // A headline sums the article up: it is a fact of its own only if it says a word that the article does not.
  kept.unshift(
    ...headlines
      .filter(({ stems }) => [...stems].some((stem) => !body.has(stem)))
      .map((part) => Object.assign({ repeats: [] }, part)),
  );
  return kept;
}

function repeats(part: Part, other: Part): boolean {
  const same = [...part.stems].filter((stem) => other.stems.has(stem)).length;
  if (same / Math.max(1, part.stems.size) < REPEATED) return false;
  // "Linde said so": another speaker is another fact.
  return part.saidBy === undefined || part.saidBy === other.saidBy;
}

/** How much a word tells within the article: a word of every paragraph little, a rare one much; 0 to 1. */
function weigh(parts: readonly Part[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { stems } of parts) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.log(1 + parts.length);
  return (stem) => {
    const count = counts.get(stem) ?? 0;
    // A word that the article has twice or thrice is its subject; one that it has once may be an aside.
    return most === 0 || count === 0
      ? 0.1
      : Math.max(0.1, Math.log((1 + parts.length) / (count < 3 ? 2 : count)) / most);
  };
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  return [...new Map(citations.map((one) => [`${one.paragraph} ${fold(one.quote)}`, one])).values()];
}

/** Those that no fact and no earlier draft is asked for by. */
function freshPhrasings(
  phrasings: readonly [string, ...string[]],
  id: string,
  asked: Set<string>,
): readonly [string, ...string[]] {
  const fresh = phrasings.filter((phrasing) => !asked.has(fold(phrasing)));
  let fallback = id.replaceAll('-', ' ');
  while (fresh.length === 0 && asked.has(fold(fallback))) fallback += ' here';
  const [first = fallback, ...others] = fresh;
  for (const phrasing of [first, ...others]) asked.add(fold(phrasing));
  return [first, ...others];
}
