import type { Fact, GoldenQuestion, Name, Source } from '../model.ts';
import { type Changed, type Difference, type EntryDifference, isSame } from './difference.ts';
import { citationWords, type MemberChange } from './members.ts';

const NOTHING = 'Nothing differs: the same facts, sources, names and golden questions.';

/**
 * A difference in a moderator's words, plain text: a line that counts, then a line an entry with what is different
 * about it in the lines after, moved in by two blanks. Nothing is cut.
 */
export function formatDifference(difference: Difference): readonly string[] {
  if (isSame(difference)) return [NOTHING];
  const { story, topics, sources, names, facts, moved, golden } = difference;
  return [
    counts(difference),
    ...(story.length > 0 ? ['Story changed:', ...story.flatMap(memberLines)] : []),
    ...entryLines(facts, {
      noun: 'Fact',
      nameOf: (fact) => `\`${fact.id}\` (${fact.asked[0]})`,
      linesOf: factLines,
    }),
    ...moved.map(
      ({ fact, from, to }) => `Fact moved: \`${fact.id}\` from the topic \`${from}\` to the topic \`${to}\``,
    ),
    ...entryLines(sources, {
      noun: 'Source',
      nameOf: ({ id, publisher }) => `\`${id}\` (${publisher})`,
      linesOf: sourceLines,
    }),
    ...entryLines(names, { noun: 'Name', nameOf: ({ name }) => name, linesOf: nameLines }),
    ...entryLines(golden, { noun: 'Golden question', nameOf: goldenName, linesOf: goldenLines }),
    ...entryLines(topics, {
      noun: 'Topic',
      nameOf: ({ id, title }) => `\`${id}\` (${title})`,
      linesOf: () => [],
    }),
  ];
}

/** How to tell of the entries of one sort. */
interface Wording<Entry> {
  readonly noun: string;
  readonly nameOf: (entry: Entry) => string;
  /** What to tell of an entry that came or went. */
  readonly linesOf: (entry: Entry) => readonly string[];
}

function entryLines<Entry>(
  { added, changed, retired }: EntryDifference<Entry>,
  { noun, nameOf, linesOf }: Wording<Entry>,
): readonly string[] {
  const whole = (what: string, entry: Entry) => [
    `${noun} ${what}: ${nameOf(entry)}`,
    ...linesOf(entry).map(indented),
  ];
  return [
    ...retired.flatMap((entry) => whole('retired', entry)),
    ...changed.flatMap(({ after, members }: Changed<Entry>) => [
      `${noun} changed: ${nameOf(after)}`,
      ...members.flatMap(memberLines),
    ]),
    ...added.flatMap((entry) => whole('added', entry)),
  ];
}

function memberLines(change: MemberChange): readonly string[] {
  const { member } = change;
  if (change.kind === 'value') {
    return [`${member}, old: ${valueOf(change.before)}`, `${member}, new: ${valueOf(change.after)}`].map(
      indented,
    );
  }
  return [
    ...change.removed.map((text) => `${member}, removed: ${text}`),
    ...change.added.map((text) => `${member}, added: ${text}`),
    ...(change.reordered ? [`${member}: in another order`] : []),
  ].map(indented);
}

function valueOf(text: string | undefined): string {
  return text === undefined ? 'nothing' : text.replaceAll(/\s+/gu, ' ');
}

function factLines({ topic, kind, answer, saidBy, asOf, citations, asked }: Fact): readonly string[] {
  return [
    `topic: ${topic}`,
    ...(kind === 'reported' ? [] : [`kind: ${kind}`]),
    ...(answer === '' ? [] : [`answer: ${valueOf(answer)}`]),
    ...(saidBy === undefined ? [] : [`said by: ${saidBy}`]),
    `as of: ${asOf}`,
    ...citations.map((citation) => `citation: ${citationWords(citation)}`),
    ...asked.map((phrasing) => `phrasing: ${phrasing}`),
  ];
}

function sourceLines({ title, published, url }: Source): readonly string[] {
  return [`title: ${title}`, `published: ${published}`, `url: ${url}`];
}

function nameLines({ kind, also }: Name): readonly string[] {
  return [`kind: ${kind}`, ...(also.length > 0 ? [`other spellings: ${also.join(', ')}`] : [])];
}

function goldenName({ q, after }: GoldenQuestion): string {
  return after.length === 0 ? `“${q}”` : `“${q}” after ${after.map((turn) => `“${turn}”`).join(', ')}`;
}

function goldenLines({ expect }: GoldenQuestion): readonly string[] {
  return [`expects: ${expect === 'unknown' ? expect : expect.join(', ')}`];
}

function counts({ facts, moved, sources, names, golden, topics }: Difference): string {
  const parts = [
    ...countsOf('fact', facts),
    ...(moved.length > 0 ? [`${number(moved.length, 'fact')} moved`] : []),
    ...countsOf('source', sources),
    ...countsOf('name', names),
    ...countsOf('golden question', golden),
    ...countsOf('topic', topics),
  ];
  return parts.length === 0 ? 'The story is described anew.' : `${parts.join(', ')}.`;
}

function countsOf(noun: string, { added, changed, retired }: EntryDifference<unknown>): readonly string[] {
  return [
    ...(retired.length > 0 ? [`${number(retired.length, noun)} retired`] : []),
    ...(changed.length > 0 ? [`${number(changed.length, noun)} changed`] : []),
    ...(added.length > 0 ? [`${number(added.length, noun)} added`] : []),
  ];
}

function number(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function indented(line: string): string {
  return `  ${line}`;
}
