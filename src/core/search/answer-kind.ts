import type { AnswerKind, Fact } from '../model.ts';
import { isPersonNoun } from './english-words.ts';
import { fold } from './words.ts';

/** How a question asks for each kind of thing; the first that fits decides, so the narrower stand first. */
const ASKED: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    'age',
    /\bhow old\b|\bwhat age\b|\b(?:his|her|their|'s) age\b|\bage of\b|\bwhen (?:was|were) \w+(?: \w+)? born\b/,
  ],
  [
    'money',
    /\bhow much (?:money|does|did|is|are|was|were|will|would)\b.*\b(?:cost|pay|paid|worth|earn|make|salary|spend|spent)\b|\bworth\b|\bvalued? (?:of|at)\b|\bsalary\b|\bhow (?:rich|wealthy|expensive)\b|\bhow much (?:is|are|was|were) (?:it|they|that|those|(?:the|a|an) (?!delay)\p{L}+)\W*$|\b(?:price|cost)\b|\bbudget\b/u,
  ],
  [
    'duration',
    /\bhow long\b|\bhow (?:late|early)\b|\bhow (?:many|much) (?:hours|minutes|days|weeks|months|years|time|longer)\b|\bby how much\b|\bfor how many\b|\bduration\b|\blength of\b|\bhow much (?:(?:of a|is the|was the) )?delay\b/,
  ],
  [
    'count',
    /\bhow many\b|\bnumber of\b|\bhow often\b|\bhow (?:big|large|high|far|strong)\b|\b(?:what|which) (?:percentage|percent|share|size|proportion)\b|\bcount of\b|\bhow much\b/,
  ],
  [
    'time',
    /\bwhat time\b|\bwhat hour\b|\bwhich hour\b|\bwhat o'?clock\b|\bstart time\b|\bat what (?:time|hour)\b/,
  ],
  [
    'date',
    /\bwhat (?:date|day|month|year|weekday)\b|\bwhich (?:date|day|month|year|weekday)\b|\bon what (?:date|day)\b|\bday of the week\b|\bdates?\b|\bwhen\b/,
  ],
  [
    'name',
    /^(?:and |please |can you |could you |pls )*name (?:the|that|those|his|her|their|one|some)\b|\bnames?\b(?: of\b| (?:please|pls|plz)\b|\W*$)|\b(?:what|which|first|last|full) names?\b|'s names?\b|\bsurnames?\b|\b(?:named|called) of\b|\bwhat(?:'?s| is| was| are| were|re) .*\bcalled\b(?! (?:in |up )?(?:for|off|to)\b)/,
  ],
  [
    'place',
    /\bwhere\b|\b(?:what|which|in what|in which) (?:city|country|place|building|airport|town|state|room|venue|location|region|hotel|restaurant)\b|\bvenue\b/,
  ],
  [
    'reason',
    /\bwhy\b|\bhow come\b|\bfor what reason\b|\bwhat (?:reason|caused|was the reason)\b|\breasons? (?:for|why|behind)\b|\bwhat made\b/,
  ],
  ['person', /\bwho\b|\bwhom\b|\bwhose\b|\b(?:what|which) (?:wom[ae]n|m[ae]n|people|child|children)\b/],
];

const NUMBER =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|half|a few)';
const MONTH = '(?:january|february|march|april|may \\d|june|july|august|september|october|november|december)';

/** Dates, times and durations hold numbers that count nothing. */
const NO_COUNT = new RegExp(
  `\\b\\d+-[a-z]+|\\b\\d{1,2} ${MONTH}(?: 20\\d\\d)?\\b|\\b${MONTH} \\d{1,2}\\b|\\b20\\d\\d\\b|\\b\\d+ ?[ap]\\.?m\\b|\\b${NUMBER}(?: to ${NUMBER})?[ -](?:hours?|minutes?|days?|weeks?|months?|years?)\\b`,
  'g',
);

/** What an answer must contain to hold each kind of thing that can be read off a text. */
const HELD: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    'duration',
    new RegExp(`\\b${NUMBER}(?: to ${NUMBER})?[ -](?:hours?|minutes?|days?|weeks?|months?|years?)\\b`),
  ],
  [
    'count',
    /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:second|third|fourth|fif|six)th?|cap|limit|twice|several)\b/,
  ],
  ['time', /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\bo'clock\b|\bnoon\b|\bmidnight\b|\bmorning\b|\bevening\b/],
  [
    'date',
    new RegExp(
      `\\b${MONTH}\\b|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b20\\d\\d\\b|\\b(?:after|before|earlier|later|until|once|soon|immediately|during)\\b`,
    ),
  ],
  ['reason', /\b(?:because|due to|owing to|in order to|so that|reason|depends?)\b/],
  ['money', /[$€£]|\b(?:dollars?|euros?|roubles?|rubles?|million|billion)\b/],
  ['age', /\byears? old\b|\baged \d+\b|\bborn\b/],
];

