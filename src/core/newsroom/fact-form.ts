import type { Fact } from '../model.ts';
import type { FormMistake } from './form-mistake.ts';
import { stringifyFact, type FactParts } from './stringify-fact.ts';

/** A whole fact in five fields of text, as a form holds it. */
export interface FactForm {
  /** `topic / id`. */
  readonly place: string;
  /** One question a line; `yes:` or `no:` before one that the answer affirms or denies. */
  readonly asked: string;
  readonly answer: string;
  /** One citation a line, `source paragraph: quote`; below it, where the outlets differ, `says: what this one reports`. */
  readonly sources: string;
  /** One setting a line: `kind`, `said by`, `as of`, `related`, `includes`, `holds`; `event` once for each. */
  readonly more: string;
}

export type FilledIn =
  | { readonly ok: true; readonly topic: string; readonly fact: string; readonly text: string }
  | { readonly ok: false; readonly mistakes: readonly FormMistake[] };

/** The form of a fact. @param storyAsOf the date that a fact has unless it gives one */
export function formOf(fact: Fact, storyAsOf: string): FactForm {
  const marked = [
    ...fact.asked.filter((asked) => !fact.yes?.includes(asked) && !fact.no?.includes(asked)),
    ...(fact.yes ?? []).map((asked) => `yes: ${asked}`),
    ...(fact.no ?? []).map((asked) => `no: ${asked}`),
  ];
  const settings: readonly (readonly [string, string | undefined])[] = [
    ['kind', fact.kind === 'reported' ? undefined : fact.kind],
    ['said by', fact.saidBy],
    ['as of', fact.asOf === storyAsOf ? undefined : fact.asOf],
    ['related', fact.related.join(', ') || undefined],
    ['includes', fact.includes?.join(', ')],
    ['holds', fact.holds?.join(', ')],
    ...(fact.events ?? []).map(({ on, what }) => ['event', `${on} ${what}`] as const),
  ];
  return {
    place: `${fact.topic} / ${fact.id}`,
    asked: marked.join('\n'),
    answer: fact.answer,
    sources: fact.citations
      .flatMap(({ source, paragraph, quote, says }) => [
        `${source} ${paragraph}: ${quote}`,
        ...(says === undefined ? [] : [`says: ${says}`]),
      ])
      .join('\n'),
    more: settings.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join('\n'),
  };
}

/** The fact of a form as YAML, or what could not be understood. Its content is checked when it is staged. */
export function readForm(form: FactForm): FilledIn {
  const place = /^\s*([^\s/]+)\s*\/\s*([^\s/]+)\s*$/u.exec(form.place);
  const asked = readAsked(linesOf(form.asked));
  const sources = readSources(linesOf(form.sources));
  const more = readMore(linesOf(form.more));
  const mistakes: readonly FormMistake[] = [
    ...(place ? [] : [{ kind: 'no-place', typed: form.place.trim() } as const]),
    ...(asked.plain.length === 0 ? [{ kind: 'no-question' } as const] : []),
    ...sources.mistakes,
    ...more.mistakes,
  ];
  const [, topic, fact] = place ?? [];
  if (mistakes.length > 0 || topic === undefined || fact === undefined) return { ok: false, mistakes };
  const { kind, 'said by': saidBy, 'as of': asOf } = more.values;
  const parts: FactParts = {
    id: fact,
    kind,
    asked: asked.plain,
    yes: asked.yes,
    no: asked.no,
    answer: linesOf(form.answer).join(' '),
    saidBy,
    asOf,
    citations: sources.citations,
    related: listOf(more.values.related),
    includes: listOf(more.values.includes),
    holds: listOf(more.values.holds),
    events: more.events,
  };
  return { ok: true, topic, fact, text: stringifyFact(parts) };
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readAsked(lines: readonly string[]) {
  const after = (mark: RegExp): readonly string[] =>
    lines.filter((line) => mark.test(line)).map((line) => line.replace(mark, ''));
  return {
    plain: lines.filter((line) => !/^(?:yes|no):/iu.test(line)),
    yes: after(/^yes:\s*/iu),
    no: after(/^no:\s*/iu),
  };
}

function readSources(lines: readonly string[]) {
  const citations: NonNullable<FactParts['citations']>[number][] = [];
  const mistakes: FormMistake[] = [];
  for (const line of lines) {
    const [, says] = /^says:\s*(.+)$/iu.exec(line) ?? [];
    const [, source, paragraph, quote] = /^([\w-]+)\s+(\d{1,6})\s*:\s*(.+)$/u.exec(line) ?? [];
    const last = citations.at(-1);
    if (says !== undefined && last) citations[citations.length - 1] = { ...last, says };
    else if (source !== undefined && paragraph !== undefined && quote !== undefined) {
      citations.push({ source, paragraph: Number(paragraph), quote: unquoted(quote) });
    } else mistakes.push({ kind: 'no-source', typed: line });
  }
  return { citations, mistakes };
}

function unquoted(quote: string): string {
  return quote.replace(/^["“](.*)["”]$/u, '$1');
}

const SETTINGS = ['kind', 'said by', 'as of', 'related', 'includes', 'holds', 'event'] as const;
type Setting = (typeof SETTINGS)[number];
const EVENT = /^(\d{4}(?:-\d\d){0,2}(?: \d\d:\d\d)?) +(\S.*)$/u;

function readMore(lines: readonly string[]) {
  const values: Partial<Record<Setting, string>> = {};
  const events: NonNullable<FactParts['events']>[number][] = [];
  const mistakes: FormMistake[] = [];
  for (const line of lines) {
    const [, name, value] = /^([^:]+?)\s*:\s*(.+)$/u.exec(line) ?? [];
    const setting = SETTINGS.find(
      (known) => known.replace(' ', '') === name?.toLowerCase().replace(/\s/gu, ''),
    );
    const [, on, what] = (setting === 'event' && EVENT.exec(value ?? '')) || [];
    if (on !== undefined && what !== undefined) events.push({ on, what });
    else if (setting === 'event') mistakes.push({ kind: 'no-event', typed: line });
    else if (setting && value !== undefined) values[setting] = value;
    else mistakes.push({ kind: 'no-setting', typed: line, known: SETTINGS });
  }
  return { values, events, mistakes };
}

function listOf(value: string | undefined): readonly string[] | undefined {
  const items = value?.split(/[\s,]+/u).filter((item) => item !== '') ?? [];
  return items.length === 0 ? undefined : items;
}
