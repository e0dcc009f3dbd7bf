/** A number of a text with what it counts. */
export interface Figure {
  /** As the text has it, with its unit. */
  readonly text: string;
  readonly value: number;
  /** Singular, lower case: `hour`, `%`, `$`; empty where nothing is named. */
  readonly unit: string;
}

const SMALL: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, 20 + at * 10] as const),
);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [word, at + 2] as const),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);

const WORD = [...SMALL.keys(), ...TENS.keys(), ...ORDINALS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:])(?<money>[$€£])? ?(?<number>\\d{1,15}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?|(?:(?:${[...TENS.keys()].join('|')})[- ])?(?:${WORD})|a dozen|a half|half)(?<ordinal>st|nd|rd|th)?(?![\\p{L}\\p{N}]|:\\d| ?[ap]\\.?m\\b)(?:[ -]?(?<scale>hundred|thousand|million|billion|trillion|dozen)s?(?!\\p{L}))?(?: ?(?<percent>%|percent(?!\\p{L})|per cent(?!\\p{L}))|[- ](?<unit>\\p{Ll}{3,20})(?![\\p{L}-]))?`,
  'giu',
);

const NO_UNIT = new Set(
  'and the new more other old high main local former young for was were are has had not but with from that this who which when while after before into onto than then said will would could may might per'.split(
    ' ',
  ),
);
const MONTH_AHEAD =
  /(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w{0,6}\.? ?$|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\w{0,6}\.? \d{1,2}(?: and|,) $/iu;
const MONTH_BEHIND =
  /^ (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu;

/** The numbers of a text, in digits or words, those of dates apart. */
export function figuresOf(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const { number = '', money, scale, percent, unit, ordinal } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length - (unit === undefined ? 0 : unit.length + 1));
    if (/^\d/u.test(number) && (MONTH_AHEAD.test(before) || MONTH_BEHIND.test(after))) return [];
    if (/^(?:1[5-9]|20)\d\d$/u.test(number) && money === undefined && unit === undefined) return [];
    const value = valueOf(number) * (SCALES.get(scale?.toLowerCase() ?? '') ?? 1);
    const lower = number.toLowerCase();
    // "one of", "one that": a pronoun, not a count; "second" alone is an order.
    const counts = unit !== undefined && !NO_UNIT.has(unit.toLowerCase());
    if (/^(?:one|second|half)$/u.test(lower) && (!counts || !/^\w/u.test(unit))) return [];
    const what = money ?? (percent === undefined ? (counts ? singular(unit.toLowerCase()) : '') : '%');
    const shown = counts || unit === undefined ? match[0] : match[0].slice(0, -unit.length - 1);
    return [
      {
        text: shown.trim(),
        value,
        unit: ordinal !== undefined || ORDINALS.has(lower) ? `nth ${what}` : what,
      },
    ];
  });
}

function valueOf(written: string): number {
  const text = written.toLowerCase();
  if (/^\d/u.test(text)) return Number(text.replaceAll(',', ''));
  if (text === 'a dozen') return 12;
  if (text.endsWith('half')) return 0.5;
  return text
    .split(/[- ]/u)
    .reduce((sum, part) => sum + (SMALL.get(part) ?? TENS.get(part) ?? ORDINALS.get(part) ?? 0), 0);
}

/** Good enough to see that "hour" and "hours" are one unit. */
function singular(unit: string): string {
  if (unit.endsWith('ies')) return `${unit.slice(0, -3)}y`;
  return unit.endsWith('s') && !unit.endsWith('ss') ? unit.slice(0, -1) : unit;
}
