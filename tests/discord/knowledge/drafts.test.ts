import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/core/texts/en.ts';
import { createDrafts, readDraft, writeDraft } from '../../../src/discord/knowledge/drafts.ts';
import { openingOf, readFormKey } from '../../../src/discord/knowledge/fact-modal.ts';
import { readKnowledgeId } from '../../../src/discord/knowledge/ids.ts';
import { checkModal } from '../../support/local-discord/limits/interaction-answer.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { bridgeReadout } from '../bot-at-work.ts';
import { hostileText } from '../hostile-text.ts';

const text = fc.oneof(
  hostileText,
  fc.array(hostileText, { maxLength: 4 }).map((lines) => lines.join('\n')),
);
const form = fc.record({ place: text, asked: text, answer: text, sources: text, more: text });
const id = fc.stringMatching(/^[a-z0-9]{1,60}$/);
const draft = fc.oneof(
  fc.record({ form }),
  fc.record({ form, gap: fc.nat(999_999_999) }),
  fc.record({ form, fact: id, base: text }),
);

describe('what a moderator has typed', () => {
  it('comes back out of its file as it was, whatever stands in it and above it', () => {
    fc.assert(
      fc.property(draft, fc.array(text, { maxLength: 3 }), (draft, notes) => {
        // A file has no place for half a character, and Discord sends none.
        const whole = JSON.parse(
          JSON.stringify(draft, (_, value: unknown) =>
            typeof value === 'string' ? Buffer.from(value).toString() : value,
          ),
        ) as typeof draft; // Only its strings have changed.
        expect(readDraft(writeDraft(whole, notes))).toEqual(whole);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['', 'facts: []', 'form: {}', '*a', '{', 'form: { place: 1 }'])(
    'is not read out of %j',
    (other) => {
      expect(readDraft(other)).toBeUndefined();
    },
  );

  it('fits into a form of Discord, and its id tells what it is', async () => {
    const [newsroom, drafts] = [newsroomOf(), createDrafts()];
    const inside = { newsroom, who: { id: '1', name: 'Ada' }, secondPerson: false, texts: en };
    const { knowledge } = bridgeReadout();
    await fc.assert(
      fc.asyncProperty(draft, async (draft) => {
        const opening = await openingOf(draft, inside, { drafts, knowledge });
        if (!('form' in opening)) throw new Error('it is not too long');
        checkModal({ ...opening.form });
        const { name, parts = [] } = readKnowledgeId(opening.form.custom_id) ?? {};
        const { key, fact, gap } = readFormKey(parts);
        expect(name).toBe('fact');
        expect({ fact, gap }).toEqual({
          fact: 'fact' in draft ? draft.fact : undefined,
          gap: 'gap' in draft ? draft.gap : undefined,
        });
        expect(drafts.get(key)).toEqual(draft);
      }),
      { numRuns: 300 },
    );
  });

  it('is forgotten once there is more of it than memory may hold', () => {
    const drafts = createDrafts(2);
    const empty = { form: { place: '', asked: '', answer: '', sources: '', more: '' } };
    const keys = [drafts.keep(empty), drafts.keep(empty), drafts.keep(empty)];
    expect(keys.map((key) => drafts.get(key) !== undefined)).toEqual([false, true, true]);
  });
});
