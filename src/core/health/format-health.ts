import { listOf } from '../answer/attribution.ts';
import { longDate } from '../answer/dates.ts';
import { WANTED_PHRASINGS } from '../knowledge/warnings.ts';
import { HEADINGS } from './headings.ts';
import type { Competing, Coverage, FactName, HealthReport, Section, Stale, Unreached } from './report.ts';

/**
 * A report as plain text: a summary, then a part for each section in which something was found, the worst first, with
 * what to do about it. Nothing is cut.
 */
export function formatHealth(report: HealthReport): readonly string[] {
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
    ...found.flatMap(partOf),
  ];
}

function partOf(section: Section): readonly string[] {
  const { title, todo } = HEADINGS[section.id];
  return ['', `${title}: ${section.count.toLocaleString('en')}`, `What to do: ${todo}`, ...linesOf(section)];
}

function linesOf(section: Section): readonly string[] {
  switch (section.id) {
    case 'disliked':
      return section.items.map(
        (fact) => `• ${factIn(fact)}: ${fact.down} found it wrong, ${fact.up} found it right`,
      );
    case 'competing':
      return section.items.flatMap(competingLines);
    case 'unreached':
      return section.items.flatMap(unreachedLines);
    case 'unproven':
      return section.items.map(
        ({ source, publisher, quotes }) =>
          `• ${publisher} (\`${source}\`): ${counted(quotes, 'quote')}; its text is expected as articles/${source}.txt`,
      );
    case 'stale':
      return section.items.flatMap(staleLines);
    case 'untested':
      return section.items.flatMap(({ topic, title, facts }) => [
        `• ${title} (\`${topic}\`): ${counted(facts.length, 'fact')}`,
        ...facts.map(factLine),
      ]);
    case 'few-phrasings':
      return section.items.map(
        (fact) => `• ${factIn(fact)}: ${fact.phrasings} of ${WANTED_PHRASINGS} phrasings`,
      );
    case 'one-source':
      return section.items.flatMap(({ outlet, facts }) => [
        `• ${outlet} alone: ${counted(facts.length, 'fact')}`,
        ...facts.map(factLine),
      ]);
    case 'names':
      return section.items.map(
        ({ name, uses, facts }) =>
          `• ${name}: in ${counted(uses, 'text')} of ${listOf(facts.map(({ id }) => `\`${id}\``))}`,
      );
    case 'coverage':
      return section.items.flatMap(coverageLines);
    case 'no-archive':
    case 'unused':
      return section.items.map(({ id, publisher, title }) => `• ${publisher} (\`${id}\`): “${title}”`);
  }
}

function competingLines({ facts: [one, other], collisions }: Competing): readonly string[] {
  return [
    `• ${factIn(one)} and ${factIn(other)}: ${counted(collisions.length, 'phrasing')}`,
    ...collisions.map(({ phrasing, of, gap }) => `  “${phrasing}” belongs to \`${of}\`: ${gapIn(gap)}`),
  ];
}

/** Related facts lend each other confidence, so that it can be level where the order is not. */
function gapIn(gap: number): string {
  const points = Math.round(gap * 100);
  return points > 0 ? `the other led by ${counted(points, 'point')}` : 'the two were level';
}

function unreachedLines(fact: Unreached): readonly string[] {
  return [
    `• ${factIn(fact)}: ${fact.missed.length} of ${counted(fact.tried, 'phrasing')}`,
    ...fact.missed.map(({ phrasing, got }) =>
      got === undefined ? `  “${phrasing}” gets nothing` : `  “${phrasing}” gets \`${got}\``,
    ),
  ];
}

/** Those of the story's own date are all facts that name no other, and are told as that. */
function staleLines({ asOf, days, ofStory, facts }: Stale): readonly string[] {
  const when = `• ${longDate(asOf)}, ${counted(days, 'day')} ago`;
  return ofStory
    ? [`${when}: ${counted(facts.length, 'fact')} that carry the date of the story`]
    : [`${when}: ${counted(facts.length, 'fact')}`, ...facts.map(factLine)];
}

function coverageLines({ source, publisher, paragraphs, carrying, bare }: Coverage): readonly string[] {
  return [
    `• ${publisher} (\`${source}\`): facts are drawn from ${carrying} of ${counted(paragraphs, 'paragraph')}`,
    ...bare.map(({ paragraph, begins }) => `  paragraph ${paragraph}: “${begins}”`),
  ];
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
