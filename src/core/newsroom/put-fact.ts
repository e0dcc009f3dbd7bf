import { stringify } from 'yaml';
import type { FolderTexts, Step } from './apply-changes.ts';
import type { Change } from './change.ts';
import { indented, lineBreakOf, slicesOf } from './fact-slices.ts';
import { findFact } from './find-fact.ts';
import { applyEdits, columnOf, wholeLines } from './text-edits.ts';

/** Replaces a fact where it stands, or adds it at the end of its topic's file; a topic without a file gets one. */
export function putFact(texts: FolderTexts, change: Extract<Change, { kind: 'put-fact' }>): Step {
  const { topic, title, fact, text, base } = change;
  const found = findFact(texts, fact);
  if (found) {
    if (base === undefined) return { ok: false, misfit: { kind: 'fact-exists', fact } };
    if (found.text !== base) return { ok: false, misfit: { kind: 'fact-changed', fact } };
    const { path, fileText, slice } = found;
    const body = indented(text, slice.indent, lineBreakOf(fileText));
    return put(texts, path, applyEdits(fileText, [{ ...slice, text: body }]));
  }
  if (base !== undefined) return { ok: false, misfit: { kind: 'fact-gone', fact } };
  const path = `facts/${topic}.yaml`;
  const fileText = texts.get(path);
  if (fileText === undefined) return put(texts, path, newTopic(title ?? titleOf(topic), text));
  const appended = append(fileText, text);
  return appended === undefined
    ? { ok: false, misfit: { kind: 'facts-in-one-line', path } }
    : put(texts, path, appended);
}

function append(fileText: string, text: string): string | undefined {
  const slices = slicesOf(fileText, 'facts');
  const last = slices?.entries.at(-1);
  if (!last) return undefined;
  const lineBreak = lineBreakOf(fileText);
  const dash = columnOf(fileText, dashBefore(fileText, last.start));
  const { end } = wholeLines(fileText, last.end, last.end);
  const separator = fileText.slice(0, end).endsWith('\n') ? '' : lineBreak;
  const entry = `${' '.repeat(dash)}- ${indented(text, dash + 2, lineBreak)}${lineBreak}`;
  return applyEdits(fileText, [{ start: end, end, text: separator + entry }]);
}

/** The offset of the dash that begins an entry of a list. */
export function dashBefore(text: string, start: number): number {
  return text.lastIndexOf('-', start - 1);
}

function titleOf(topic: string): string {
  const title = topic.replaceAll('-', ' ');
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

function newTopic(title: string, text: string): string {
  return [
    '# yaml-language-server: $schema=../schema/facts.json',
    `topic: ${stringify(title, { lineWidth: 0, blockQuote: false }).trimEnd()}`,
    'facts:',
    `  - ${indented(text, 4, '\n')}`,
    '',
  ].join('\n');
}

function put(texts: FolderTexts, path: string, text: string): Step {
  return { ok: true, texts: new Map([...texts, [path, text]]) };
}
