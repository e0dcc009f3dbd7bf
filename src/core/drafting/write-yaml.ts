import { stringify } from 'yaml';
import type { Citation, IsoDate, Source } from '../model.ts';
import type { FactDraft } from './draft-facts.ts';
import type { ProposedSource } from './propose-source.ts';
import type { Known } from './compare.ts';

const WIDTH = 110;

/**
 * A file of drafts, as `drafts/<source id>.yaml` holds it: what is new as facts without an answer, what is known already
 * and what differs as comments with the citation to paste. It holds the article's sentences, so it stays on the
 * moderator's machine.
 */
export function writeDrafts(proposed: ProposedSource, drafts: readonly FactDraft[], known: Known): string {
  const { source } = proposed;
  const fresh = drafts.filter(({ standing }) => standing.kind === 'new');
  const differing = drafts.filter(({ standing }) => standing.kind === 'conflicts');
  const same = drafts.filter(({ standing }) => standing.kind === 'corroborates');
  const sections = [
    introduction(proposed, { fresh: fresh.length, differing: differing.length, same: same.length }),
    proposed.known ? knownSource(source) : newSource(source),
    `topic: ${scalar(`From ${source.publisher || source.id}`.slice(0, 100))}  # the title of the topic`,
    ...(differing.length === 0
      ? []
      : [
          heading(`${differing.length} differ from a fact`),
          ...differing.map((draft) => beside(draft, known)),
        ]),
    ...(same.length === 0
      ? []
      : [heading(`${same.length} are told already`), ...same.map((draft) => beside(draft, known))]),
    ...newNames(drafts),
    fresh.length === 0 ? 'facts: []' : 'facts:',
    ...fresh.map((draft, at) => fact(draft, source.published, at + 1, fresh.length)),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Brings nothing along: the file is told by it from one of facts, whose comments would be published. */
function knownSource({ id }: Source): string {
  return ['source:  # is in sources.yaml already', `  id: ${scalar(id)}`].join('\n');
}

/** The source as the file of drafts brings it along. */
function newSource(source: Source): string {
  const lines = sourceEntry(source)
    .split('\n')
    .map((line) => line.slice(2).replace(/^- /u, '  '));
  const empty = lines.map((line) => (line.endsWith(': ""') ? `${line}  # write it` : line));
  return ['source:  # goes into sources.yaml', ...empty].join('\n');
}

/** The lines of a source for `sources.yaml`, with the indentation of its list. */
export function sourceEntry({ id, publisher, title, author, published, dateNote, url }: Source): string {
  const lines = Object.entries({ id, publisher, title, author, published, dateNote, url }).flatMap(
    ([key, value]) => (value === undefined ? [] : [`${key}: ${scalar(value)}`]),
  );
  return lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`).join('\n');
}

function introduction(
  { source, unsure }: ProposedSource,
  { fresh, differing, same }: { readonly fresh: number; readonly differing: number; readonly same: number },
): string {
  return comment([
    `Drafts from: ${source.title}`,
    `${source.publisher || source.id}, ${source.published}: ${fresh} new, ${differing} that differ from a fact, ${same} told already`,
    '',
    'For each draft below: read the sentence, write `answer` in your own words, correct the questions (they are',
    'suggestions) and add more, check `saidBy` and the quote, give it a better `id`, then delete the line',
    '`draft: true`. Delete the drafts that are not worth a fact. Then upload this file with /knowledge import, or',
    'run `npm run draft -- --take FILE`: both leave out the lines with #, which are for you alone, since the',
    'sentences of the article must not be published.',
    ...(unsure.length === 0 ? [] : ['', ...unsure.map((line) => `CHECK: ${line}`)]),
  ]);
}

function heading(text: string): string {
  return comment([`${'─'.repeat(8)} ${text} ${'─'.repeat(Math.max(8, 60 - text.length))}`]);
}

function fact(draft: FactDraft, published: IsoDate, number: number, all: number): string {
  const { id, asked, saidBy, citations, standing } = draft;
  const lines = [
    ...comment([
      `${number} of ${all} ── paragraph ${citations[0].paragraph} ${'─'.repeat(48)}`,
      ...seen(draft),
    ]).split('\n'),
    ...(standing.kind === 'new' && standing.near !== undefined
      ? [`# close to the fact ${standing.near}: perhaps it belongs there`]
      : []),
    `- id: ${scalar(id)}`,
    '  draft: true  # delete this line when the answer is written',
    '  asked:',
    ...asked.map((phrasing) => `    - ${scalar(phrasing)}`),
    '  answer: ""  # write it in your own words',
    ...(saidBy === undefined ? [] : [`  saidBy: ${scalar(saidBy.slice(0, 100))}`]),
    `  asOf: ${published}`,
    '  citations:',
    ...citations.flatMap((citation) => citationLines(citation).map((line) => `    ${line}`)),
  ];
  return lines.map((line) => `  ${line}`).join('\n');
}

