import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/settings/settings.ts';
import { TEXTS } from '../../../src/core/texts/texts.ts';

const { gaps, uploads, outdated, forms } = TEXTS.uk.knowledge;

describe('what moderators read of gaps, uploads and corrections in Ukrainian', () => {
  it.each([
    [1, '1 запитання без відповіді, сторінка 1 з 1', 'поставлено 1 раз, 4 травня'],
    [3, '3 запитання без відповіді, сторінка 1 з 1', 'поставлено 3 рази, 4 травня'],
    [12, '12 запитань без відповіді, сторінка 1 з 1', 'поставлено 12 разів, 4 травня'],
  ])('counts %i question, and how often it was asked', (count, head, asked) => {
    expect(gaps.head(count, 1, 1)).toBe(head);
    expect(gaps.asked(count, '4 травня', '4 травня')).toBe(asked);
  });

  it.each([
    [[1, 0, 0], '1 чернетка нових фактів; 0 уривків, де сказано те, що вже є'],
    [[2, 1, 1], '2 чернетки нових фактів; 1 уривок, де сказано те, що вже є'],
    [[5, 3, 2], '5 чернеток нових фактів; 3 уривки, де сказано те, що вже є'],
  ] as const)('counts what an article has: %j', ([drafts, same, otherwise], told) => {
    expect(uploads.found(drafts, same, otherwise)).toContain(told);
  });

  it.each([
    [1, '1 попередня відповідь містить', '1 відповідь: виправлено'],
    [2, '2 попередні відповіді містять', '2 відповіді: виправлено'],
    [5, '5 попередніх відповідей містять', '5 відповідей: виправлено'],
    [21, '21 попередня відповідь містить', '21 відповідь: виправлено'],
  ])('counts %i reply', (count, head, edited) => {
    expect(outdated.head(count)).toContain(head);
    expect(outdated.came.edited(count)).toBe(edited);
  });

  it('counts what a form holds', () => {
    expect(forms.tooLong(4000)).toMatch(/4\s000 символів/u);
  });
});

describe.each(LANGUAGES)('how often a question was asked, in %s', (language) => {
  it('fits beside it in a list, of which Discord takes 100 characters', () => {
    const { words, knowledge } = TEXTS[language];
    const [first, last] = [words.date('2025-09-28'), words.date('2026-11-28')];
    expect(knowledge.gaps.asked(9_999_999, first, last).length).toBeLessThanOrEqual(100);
    expect(knowledge.gaps.numbered(999_999_999).length).toBeLessThanOrEqual(100);
  });
});
