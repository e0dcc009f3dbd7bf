import * as fc from 'fast-check';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { findDates } from '../../../src/articles/article-dates.ts';
import { articleText, tidyParagraph, type Article } from '../../../src/core/drafting/article.ts';
import { NOTHING_KNOWN, type Known } from '../../../src/core/drafting/compare.ts';
import { draftFacts, type FactDraft } from '../../../src/core/drafting/draft-facts.ts';
import { proposeSource } from '../../../src/core/drafting/propose-source.ts';
import { takeDrafts } from '../../../src/core/drafting/take-drafts.ts';
import { sourceEntry, writeDrafts } from '../../../src/core/drafting/write-yaml.ts';
import { loadKnowledge } from '../../../src/core/knowledge/load.ts';
import { articleParagraphs } from '../../../src/core/knowledge/quotes.ts';
import { applyChanges } from '../../../src/core/newsroom/apply-changes.ts';
import { formatProblem } from '../../../src/core/problem.ts';
import { bridgeStory, filesOf, knowledgeOf } from '../../support/knowledge.ts';

const ferry: Article = {
  title: 'Ferry to Oster resumes',
  author: 'Ines Falk',
  published: '2031-05-06',
  url: 'https://post.example/ferry',
  siteName: 'Harbour Post',
  paragraphs: [
    'Ferry to Oster resumes',
    'By Ines Falk',
    'The ferry between Oster and Vell carried 340 passengers on Tuesday, nine weeks after the storm.',
    '"We repaired the pier. The work cost 2.4 million euros," harbour master Jonas Weil told reporters.',
    'The ferry between Oster and Vell carried passengers on Tuesday.',
    'Sign up for our newsletter and get the news in your inbox.',
    'The bridge at Oster is 450 metres long, Mara Lind said.',
  ],
};

function drafted(article: Article, known: Known = NOTHING_KNOWN): readonly FactDraft[] {
  return draftFacts(article, 'post', known, findDates);
}

it('every sentence that states something is a draft with its paragraph, speaker, figures and dates', () => {
  const drafts = drafted(ferry);
  expect(drafts.map(({ citations, saidBy }) => [citations[0].paragraph, saidBy])).toEqual([
    [0, undefined],
    [2, undefined],
    [3, 'Jonas Weil'],
    [3, 'Jonas Weil'],
    [6, 'Mara Lind'],
  ]);
  expect(drafts[1]).toMatchObject({
    dates: [{ text: 'Tuesday', date: '2031-05-06' }],
    figures: [
      { value: 340, unit: 'passenger' },
      { value: 9, unit: 'week' },
    ],
  });
  expect(drafts[3]?.asked).toContain('How much did the work cost?');
});

it('a sentence that only repeats an earlier one joins it as a second citation', () => {
  expect(drafted(ferry)[1]?.citations.map(({ paragraph }) => paragraph)).toEqual([2, 4]);
});

it('what the page says of itself is no draft', () => {
  const texts = drafted(ferry)
    .map(({ sentence }) => sentence)
    .join('\n');
  expect(texts).not.toMatch(/newsletter|Ines Falk/u);
});

function asked(sentence: string): readonly string[] {
  return drafted({ ...ferry, paragraphs: ['The headline', sentence] }).at(-1)?.asked ?? [];
}

it('questions are made in the grammar of English, the first to be shown', () => {
  expect(asked('The council opened the new school on Monday.')).toEqual(
    expect.arrayContaining([
      'When did the council open the new school?',
      'What did the council open?',
      'Did the council open the new school?',
    ]),
  );
  expect(asked('The pier was repaired by Nordlinie in May.')).toContain('Who was the pier repaired by?');
  expect(asked('The trip took 55 minutes.')[0]).toBe('How long did the trip take?');
  expect(asked('Jonas Weil said that the second ferry would follow in June.')[0]).toBe(
    'What did Jonas Weil say about the second ferry?',
  );
});

