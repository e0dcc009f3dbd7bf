import { expect, it } from 'vitest';
import { createReadout } from '../../../src/core/ask.ts';
import { formatHealth } from '../../../src/core/health/format-health.ts';
import { healthOf, type HealthInput } from '../../../src/core/health/health.ts';
import type { SectionId } from '../../../src/core/health/report.ts';
import {
  bridgeArticles,
  bridgeWith,
  edit,
  filesOf,
  knowledgeOf,
  type Texts,
} from '../../support/knowledge.ts';
import { factOf, heldOut } from '../evaluation/held-out.ts';

const bridge = knowledgeOf();
const length = factOf(bridge, 'bridge-length');
const cost = factOf(bridge, 'bridge-cost');

function healthWith(texts: Texts = {}, input: Partial<HealthInput> = {}) {
  const all = bridgeWith({ ...bridgeArticles, ...texts });
  return healthOf(createReadout(knowledgeOf(all)), { files: filesOf(all), today: '2031-06-01', ...input });
}

/** A section of a report, and the lines that tell of it after its heading and what to do. */
function sectionOf(id: SectionId, texts: Texts = {}, input: Partial<HealthInput> = {}) {
  const report = healthWith(texts, input);
  const section = report.sections.find((one) => one.id === id);
  const place = report.sections.filter(({ count }) => count > 0).findIndex((one) => one.id === id);
  const parts = formatHealth(report).join('\n').split('\n\n');
  return {
    count: section?.count,
    items: section?.items,
    lines: place === -1 ? [] : (parts[place + 1]?.split('\n').slice(2) ?? []),
  };
}

it('the report begins with what was found, what was not, and what was not looked at', () => {
  const lines = formatHealth(healthWith({}, { heldOut: [] }));
  expect(lines.slice(0, lines.indexOf(''))).toEqual([
    'Health of the knowledge 0123456789ab on 1 June 2031: 6 facts.',
    '• Facts that no golden question reaches: 4',
    '• Facts that one outlet alone carries: 4',
    '• Sources without an archived copy: 1',
    'Looked at, and nothing found: Pairs of facts that compete for the same questions; Phrasings that would not reach their own fact if they had not been learnt; Quotes that are not proven, because the article is not there; Facts that may be out of date; Facts with fewer than 8 phrasings; Names that names.yaml does not know; Paragraphs of the articles from which no fact is drawn; Sources that no fact uses.',
    'Not looked at: Facts that more readers found wrong than right (nothing is kept yet of what readers voted).',
  ]);
});

it('every part says what to do about it', () => {
  const parts = formatHealth(healthWith()).join('\n').split('\n\n').slice(1);
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(part).toMatch(/^[^\n]+: \d+\nWhat to do: [^\n]+\.\n(?:• |\n)/u);
});

it('without cross-validation, what hangs on it is not looked at', () => {
  expect(healthWith().notMeasured).toEqual(['disliked', 'competing', 'unreached']);
});

it('without articles, what they hold is not looked at', () => {
  const without = { 'articles/herald.txt': undefined, 'articles/gazette.txt': undefined };
  expect(healthWith(without, { votes: [], heldOut: [] }).notMeasured).toEqual(['coverage']);
  expect(formatHealth(healthWith(without))).toContain(
    'Not looked at: Paragraphs of the articles from which no fact is drawn (no article is there).',
  );
});

it('facts voted down more often than up are told, the worst first, and no others', () => {
  const votes = [
    { fact: 'toll', up: 1, down: 2 },
    { fact: 'bridge-cost', up: 0, down: 3 },
    { fact: 'bridge-length', up: 2, down: 2 },
    { fact: 'gone', up: 0, down: 9 },
  ];
  expect(sectionOf('disliked', {}, { votes })).toMatchObject({
    count: 2,
    lines: [
      '• `bridge-cost` (What did the bridge cost?): 3 found it wrong, 0 found it right',
      '• `toll` (Will there be a toll?): 2 found it wrong, 1 found it right',
    ],
  });
});

it('two facts compete from three phrasings on, and each says how far the other led', () => {
  const taken = (question: string, ownConfidence: number) =>
    heldOut(length, cost, { question, ownConfidence });
  const back = heldOut(cost, length, { question: 'bridge money', ownConfidence: 0.95 });
  const rows = [taken('bridge size', 0.89), taken('metres of it', 0.4)];
  expect(sectionOf('competing', {}, { heldOut: rows }).count).toBe(0);
  const { items, lines, count } = sectionOf('competing', {}, { heldOut: [back, ...rows] });
  expect({ count, items }).toMatchObject({
    count: 1,
    items: [{ facts: [{ id: 'bridge-length' }, { id: 'bridge-cost' }], collisions: { length: 3 } }],
  });
  expect(lines).toEqual([
    '• `bridge-length` (How long is the Oster bridge?) and `bridge-cost` (What did the bridge cost?): 3 phrasings',
    '  “metres of it” belongs to `bridge-length`: the other led by 50 points',
    '  “bridge size” belongs to `bridge-length`: the other led by 1 point',
    '  “bridge money” belongs to `bridge-cost`: the two were level',
  ]);
});

