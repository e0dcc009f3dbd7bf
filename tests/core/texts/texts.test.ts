import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/settings/settings.ts';
import { en } from '../../../src/core/texts/en.ts';
import { TEXTS } from '../../../src/core/texts/texts.ts';

type Leaf = string | ((...given: readonly number[]) => unknown);

/** Names that are the same in every language. */
const NAMES: ReadonlySet<string> = new Set(['guide.cited.markdown']);
/** Numbers that stand for whatever a text is given: each can be found again in what comes out. */
const GIVEN = [701, 802, 903, 604];

/** Every text by its path, `room.name`. */
function leavesOf(texts: object, path = ''): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object' && value !== null)
      for (const [inner, leaf] of leavesOf(value, at)) leaves.set(inner, leaf);
    // Every text takes texts and numbers, and a number can stand for a text; those of `words` are tried apart. What is a number
    // itself is a rule of how long something is kept.
    else if (typeof value !== 'number') leaves.set(at, value as Leaf);
  }
  return leaves;
}

/** Commands, marks of emphasis, pictures and figures, which are the same in every language. */
function keptIn(text: string): readonly string[] {
  const figures = text.replaceAll(/(?<=\d)[,\s](?=\d{3})/gu, '');
  return (figures.match(/\d+|`[^`]+`|\*\*|\/[a-z-]{3,}|\p{Emoji_Presentation}/gu) ?? []).toSorted();
}

function said(leaf: Leaf | undefined): string {
  return typeof leaf === 'function' ? String(leaf(...GIVEN)) : (leaf ?? '');
}

const english = leavesOf(en);
const paths = [...english.keys()].filter((path) => !path.startsWith('words.'));

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the texts in %s', (language) => {
  const leaves = leavesOf(TEXTS[language]);

  it('are those of English, none missing and none more', () => {
    expect([...leaves.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it.each(paths)('say %s, with all that English says', (path) => {
    const [ours, theirs] = [english.get(path), leaves.get(path)];
    expect(typeof theirs).toBe(typeof ours);
    expect(said(theirs).trim()).not.toBe('');
    const given = GIVEN.map(String).filter((one) => said(ours).includes(one));
    expect(given.filter((one) => !said(theirs).includes(one))).toEqual([]);
    expect(keptIn(said(theirs))).toEqual(keptIn(said(ours)));
  });

  it.each(paths.filter((path) => !NAMES.has(path)))('say %s otherwise than English', (path) => {
    expect(said(leaves.get(path))).not.toBe(said(english.get(path)));
  });
});

describe('Ukrainian', () => {
  const { words, guide, reply } = TEXTS.uk;

  it.each([
    [1, '1 стаття'],
    [2, '2 статті'],
    [4, '4 статті'],
    [5, '5 статей'],
    [11, '11 статей'],
    [14, '14 статей'],
    [21, '21 стаття'],
    [22, '22 статті'],
    [25, '25 статей'],
    [111, '111 статей'],
  ])('counts %i as %s', (count, counted) => {
    expect(guide.sources.head(count)).toBe(`Джерела: ${counted}`);
  });

  it.each([
    [1, 'у 1 запитанні'],
    [3, 'у 3 запитаннях'],
    [21, 'у 21 запитанні'],
  ])('puts %i into the case that it needs', (count, counted) => {
    expect(guide.people.asked(count)).toContain(counted);
  });

  it.each([
    ['2025-12-02', '2 грудня 2025 року'],
    ['2031-05-04', '4 травня 2031 року'],
    ['2024-02-29', '29 лютого 2024 року'],
  ])('writes %s as %s', (date, written) => {
    expect(words.date(date)).toBe(written);
  });

  it('writes months, years and what has passed between two days', () => {
    expect(words.inMonth('2025', 8)).toBe('у серпні 2025 року');
    expect(words.inYear('2025')).toBe('у 2025 році');
    expect([2, 18, 21].map(words.daysLater)).toEqual(['через 2 дні', 'через 18 днів', 'через 21 день']);
    expect(words.monthsLater(3)).toBe('приблизно через 3 місяці');
  });

  it.each([
    [[], ''],
    [['А'], 'А'],
    [['А', 'Б'], 'А та Б'],
    [['А', 'Б', 'В'], 'А, Б та В'],
  ])('lists %j', (items, listed) => {
    expect(words.list(items)).toBe(listed);
  });

  it('speaks of one outlet and of several', () => {
    expect(reply.saidByNobody('Wire', 1)).toMatch(/^Wire повідомляє /);
    expect(reply.saidByNobody('Wire та Herald', 2)).toMatch(/^Wire та Herald повідомляють /);
  });
});