const QUESTION_WORD =
  '(?:who|whom|whose|what|which|where|why|how|did|do|does|is|are|was|were|has|have|had|will|would|can|could|should|may|might|any|anything|anybody|anyone)';
/** After one of these, "when" stands for what is asked or told: "did they say when", "why and when". */
const BEFORE_ASKED_WHEN =
  '(?:and|or|about|on|of|to|since|until|by|idea|clue|clear|date|day|time|know|knows|knew|known|say|says|said|tell|told|remember|mention\\w*|announc\\w*|reveal\\w*|disclos\\w*|specif\\w+|report\\w*|explain\\w*|agree\\w*|decid\\w+)';
/** "Who was there when it began?" asks who: what follows "when" tells the circumstances. */
const CIRCUMSTANCES = new RegExp(
  `^((?:(?:and|but|so|also|at|in|on|to|from|with|by|for) )*${QUESTION_WORD}\\b.*?)(?<!\\b${BEFORE_ASKED_WHEN}) when\\b.*`,
);

/** The kind of thing that a question asks for; `undefined` if it could be anything (yes or no, what, tell me). */
export function kindAsked(question: string): AnswerKind | undefined {
  const text = fold(question).replace(CIRCUMSTANCES, '$1');
  return (
    ASKED.find(([, pattern]) => pattern.test(text))?.[0] ?? (asksWhichPerson(text) ? 'person' : undefined)
  );
}

/** "Which officer", "what crew member": the noun, or the two of them, after which something is told of it or nothing at all. */
const WHICH =
  /\b(?:what|which) (\p{L}+)(?: (\p{L}+)(?= (?:is|was|are|were|did|does|do|has|had|have|will|would|can|could|who|that|of|in|at|from|actually|exactly|\p{L}+ed)\b|\W*$))?/gu;

function asksWhichPerson(text: string): boolean {
  return [...text.matchAll(WHICH)].some(
    ([, one = '', other = '']) => isPersonNoun(one) || isPersonNoun(other),
  );
}

/** Those who act together, and what no list of nouns has. */
const PEOPLE =
  /\b(?:people|persons?|wom[ae]n|m[ae]n|child(?:ren)?|police|crew|staff|team|troops|army|famil(?:y|ies)|couple|council|committee|government|ministry|company|firm|union|court|jury|board|party|agency|nobody|no one|everybody|everyone)\b/;

/** A word with a capital that does not begin a sentence and is neither a month nor a day of the week. */
const PROPER =
  /(?<![.!?:]\s|^)(?<=[\s“"(])(?!(?:Jan|Febr)uary\b|March\b|April\b|May\b|June\b|July\b|August\b|(?:Septem|Octo|Novem|Decem)ber\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)\p{Lu}\p{L}/u;

/**
 * The kinds of thing that a fact can answer with: what its text holds and what its own phrasings ask for, or what the
 * moderator says. A place or a quote stands in nearly every answer, so it is never held against a fact; whose name an answer
 * gives only its phrasings tell, and what a correction answers too. Of 1,500 strangers' questions to three stories whose facts
 * have five to nine phrasings and which list nothing that is not said, 190 get a wrong answer so, and 211 where persons and
 * names are held by every fact; the right answers are 709 and 710.
 */
export function kindsHeld(fact: Fact): ReadonlySet<AnswerKind> {
  if (fact.holds) return new Set(fact.holds);
  const held = new Set<AnswerKind>(['place', 'quote']);
  if (tellsOfASilence(fact)) held.add('name').add('person');
  if (fact.kind !== 'false-premise') for (const kind of kindsTold(fact)) held.add(kind);
  for (const phrasing of fact.asked) {
    const kind = kindAsked(phrasing);
    if (kind) held.add(kind);
    if (kind === 'person' && fact.kind !== 'false-premise') held.add('name');
  }
  return held;
}

/** The kinds of thing that can be read off its text. */
function kindsTold({ answer, saidBy, citations }: Fact): readonly AnswerKind[] {
  const told = fold([answer, ...citations.map(({ says }) => says ?? '')].join(' '));
  const kinds = HELD.filter(([kind, pattern]) =>
    pattern.test(kind === 'count' ? told.replace(NO_COUNT, '') : told),
  ).map(([kind]) => kind);
  return PROPER.test(`${answer} ${saidBy ?? ''}`) || namesPeople(told) ? [...kinds, 'person'] : kinds;
}

function namesPeople(text: string): boolean {
  return PEOPLE.test(text) || (text.match(/\p{L}{3,}/gu) ?? []).some(isPersonNoun);
}

/** "Nobody has said who" answers whoever asks for a name. */
function tellsOfASilence({ kind }: Fact): boolean {
  return kind === 'not-said' || kind === 'undisclosed';
}