it('what is right, or was asked with its fact left out, is no competition', () => {
  const right = Array.from({ length: 3 }, () => heldOut(length, cost, { right: true }));
  const leftOut = Array.from({ length: 3 }, () => heldOut(length, cost, { leftOut: true }));
  const { sections } = healthWith({}, { heldOut: [...right, ...leftOut] });
  expect(sections.filter(({ id }) => id === 'competing' || id === 'unreached')).toEqual([
    { id: 'competing', count: 0, items: [] },
    { id: 'unreached', count: 0, items: [] },
  ]);
});

it('phrasings that are not reached are told by fact, with what they get', () => {
  const rows = [
    heldOut(length, length),
    heldOut(length, cost, { question: 'bridge size' }),
    heldOut(cost, undefined, { question: 'what was paid', top: [] }),
    heldOut(length, cost, { top: ['bridge-cost', 'bridge-length'] }),
  ];
  expect(sectionOf('unreached', {}, { heldOut: rows })).toMatchObject({
    count: 2,
    lines: [
      '• `bridge-cost` (What did the bridge cost?): 1 of 1 phrasing',
      '  “what was paid” gets nothing',
      '• `bridge-length` (How long is the Oster bridge?): 1 of 3 phrasings',
      '  “bridge size” gets `bridge-cost`',
    ],
  });
});

it('quotes of an article that is not there are counted as unproven', () => {
  expect(sectionOf('unproven', { 'articles/gazette.txt': undefined })).toMatchObject({
    count: 3,
    lines: ['• The Gazette (`gazette`): 3 quotes; its text is expected as articles/gazette.txt'],
  });
});

it.each([
  [undefined, '2031-10-30', []],
  [undefined, '2031-10-31', ['• 3 May 2031, 181 days ago: 1 fact', '  `toll` (Will there be a toll?)']],
  [29, '2031-06-02', ['• 3 May 2031, 30 days ago: 1 fact', '  `toll` (Will there be a toll?)']],
  [
    29,
    '2031-06-03',
    [
      '• 3 May 2031, 31 days ago: 1 fact',
      '  `toll` (Will there be a toll?)',
      '• 4 May 2031, 30 days ago: 4 facts that carry the date of the story',
    ],
  ],
])('after %s days, on %s, these facts are out of date: %j', (staleAfterDays, today, lines) => {
  expect(sectionOf('stale', {}, { staleAfterDays, today }).lines).toEqual(lines);
});

it('facts that no golden question expects are told by topic', () => {
  expect(sectionOf('untested')).toMatchObject({
    count: 4,
    lines: [
      '• The people (`people`): 3 facts',
      '  `opened-by` (Who opened the bridge?)',
      '  `minister-absent` (What did the minister say at the opening?)',
      '  `ribbon-colour` (What colour was the ribbon?)',
      '• The bridge (`bridge`): 1 fact',
      '  `toll` (Will there be a toll?)',
    ],
  });
});

it('a fact that is not said is reached by a golden question that expects no answer', () => {
  const asked = edit('questions.yaml', 'what is the weather in Oster', 'what colour was that ribbon');
  expect(sectionOf('untested', asked)).toMatchObject({ count: 3 });
});

it('facts with few phrasings are told with how many they have', () => {
  const fewer = edit('facts/bridge.yaml', '      - who pays to cross\n      - will it charge drivers\n', '');
  expect(sectionOf('few-phrasings', fewer).lines).toEqual([
    '• `toll` (Will there be a toll?): 6 of 8 phrasings',
  ]);
});

it('facts of one outlet are told by outlet, an agency counting as the outlet of its reprints', () => {
  expect(sectionOf('one-source').lines).toEqual([
    '• Oster Herald alone: 2 facts',
    '  `bridge-length` (How long is the Oster bridge?)',
    '  `opened-by` (Who opened the bridge?)',
    '• Wire alone: 2 facts',
    '  `toll` (Will there be a toll?)',
    '  `minister-absent` (What did the minister say at the opening?)',
  ]);
});

it('paragraphs without a fact are told by their first twelve words at most', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve';
  const articles = {
    'articles/herald.txt': `${bridgeArticles['articles/herald.txt'] ?? ''}${words} thirteen\n${words}\n`,
  };
  expect(sectionOf('coverage', articles)).toMatchObject({
    count: 2,
    lines: [
      '• Oster Herald (`herald`): facts are drawn from 2 of 4 paragraphs',
      `  paragraph 3: “${words} …”`,
      `  paragraph 4: “${words}”`,
      '• The Gazette (`gazette`): facts are drawn from 2 of 2 paragraphs',
    ],
  });
});

it('sources without an archived copy and sources without facts are told', () => {
  const third = edit(
    'sources.yaml',
    'sources:\n',
    'sources:\n  - id: post\n    publisher: The Post\n    title: No bridge yet\n    published: 2031-01-01\n    url: https://post.example/a\n',
  );
  expect(sectionOf('unused', third).lines).toEqual(['• The Post (`post`): “No bridge yet”']);
  expect(sectionOf('no-archive', third).lines).toEqual([
    '• The Post (`post`): “No bridge yet”',
    '• Oster Herald (`herald`): “Bridge opens at last”',
  ]);
});
