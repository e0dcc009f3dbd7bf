import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { draftFromFile, type Drafted } from '../../src/articles/draft-from-file.ts';
import { NOTHING_KNOWN } from '../../src/core/drafting/compare.ts';

/** Five pages of news that never happened. */
async function draftsOf(page: string): Promise<Drafted> {
  const bytes = await readFile(new URL(`pages/${page}.html`, import.meta.url));
  const drafted = draftFromFile(`${page}.html`, bytes, NOTHING_KNOWN, '2031-06-01');
  if (!drafted.ok) throw new Error(drafted.wrong);
  return drafted;
}

it.each([
  [
    'linked-data',
    {
      title: 'Ferry to Oster resumes after nine weeks',
      author: 'Ines Falk, Tom Brandt',
      published: '2031-05-06',
      url: 'https://harbourpost.example/2031/05/ferry-resumes',
      siteName: 'Harbour Post',
    },
  ],
  [
    'open-graph',
    {
      title: 'Council of Vell votes for a night bus',
      author: 'Ruth Amsel',
      published: '2031-03-14',
      url: 'https://courier.example/news/night-bus',
      siteName: 'Vell Courier',
    },
  ],
  ['bare', { title: 'Old mill of Lund burns down', author: 'Petra Holm', published: '2030-10-12' }],
  [
    'cluttered',
    {
      title: 'School in Brenn closes over mould',
      author: 'Kai Lorenz',
      published: '2031-01-20',
      url: 'https://brenn-news.example/school-mould',
    },
  ],
  [
    'accelerated',
    {
      title: 'Bees move to the roof of the opera',
      author: 'Sofie Lang',
      published: '2031-04-02',
      url: 'https://gazette.example/bees-on-the-opera',
      siteName: 'The Gazette',
    },
  ],
])('the page %s tells its headline, author, date, address and outlet', async (page, about) => {
  const { paragraphs, ...found } = (await draftsOf(page)).article;
  expect(found).toEqual(about);
  expect(paragraphs[0]).toBe(about.title);
});

it.each([
  [
    'linked-data',
    8,
    [
      'carried passengers again',
      '340 people',
      '2.4 million euros',
      'a third of its visitors',
      'found no cracks',
    ],
  ],
  [
    'open-graph',
    6,
    ['run all night', 'Eleven of the fifteen', 'get home safely', '180,000 euros', 'six new drivers'],
  ],
  [
    'bare',
    7,
    [
      'destroyed the old mill',
      'Nobody was hurt',
      'Forty firefighters',
      'too early to speak',
      'built in 1782',
    ],
  ],
  [
    'cluttered',
    5,
    ['primary school of Brenn', '212 pupils', '900,000 euros', 'two years ago', 'nineteen rooms'],
  ],
  [
    'accelerated',
    5,
    ['60,000 bees', 'sell the honey', 'singers had been stung', '25 hives', 'double by 2033'],
  ],
])('every statement of the page %s is drafted', async (page, least, telling) => {
  const texts = (await draftsOf(page)).drafts.map(({ sentence }) => sentence);
  expect(texts.length).toBeGreaterThanOrEqual(least);
  for (const words of telling) expect(texts.join('\n')).toContain(words);
});

it.each([
  ['linked-data', /Photo|All rights|Home|By Ines|scripts were run/u],
  ['open-graph', /Courier$/mu],
  ['bare', /Petra|12 October/u],
  [
    'cluttered',
    /cookies|newsletter|Read also|Mould on a wall|Advertisement|Volant|reporter|Twitter|recipes|swimming pool|Finally somebody|coughed|Imprint|min read|Subscribe/u,
  ],
  ['accelerated', /cookies|Advertisement|Front page/u],
])('nothing of the page %s that is about the page is drafted', async (page, furniture) => {
  const { drafts } = await draftsOf(page);
  expect(drafts.map(({ sentence }) => sentence).join('\n')).not.toMatch(furniture);
});

it('the comments, menus and boxes of a cluttered page do not even enter the text of the article', async () => {
  const { article } = await draftsOf('cluttered');
  expect(article.paragraphs.join('\n')).not.toMatch(
    /cookies|newsletter|Volant|recipes|coughed|Imprint|Mould on a wall/u,
  );
});
