import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uk } from '../../../src/core/texts/uk.ts';
import { timelinePicture } from '../../../src/core/guide/timeline-picture.ts';
import { laterBy, momentInWords } from '../../../src/core/guide/timeline-words.ts';
import { timelineOf } from '../../../src/core/guide/timeline.ts';
import { wrapped } from '../../../src/core/guide/text-width.ts';
import { bridgeWith, edit, knowledgeOf } from '../../support/knowledge.ts';

const entries = timelineOf(
  knowledgeOf(
    bridgeWith(
      edit(
        'facts/bridge.yaml',
        'holds: [money]',
        `holds: [money]
    events:
      - {on: 2031-05-04 12:00, what: The ribbon is cut & the band plays}
      - {on: 2031-05-01, what: Guests arrive}
      - {on: 2030-11, what: Work stops}`,
      ),
    ),
  ),
);

describe('the picture of a timeline', () => {
  it('tells in words what it shows', () => {
    expect(timelinePicture('The bridge', entries)?.description).toBe(
      'The bridge. In November 2030: Work stops. 1 May 2031: Guests arrive. 4 May 2031: 12:00 The ribbon is cut & the band plays.',
    );
  });

  it('tells it in another language, but for the events', () => {
    expect(timelinePicture('Міст', entries, uk)?.description).toBe(
      'Міст. У листопаді 2030 року: Work stops. 1 травня 2031 року: Guests arrive. 4 травня 2031 року: 12:00 The ribbon is cut & the band plays.',
    );
    expect(timelinePicture('Міст', entries, uk)?.svg).toContain('>через 3 дні<');
  });

  it('shows each date and event, how long after the last, and a ring at a date that is not known to the day', () => {
    const svg = timelinePicture('The bridge', entries)?.svg ?? '';
    for (const shown of [
      'In November 2030',
      'Guests arrive',
      '3 days later',
      '12:00 The ribbon is cut &amp;',
    ])
      expect(svg).toContain(`>${shown}`);
    expect([...svg.matchAll(/<circle[^>]+fill="(#\w+)"/g)].map(([, fill]) => fill)).toEqual([
      '#1e1f26',
      '#8ea1ff',
      '#8ea1ff',
    ]);
  });

  it.each(['和平', 'سلام', 'a 🗑 b'])('is not drawn in letters that the font lacks: %s', (what) => {
    const [first] = entries;
    expect(first && timelinePicture('The bridge', [{ ...first, what }])).toBeUndefined();
    expect(first && timelinePicture(what, [first])).toBeUndefined();
  });

  it('is not drawn of nothing', () => {
    expect(timelinePicture('The bridge', [])).toBeUndefined();
  });
});

describe('a moment in words', () => {
  it.each([
    ['2025', 'in 2025'],
    ['2025-08', 'in August 2025'],
    ['2025-12-02', '2 December 2025'],
    ['2025-12-02 17:00', '2 December 2025'],
  ])('%s is “%s”', (on, words) => {
    expect(momentInWords(on)).toBe(words);
  });

  it.each([
    ['2025-12-01', '2025-12-02', 'the next day'],
    ['2024-02-28', '2024-03-01', '2 days later'],
    ['2025-04-25', '2025-11-30', 'about 7 months later'],
    ['2025-12-02', '2025-12-02', undefined],
    ['2025-08', '2025-11-30', undefined],
  ])('from %s to %s it is %s', (before, after, words) => {
    expect(laterBy(before, after)).toBe(words);
  });
});

it('wrapping a text loses no sign of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 20, max: 300 }),
      (text, width) => {
        expect(wrapped(text, 15, width).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      },
    ),
  );
});