function seen({ sentence, dates, figures, names }: FactDraft): readonly string[] {
  const notes = [
    ...(dates.length === 0
      ? []
      : [`dates: ${dates.map(({ text, date }) => `${text} = ${date}`).join(', ')}`]),
    ...(figures.length === 0 ? [] : [`numbers: ${figures.map(({ text }) => text).join(', ')}`]),
    ...(names.length === 0
      ? []
      : [`names: ${names.map(({ name, known }) => (known ? name : `${name} (new)`)).join(', ')}`]),
  ];
  return [...wrap(sentence), ...notes.flatMap((note) => wrap(note))];
}

/** A draft that stands beside a fact: what to paste there. */
function beside(draft: FactDraft, known: Known): string {
  const { standing, citations } = draft;
  if (standing.kind === 'new') return '';
  const fact = known.facts.get(standing.fact);
  const there = fact ? `${standing.fact} (facts/${fact.topic}.yaml)` : standing.fact;
  const cited = standing.kind === 'corroborates' && standing.cited;
  const told = fact ? wrap(`the fact: ${fact.answer}`) : [];
  const paste = citations.flatMap((citation) => citationLines(citation)).map((line) => `      ${line}`);
  const says =
    standing.kind === 'conflicts'
      ? ['        says: ""  # what this outlet says; every citation of the fact needs one']
      : [];
  const differences =
    standing.kind === 'conflicts'
      ? standing.differences.map(
          ({ about, article, fact: has }) => `${about}: the article has “${article}”, the fact “${has}”`,
        )
      : [];
  const head =
    standing.kind === 'conflicts'
      ? `DIFFERS FROM ${there}`
      : cited
        ? `CITED ALREADY by ${there}`
        : `TOLD ALREADY by ${there}`;
  const todo = cited
    ? []
    : [
        standing.kind === 'conflicts'
          ? 'If both are right as their outlets report them, add to the fact:'
          : 'Add this citation to it:',
        ...paste,
        ...says,
      ];
  return comment([head, ...seen(draft), ...differences, ...told, ...todo]);
}

function citationLines({ source, paragraph, quote }: Citation): readonly string[] {
  return [`- source: ${scalar(source)}`, `  paragraph: ${paragraph}`, `  quote: ${scalar(quote)}`];
}

function newNames(drafts: readonly FactDraft[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { names } of drafts) {
    for (const { name } of names.filter(({ known }) => !known)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const often = [...counts]
    .filter(([name, count]) => count > 1 && name.length > 2)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 20);
  if (often.length === 0) return [];
  return [
    comment([
      'Names that names.yaml does not have, most frequent first:',
      ...wrap(often.map(([name]) => name).join(', ')),
    ]),
  ];
}

/** A text as YAML writes it on one line. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
}

function comment(lines: readonly string[]): string {
  return lines
    .map((line) => (line === '' ? '#' : `# ${line.replaceAll(/[\r\n\u0085\u2028\u2029]+/gu, ' ')}`))
    .join('\n');
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, at) => (at === 0 ? line : `  ${line}`));
}