/** Does what a moderator does: answers, deletes the marks, has the drafts taken. */
function filledIn(article: Article, known: Known): Readonly<Record<string, string>> {
  const proposed = proposeSource(article, { known, today: '2031-06-01', name: 'ferry.txt', wish: undefined });
  const { id } = proposed.source;
  const drafts = writeDrafts(proposed, draftFacts(article, id, known, findDates), known);
  const text = drafts
    .replaceAll(/^ +draft: true.*\n/gmu, '')
    .replaceAll('answer: ""', 'answer: In my own words.');
  const taken = takeDrafts('drafts.yaml', text, bridgeStory['sources.yaml']);
  if (!taken.ok) throw new Error(JSON.stringify(taken.why));
  const applied = applyChanges(filesOf(bridgeStory), taken.changes);
  if (!applied.ok) throw new Error(JSON.stringify(applied.misfit));
  return {
    ...Object.fromEntries([...applied.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])),
    [`articles/${id}.txt`]: articleText(article),
  };
}

function problemsOf(texts: Readonly<Record<string, string>>): readonly string[] {
  const loaded = loadKnowledge(filesOf(texts), 'v');
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

it('drafts that are filled in load without problems, every quote proven', () => {
  const texts = filledIn(ferry, knowledgeOf());
  expect(problemsOf(texts)).toEqual([]);
  expect(texts['facts/from-harbour-post.yaml']).not.toContain('# 1 of');
});

it('drafts that are moved instead of taken are refused: each that is unwritten, and the file for its source', () => {
  const known = knowledgeOf();
  const proposed = proposeSource(ferry, { known, today: '2031-06-01', name: 'f', wish: undefined });
  const drafts = draftFacts(ferry, proposed.source.id, known, findDates);
  const problems = problemsOf({
    ...bridgeStory,
    'sources.yaml': `${bridgeStory['sources.yaml'] ?? ''}${sourceEntry(proposed.source)}\n`,
    'facts/ferry.yaml': writeDrafts({ ...proposed, known: true }, drafts, known),
  });
  const unwritten = problems.filter((problem) => problem.includes(' unwritten-draft: '));
  expect(unwritten.length).toBe(drafts.filter(({ standing }) => standing.kind === 'new').length);
  expect(problems.filter((problem) => !unwritten.includes(problem))).toEqual([
    expect.stringMatching(/^facts\/ferry\.yaml:\d+:1 .*source/u),
  ]);
});

it('the file tells what differs and what is told already with the citation to paste, and copies no sentence outside of comments', () => {
  const known = knowledgeOf();
  const article: Article = {
    ...ferry,
    paragraphs: [...ferry.paragraphs, 'The bridge is 412 metres long.', 'The bridge is 420 metres long.'],
  };
  const proposed = proposeSource(article, { known, today: '2031-06-01', name: 'f', wish: undefined });
  const text = writeDrafts(proposed, draftFacts(article, 'post', known, findDates), known);
  expect(text).toContain('# TOLD ALREADY by bridge-length (facts/bridge.yaml)');
  expect(text).toContain(
    '#       - source: post\n#         paragraph: 7\n#         quote: The bridge is 412 metres long',
  );
  expect(text).toContain('# DIFFERS FROM bridge-length (facts/bridge.yaml)');
  expect(text).toContain('# number: the article has “420 metres”, the fact “412 metres”');
  expect(JSON.stringify(parse(text))).not.toContain('nine weeks after the storm.');
});

const sentence = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'the',
        'bridge',
        'Lind',
        'said',
        'told',
        'that',
        '“We',
        'came,”',
        '"no"',
        'U.S.',
        'Dec.',
        '2',
        '5 p.m.',
        'and',
        'while',
        ';',
        'was',
        'not',
        '@everyone',
        '<@1>',
        '#',
        ': ',
        '- ',
        'according to',
        '\u200B',
        '\uD800',
        '|',
        '*',
        '&a',
        'met',
        'Oster',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

it('whatever an article holds: quotes stand verbatim in their paragraphs, and the file loads when it is filled in', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (lines) => {
      const [title = 'T', ...others] = lines.map((line) => tidyParagraph(line)).filter((line) => line !== '');
      const article: Article = { ...ferry, title, paragraphs: [title, ...others] };
      const drafts = draftFacts(article, 'harbour-post', knowledgeOf(), findDates);
      const paragraphs = articleParagraphs(articleText(article));
      for (const { paragraph, quote } of drafts.flatMap(({ citations }) => citations)) {
        expect(paragraphs[paragraph]).toContain(quote);
        expect(quote.split(/\s+/u).length).toBeLessThanOrEqual(12);
      }
      // A file of drafts none of which is new has no facts to take.
      const isNew = drafts.some(({ standing }) => standing.kind === 'new');
      expect(problemsOf(isNew ? filledIn(article, knowledgeOf()) : bridgeStory)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
