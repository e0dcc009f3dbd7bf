import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formOf, readForm, type FactForm } from '../../../src/core/newsroom/fact-form.ts';
import { formMistakeInWords } from '../../../src/core/newsroom/form-mistake.ts';
import { TEXTS, type Texts } from '../../../src/core/texts/texts.ts';
import { loadKnowledgeFolder } from '../../../src/storage/knowledge-folder.ts';
import { englishIn } from '../../discord/knowledge/our-english.ts';
import { shippedFolder } from '../../support/shipped.ts';

const { en, uk } = TEXTS;

const filled: FactForm = {
  place: 'bridge / bridge-cost',
  asked: 'What did it cost?\n\nyes: Was it nine million?\nNo: Was it ten million?\n  price ',
  answer: 'Nine million euros,\nthe mayor said.',
  sources: 'harbour 3: “nine million euros”\nsays: It cost nine million.\npost 0: cost 9: all in',
  more: 'Said by: Ada Linde\nasOf: 2025-05-04\nrelated: bridge-length, bridge-opening\nkind: reported\nevent: 2025-05-04 12:00 The bridge opens\nevent: 2025 Work ends',
};

function mistakesIn(wrong: Partial<FactForm>, texts: Texts): readonly string[] {
  const read = readForm({ ...filled, ...wrong });
  return read.ok ? [] : read.mistakes.map((mistake) => formMistakeInWords(mistake, texts));
}

describe('a filled-in form', () => {
  it('becomes the fact as YAML', () => {
    const read = readForm(filled);
    expect(read).toMatchObject({ ok: true, topic: 'bridge', fact: 'bridge-cost' });
    expect(parse(read.ok ? read.text : '')).toEqual({
      id: 'bridge-cost',
      kind: 'reported',
      asked: ['What did it cost?', 'price'],
      yes: ['Was it nine million?'],
      no: ['Was it ten million?'],
      answer: 'Nine million euros, the mayor said.',
      saidBy: 'Ada Linde',
      asOf: '2025-05-04',
      citations: [
        { source: 'harbour', paragraph: 3, quote: 'nine million euros', says: 'It cost nine million.' },
        { source: 'post', paragraph: 0, quote: 'cost 9: all in' },
      ],
      related: ['bridge-length', 'bridge-opening'],
      events: [
        { on: '2025-05-04 12:00', what: 'The bridge opens' },
        { on: '2025', what: 'Work ends' },
      ],
    });
  });

  it.each([
    [{ place: 'bridge-cost' }, '“bridge-cost” is not a topic and an id; write them as: topic / id.'],
    [{ place: '../x / y / z' }, '“../x / y / z” is not a topic and an id; write them as: topic / id.'],
    [{ asked: 'yes: Was it?' }, 'The first question is missing; one that is neither yes: nor no:.'],
    [{ sources: 'harbour: nine' }, '“harbour: nine” is not a source; write it as: source paragraph: quote.'],
    [{ sources: 'says: nine' }, '“says: nine” is not a source; write it as: source paragraph: quote.'],
    [
      { more: 'event: yesterday it rained' },
      '“event: yesterday it rained” is no event; write it as event: 2025-12-02 17:00 what happened.',
    ],
    [
      { more: 'colour: green' },
      '“colour: green” is no setting; there are kind, said by, as of, related, includes, holds, event, each followed by a colon.',
    ],
  ])('says of %j what is wrong and how to write it', (wrong, mistake) => {
    expect(mistakesIn(wrong, en)).toEqual([mistake]);
    const [told = ''] = mistakesIn(wrong, uk);
    expect(told).toMatch(/\p{Script=Cyrillic}.*\.$/u);
    expect(englishIn(told)).toEqual([]);
  });

  it('names every mistake at once', () => {
    const read = readForm({ place: '', asked: '', answer: '', sources: 'x\ny', more: 'z' });
    expect(read.ok ? [] : read.mistakes).toHaveLength(5);
  });

  it('never throws, whatever is typed', () => {
    const field = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(
        fc.record({ place: field, asked: field, answer: field, sources: field, more: field }),
        (form) => {
          const read = readForm(form);
          expect(read.ok ? [] : read.mistakes).toHaveLength(read.ok ? 0 : Math.max(1, read.mistakes.length));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

it('gives back each fact of the shipped knowledge as it was', async () => {
  const loaded = await loadKnowledgeFolder(shippedFolder);
  if (!loaded.ok) throw new Error('the shipped knowledge has problems');
  const { facts, story } = loaded.knowledge;
  for (const fact of facts.values()) {
    const read = readForm(formOf(fact, story.asOf));
    expect(read).toMatchObject({ ok: true, topic: fact.topic, fact: fact.id });
    const value = parse(read.ok ? read.text : '');
    expect(new Set([...value.asked, ...(value.yes ?? []), ...(value.no ?? [])])).toEqual(new Set(fact.asked));
    expect(value.asked[0]).toBe(fact.asked[0]);
    expect(value.answer ?? '').toBe(fact.answer);
    expect(value.citations ?? []).toEqual(
      fact.citations.map((citation) => JSON.parse(JSON.stringify(citation))),
    );
    expect(value.related ?? []).toEqual(fact.related);
    expect(value.includes).toEqual(fact.includes);
    expect(value.events).toEqual(fact.events);
    expect(value.asOf ?? story.asOf).toBe(fact.asOf);
  }
});
