/** One sentence of a paragraph. */
export interface Sentence {
  readonly text: string;
  /** Whether quoted speech that began earlier is still going on where it starts, and where it ends. */
  readonly opensQuoted: boolean;
  readonly endsQuoted: boolean;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Always followed by what they belong to. */
const TITLE =
  /(?:^|[\s("“‘'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Cmdr|Lt|Maj|Sgt|Rev|Hon|St|Ste|Mt|Ft|vs|approx|incl|e\.g|i\.e|cf)\.$/u;
/** Followed by a number. */
const COUNTED =
  /(?:^|[\s("“‘'])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|Art|Sec|Fig|pp?|Vol)\.$/u;
/** May end a sentence too: then what follows begins like one. */
const SHORT = /(?:^|[\s("“‘'-])(?:(?:\p{Lu}\.)+|a\.m\.|p\.m\.|(?:Jr|Sr|Inc|Ltd|Corp|Co|Bros|etc|al|est)\.)$/u;
const BEGINS =
  /^["“‘'(]?(?:The|A|An|It|Its|He|She|They|We|I|You|This|That|These|Those|There|But|And|Or|So|Yet|In|On|At|As|For|If|When|While|After|Before|Since|However|Meanwhile|His|Her|Their|Our|No|Not|Some|Many|Both|Most|Earlier|Later|Now|Asked|What|Who|How|Why|Where)\b/u;

/** The sentences of a paragraph, in order. "U.S. envoy", "Mr. Hale" and "Dec. 2" do not end one. */
export function sentencesOf(paragraph: string, opensQuoted = false): readonly Sentence[] {
  const texts: string[] = [];
  for (const { segment } of segmenter.segment(paragraph)) {
    const before = texts.at(-1);
    if (before !== undefined && belongs(before.trimEnd(), segment))
      texts[texts.length - 1] = before + segment;
    else texts.push(segment);
  }
  let quoted = opensQuoted;
  return texts.flatMap((written) => {
    const text = written.trim();
    if (text === '') return [];
    const before = quoted;
    quoted = quotedAfter(text, quoted);
    return [{ text, opensQuoted: before, endsQuoted: quoted }];
  });
}

function belongs(before: string, next: string): boolean {
  if (/^["”’)\]]*\s*\p{Ll}/u.test(next)) return true;
  if (TITLE.test(before)) return true;
  if (COUNTED.test(before)) return /^\d/u.test(next);
  return SHORT.test(before) && !BEGINS.test(next);
}

/** Whether quoted speech is open behind a text. A straight quotation mark opens and closes. */
function quotedAfter(text: string, quotedBefore: boolean): boolean {
  let quoted = quotedBefore;
  for (const [mark] of text.matchAll(/["“”„«»]/gu)) {
    if (mark === '"') quoted = !quoted;
    else quoted = mark === '“' || mark === '„' || mark === '«';
  }
  return quoted;
}

/**
 * A sentence with its quoted words blanked out by `·`, quotation marks left; same length. What stands outside of
 * quotation marks is the outlet's own voice, and only there is it said who speaks.
 */
export function withoutQuoted({ text, opensQuoted }: Sentence): string {
  let quoted = opensQuoted;
  return text.replaceAll(/["“”„«»]|[^"“”„«»]+/gu, (part) => {
    if (part.length > 1 || !/["“”„«»]/u.test(part)) return quoted ? '·'.repeat(part.length) : part;
    quoted = quotedAfter(part, quoted);
    return part;
  });
}
