import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatHealth, formatShortHealth } from '../../../src/core/health/format-health.ts';
import type { HealthReport, Section } from '../../../src/core/health/report.ts';

function reportOf(...sections: readonly Section[]): HealthReport {
  const base = { version: '0123456789ab', today: '2031-06-01', staleAfterDays: 180, facts: 6 } as const;
  return { ...base, sections, notMeasured: [] };
}

const fact = (id: string) => ({ id, question: `What of ${id}?` });
const names = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `f${at + 1}`);

/** Facts that are not tested, by topic. */
function untested(...counts: readonly number[]): Section {
  const items = counts.map((count, at) => ({
    topic: `t${at + 1}`,
    title: `Topic ${at + 1}`,
    facts: names(count).map(fact),
  }));
  return { id: 'untested', count: counts.reduce((sum, count) => sum + count, 0), items };
}

/** The lines that tell of the one section. */
function linesOf(lines: readonly string[]): readonly string[] {
  return lines.slice(lines.indexOf('') + 3);
}

it('of each kind the worst few are shown, with how many more there are and where', () => {
  const lines = formatShortHealth(reportOf(untested(4, 2, 1, 3, 5)), ': --all');
  expect(linesOf(lines)).toEqual([
    '• Topic 1 (`t1`): 4 facts',
    '  `f1` (What of f1?)',
    '  `f2` (What of f2?)',
    '  … and 2 more: --all',
    '• Topic 2 (`t2`): 2 facts',
    '  `f1` (What of f1?)',
    '  `f2` (What of f2?)',
    '• Topic 3 (`t3`): 1 fact',
    '  `f1` (What of f1?)',
    '… and 8 more: --all',
  ]);
});

it('where the items themselves are counted, so is what is left out', () => {
  const section = {
    id: 'few-phrasings',
    count: 1204,
    items: names(1204).map((id) => ({ id, question: id, phrasings: 2 })),
  } as const;
  expect(linesOf(formatShortHealth(reportOf(section), ', in the file')).at(-1)).toBe(
    '… and 1,201 more, in the file',
  );
});

it('sources that are told with a number of quotes count by that', () => {
  const section = {
    id: 'unproven',
    count: 35,
    items: names(5).map((source) => ({ source, publisher: 'The Post', quotes: 7 })),
  } as const;
  expect(linesOf(formatShortHealth(reportOf(section), ': --all')).at(-1)).toBe('… and 14 more: --all');
});

it('the short report begins as the whole does, adds nothing, and with what it leaves out comes to the number in the heading', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }), (counts) => {
      const report = reportOf(untested(...counts));
      const [whole, short] = [formatHealth(report), formatShortHealth(report, '')];
      expect(short.slice(0, short.indexOf(''))).toEqual(whole.slice(0, whole.indexOf('')));
      const shown = short.filter((line) => !line.includes('… and'));
      expect(shown.filter((line) => !whole.includes(line))).toEqual([]);
      const left = short.flatMap((line) => /… and (\d+) more$/u.exec(line)?.[1] ?? []).map(Number);
      const facts = shown.filter((line) => line.startsWith('  `')).length;
      expect(left.reduce((sum, one) => sum + one, facts)).toBe(report.sections[0]?.count);
    }),
  );
});

it('a report with little in it is told whole', () => {
  const report = reportOf(untested(2, 1));
  expect(formatShortHealth(report, ': --all')).toEqual(formatHealth(report));
});
