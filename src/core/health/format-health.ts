import { listOf } from '../answer/attribution.ts';
import { longDate } from '../answer/dates.ts';
import { WANTED_PHRASINGS } from '../knowledge/warnings.ts';
import { HEADINGS } from './headings.ts';
import type { Competing, Coverage, FactName, HealthReport, Section, Stale, Unreached } from './report.ts';

/** Entries of a section, and lines beneath each of them, that the short report shows. */
const FEW = 3;
const FEW_BENEATH = 2;

/**
 * A report as plain text: a summary, then a part for each section in which something was found, the worst first, with
 * what to do about it. Nothing is cut.
 */
export function formatHealth(report: HealthReport): readonly string[] {
  return formatted(report, (entries) => entries.flatMap(({ line, beneath }) => [line, ...beneath]));
}

/**
 * The same with the worst few of each section, and how many more there are.
 * @param where the rest is found, after "… and 9 more": `: --all`
 */
export function formatShortHealth(report: HealthReport, where: string): readonly string[] {
  const more = (count: number): readonly string[] =>
    count > 0 ? [`… and ${count.toLocaleString('en')} more${where}`] : [];
  const few = ({ line, beneath }: Entry): readonly string[] => {
    const [shown, left] = parted(beneath, FEW_BENEATH);
    return [line, ...shown, ...more(left.length).map((said) => `  ${said}`)];
  };
  return formatted(report, (entries) => {
    const [shown, left] = parted(entries, FEW);
    return [...shown.flatMap(few), ...more(left.reduce((sum, { counts }) => sum + counts, 0))];
  });
}

/** The first few and the rest; a single one more takes no more room than a line that says so. */
function parted<Item>(items: readonly Item[], few: number): readonly [readonly Item[], readonly Item[]] {
  const shown = items.length === few + 1 ? items.length : few;
  return [items.slice(0, shown), items.slice(shown)];
}

function formatted(
  report: HealthReport,
  show: (entries: readonly Entry[]) => readonly string[],
): readonly string[] {
  const { version, today, facts, sections, notMeasured } = report;
  const found = sections.filter(({ count }) => count > 0);
  const clean = sections.filter(({ count }) => count === 0);
  return [
    `Health of the knowledge ${version} on ${longDate(today)}: ${counted(facts, 'fact')}.`,
    ...found.map(({ id, count }) => `• ${HEADINGS[id].title}: ${count.toLocaleString('en')}`),
    ...(clean.length > 0
      ? [`Looked at, and nothing found: ${clean.map(({ id }) => HEADINGS[id].title).join('; ')}.`]
      : []),
    ...notMeasured.map((id) => `Not looked at: ${HEADINGS[id].title} (${HEADINGS[id].needs ?? ''}).`),
    ...found.flatMap((section) => headOf(section).concat(show(entriesOf(section)))),
  ];
}

function headOf({ id, count }: Section): readonly string[] {
  const { title, todo } = HEADINGS[id];
  return ['', `${title}: ${count.toLocaleString('en')}`, `What to do: ${todo}`];
}

/** One item of a section in lines. */
interface Entry {
  readonly line: string;
  readonly beneath: readonly string[];
  /** How many of what the section counts are in it. */
  readonly counts: number;
}

function entriesOf(section: Section): readonly Entry[] {
  switch (section.id) {
    case 'disliked':
      return section.items.map((fact) =>
        one(`• ${factIn(fact)}: ${fact.down} found it wrong, ${fact.up} found it right`),
      );
    case 'competing':
      return section.items.map(competing);
    case 'unreached':
      return section.items.map(unreached);
    case 'unproven':
      return section.items.map(({ source, publisher, quotes }) => ({
        line: `• ${publisher} (\`${source}\`): ${counted(quotes, 'quote')}; its text is expected as articles/${source}.txt`,
        beneath: [],
        counts: quotes,
      }));
    case 'stale':
      return section.items.map(stale);
    case 'untested':
      return section.items.map(({ topic, title, facts }) =>
        group(`• ${title} (\`${topic}\`): ${counted(facts.length, 'fact')}`, facts.map(factLine)),
      );
    case 'few-phrasings':
      return section.items.map((fact) =>
        one(`• ${factIn(fact)}: ${fact.phrasings} of ${WANTED_PHRASINGS} phrasings`),
      );
    case 'one-source':
      return section.items.map(({ outlet, facts }) =>
        group(`• ${outlet} alone: ${counted(facts.length, 'fact')}`, facts.map(factLine)),
      );
    case 'names':
      return section.items.map(({ name, uses, facts }) =>
        one(`• ${name}: in ${counted(uses, 'text')} of ${listOf(facts.map(({ id }) => `\`${id}\``))}`),
      );
    case 'coverage':
      return section.items.map(coverage);
    case 'no-archive':
    case 'unused':
      return section.items.map(({ id, publisher, title }) => one(`• ${publisher} (\`${id}\`): “${title}”`));
  }
}

/** An item that is counted itself. */
function one(line: string, beneath: readonly string[] = []): Entry {
  return { line, beneath, counts: 1 };
}

/** An item of which is counted what stands beneath it. */
function group(line: string, beneath: readonly string[]): Entry {
  return { line, beneath, counts: beneath.length };
}

function competing({ facts: [first, other], collisions }: Competing): Entry {
  return one(
    `• ${factIn(first)} and ${factIn(other)}: ${counted(collisions.length, 'phrasing')}`,
    collisions.map(({ phrasing, of, gap }) => `  “${phrasing}” belongs to \`${of}\`: ${gapIn(gap)}`),
  );
}

/** Related facts lend each other confidence, so that it can be level where the order is not. */
function gapIn(gap: number): string {
  const points = Math.round(gap * 100);
  return points > 0 ? `the other led by ${counted(points, 'point')}` : 'the two were level';
}

function unreached(fact: Unreached): Entry {
  return group(
    `• ${factIn(fact)}: ${fact.missed.length} of ${counted(fact.tried, 'phrasing')}`,
    fact.missed.map(({ phrasing, got }) =>
      got === undefined ? `  “${phrasing}” gets nothing` : `  “${phrasing}” gets \`${got}\``,
    ),
  );
}

/** Those of the story's own date are all facts that name no other, and are told as that. */
function stale({ asOf, days, ofStory, facts }: Stale): Entry {
  const line = `• ${longDate(asOf)}, ${counted(days, 'day')} ago: ${counted(facts.length, 'fact')}`;
  return ofStory
    ? { line: `${line} that carry the date of the story`, beneath: [], counts: facts.length }
    : group(line, facts.map(factLine));
}

function coverage({ source, publisher, paragraphs, carrying, bare }: Coverage): Entry {
  return group(
    `• ${publisher} (\`${source}\`): facts are drawn from ${carrying} of ${counted(paragraphs, 'paragraph')}`,
    bare.map(({ paragraph, begins }) => `  paragraph ${paragraph}: “${begins}”`),
  );
}

function factIn({ id, question }: FactName): string {
  return `\`${id}\` (${question})`;
}

function factLine(fact: FactName): string {
  return `  ${factIn(fact)}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
