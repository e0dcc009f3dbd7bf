import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/core/texts/en.ts';
import { onOneLine, withoutUnseen } from '../../../src/discord/escape.ts';
import { readKnowledgeId, knowledgeId } from '../../../src/discord/knowledge/ids.ts';
import { renderListing } from '../../../src/discord/knowledge/pager.ts';
import type { Listing } from '../../../src/discord/knowledge/pager.ts';
import { intoPages } from '../../../src/discord/knowledge/pages.ts';
import type { Line } from '../../../src/discord/knowledge/pages.ts';
import { toBody } from '../../../src/discord/payload.ts';
import type { Payload } from '../../../src/discord/payload.ts';
import { questionIn } from '../../../src/discord/render.ts';
import { checkMessage } from '../../support/local-discord/limits/message.ts';
import { buttonsOf } from '../../support/local-discord/message-parts.ts';
import { hostileText } from '../hostile-text.ts';
import { literalOf, openSigns } from '../literal.ts';

const text = fc.oneof(
  hostileText,
  fc
    .tuple(hostileText, fc.integer({ min: 1, max: 600 }))
    .map(([text, times]) => text.repeat(times).slice(0, 20_000)),
);
const mark = '<t:1935390600:f> ';
const line: fc.Arbitrary<Line> = fc.oneof(
  { arbitrary: text, weight: 3 },
  { arbitrary: text.map((text) => ({ shown: mark, written: '2031 ', text })), weight: 1 },
);
const lines: fc.Arbitrary<readonly Line[]> = fc.oneof(
  fc.array(line, { maxLength: 12 }),
  // Up to some two hundred pages.
  fc.tuple(hostileText, fc.integer({ min: 1, max: 6000 })).map(([text, times]) => Array(times).fill(text)),
);
const listing: fc.Arbitrary<Listing> = fc.record(
  {
    head: fc.constantFrom('Something', '3 mistakes in *facts*'),
    lines,
    quoted: fc.string({ unit: 'binary', maxLength: 300 }),
    name: fc.constant('list'),
  },
  { requiredKeys: ['head', 'lines', 'name'] },
);

const turnTo = (page: number) => knowledgeId('check', page);
const plain = (line: Line) => (typeof line === 'string' ? line : line.text);
const descriptionOf = ({ embeds }: Payload) => embeds[0]?.description ?? '';
const hasNext = ({ components }: Payload) => JSON.stringify(components).includes('"Next"');

describe('any list', () => {
  it('is within what Discord takes on every page, and nothing of it is lost', () => {
    fc.assert(
      fc.property(listing, fc.boolean(), (listing, isTurned) => {
        const show = (page: number) => renderListing(listing, en, page, isTurned ? turnTo : undefined);
        let payload = show(0);
        const first = payload;
        const body: string[] = [];
        for (let page = 0; ; page += 1, payload = show(page)) {
          checkMessage(toBody(payload), { files: payload.file ? 1 : 0 });
          const [above = '', ...rest] = descriptionOf(payload).split(/(?<=\*\*(?:Something|3 .+)\*\*)\n/);
          expect(questionIn(above)).toBe(
            listing.quoted === undefined ? undefined : onOneLine(listing.quoted),
          );
          body.push(rest.join('\n'));
          if (!hasNext(payload)) break;
        }
        expect(body.length).toBeLessThanOrEqual(6);
        const inMessages = literalOf(body.join('\n').replaceAll(mark, ''));
        const all = first.file ? String(first.file.content).replaceAll('2031 ', '') : inMessages;
        const told = withoutUnseen(listing.lines.map(plain).join('\n'));
        expect(withoutBreaks(withoutUnseen(all))).toContain(withoutBreaks(told));
        expect(withoutBreaks(withoutUnseen(all))).toContain(withoutBreaks(inMessages));
        expect(openSigns(body.join('\n').replaceAll(mark, ''))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is parted between lines, and a line that is too long between words', () => {
    expect(intoPages(['one', 'two', 'three'], 8)).toEqual(['one\ntwo', 'three']);
    expect(intoPages(['one two three'], 8)).toEqual(['one two ', 'three']);
    expect(intoPages(['*'.repeat(6)], 8)).toEqual(['\\*'.repeat(4), '\\*'.repeat(2)]);
    expect(intoPages([{ shown: '**1** ', written: '1 ', text: 'one two' }], 10)).toEqual([
      '**1** one ',
      'two',
    ]);
    expect(intoPages([], 8)).toEqual([]);
  });

  it('has at most five buttons, each to where it says', () => {
    const lines = Array.from({ length: 100 }, () => 'x'.repeat(99));
    const { components } = renderListing({ head: 'Something', lines, name: 'list' }, en, 1, turnTo);
    expect(
      buttonsOf({ components: [...components] }).map(({ label, customId }) => [label, customId]),
    ).toEqual([
      ['Previous', 'knowledge:check:0'],
      ['Next', 'knowledge:check:2'],
    ]);
  });
});

describe('the id of a button', () => {
  it('says all that the button needs', () => {
    expect(readKnowledgeId(knowledgeId('publish', '0123456789ab', 7))).toEqual({
      name: 'publish',
      parts: ['0123456789ab', '7'],
    });
    expect(readKnowledgeId('why:asked')).toBeUndefined();
  });

  it('is never one that Discord would refuse', () => {
    expect(() => knowledgeId('publish', 'x'.repeat(100))).toThrow('too long');
  });
});

/** A line that is parted gets a line break more. */
function withoutBreaks(text: string): string {
  return text.replaceAll('\n', '');
}
