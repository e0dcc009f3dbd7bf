import { longDate } from '../../core/answer/dates.ts';
import type { CitedSource, Reply } from '../../core/answer/reply.ts';
import { reasonsInWords, stepsInWords } from '../../core/answer/tell-why.ts';
import type { Answer, Match, Source } from '../../core/model.ts';
import { en } from '../../core/texts/en.ts';
import { factsOf } from '../conversation.ts';
import { clean, link, mark, wrap } from './layout.ts';
import type { Layout } from './layout.ts';

/** An answer as a person reads it in a terminal: body, notes, sources, questions to go on with; no line break at the end. */
export function renderAnswer(answer: Answer, reply: Reply, layout: Layout): string {
  const blocks: (readonly string[])[] = [wrap(reply.text, layout)];
  if (reply.notes.length > 0) blocks.push(reply.notes.flatMap((note) => dim(wrap(note, layout), layout)));
  if (reply.sources.length > 0)
    blocks.push([
      mark(reply.sources.length === 1 ? 'Source' : 'Sources', 'bold', layout),
      ...reply.sources.flatMap((cited, index) => renderCitation(cited, index, layout)),
    ]);
  if (answer.suggestions.length > 0)
    blocks.push([
      ...(introducesOffers(answer) ? [] : [mark('You can also ask', 'bold', layout)]),
      ...answer.suggestions.flatMap(({ question }, index) => wrap(question, layout, `${index + 1}. `)),
    ]);
  const stamps = factsOf(answer).map((id) => `${id}@${answer.version}`);
  if (stamps.length > 0) blocks.push(dim(wrap(stamps.join(' '), layout), layout));
  return joinBlocks(blocks);
}

/** Whether the body of the answer ends by leading over to the questions that are offered. */
function introducesOffers(answer: Answer): boolean {
  return answer.outcome === 'suggested' || (answer.outcome === 'unknown' && answer.no === 'not-covered');
}

/** How an answer was found: in sentences first, then in figures what matched and the runners-up. */
export function renderWhy(answer: Answer, layout: Layout): string {
  const used = new Set(factsOf(answer));
  const { matches, steps } = answer.why;
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [mark(title, 'bold', layout), ...lines] : [];
  const show = (chosen: readonly Match[]): readonly string[] =>
    chosen.flatMap((match) => renderMatch(match, layout));
  return joinBlocks(
    [
      wrap(
        `Why: ${answer.outcome}, confidence ${answer.confidence.toFixed(3)}, knowledge ${answer.version}`,
        layout,
      ),
      stepsInWords(steps, en).flatMap((step) => wrap(step, layout, '• ')),
      section('Matched', show(matches.filter(({ fact }) => used.has(fact.id)))),
      section(
        used.size > 0 ? 'Runners-up' : 'Nearest',
        show(matches.filter(({ fact }) => !used.has(fact.id)).slice(0, 5)),
      ),
    ].filter((block) => block.length > 0),
  );
}

/** The lines that name one source: publisher and agency, title, date. */
export function renderSource(source: Source, layout: Layout, first: string): readonly string[] {
  const publisher = source.origin ? `${source.publisher} (${source.origin})` : source.publisher;
  return wrap(`${publisher}, “${source.title}”, ${longDate(source.published)}`, layout, first);
}

function renderCitation(
  { source, quote, link: target }: CitedSource,
  index: number,
  layout: Layout,
): readonly string[] {
  const first = `${index + 1}. `;
  const indent = ' '.repeat(first.length);
  return [
    ...renderSource(source, layout, first),
    ...(quote === '' ? [] : wrap(`“${quote}”`, layout, indent)),
    indent + link(target, source.url, layout),
  ];
}

function renderMatch({ fact, confidence, reasons }: Match, layout: Layout): readonly string[] {
  const first = `${confidence.toFixed(3)}  `;
  return [
    ...wrap(`${fact.id}: ${fact.asked[0]}`, layout, first),
    ...(reasons.length === 0
      ? []
      : dim(wrap(clean(reasonsInWords(reasons, en).join('; ')), layout, ' '.repeat(first.length)), layout)),
  ];
}

function dim(lines: readonly string[], layout: Layout): readonly string[] {
  return lines.map((line) => mark(line, 'dim', layout));
}

function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}
