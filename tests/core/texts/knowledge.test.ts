import { describe, expect, it } from 'vitest';
import { TEXTS } from '../../../src/core/texts/texts.ts';

const { reading, publishing, lines } = TEXTS.uk.knowledge;

describe('what a moderator reads in Ukrainian', () => {
  it.each([
    [1, 'На публікацію чекає 1 зміна.'],
    [3, 'На публікацію чекають 3 зміни.'],
    [11, 'На публікацію чекає 11 змін.'],
    [21, 'На публікацію чекає 21 зміна.'],
  ])('counts %i change that waits', (count, counted) => {
    expect(reading.status.waiting(count)).toContain(counted);
  });

  it.each([
    [1, 'Якщо це опублікувати, зміниться 1 відповідь'],
    [2, 'Якщо це опублікувати, зміняться 2 відповіді'],
    [5, 'Якщо це опублікувати, зміниться 5 відповідей'],
    [22, 'Якщо це опублікувати, зміняться 22 відповіді'],
  ])('counts %i answer that changes', (count, counted) => {
    expect(publishing.gate.ask(count)).toBe(counted);
  });

  it.each([
    [1, 'Відкинути 1 зміну'],
    [4, 'Відкинути 4 зміни'],
    [5, 'Відкинути 5 змін'],
    [21, 'Відкинути 21 зміну'],
  ])('counts %i change that is thrown away', (count, counted) => {
    expect(publishing.discard.button(count)).toBe(counted);
  });

  it.each([
    [1, 'з урахуванням 1 зміни, що чекає.'],
    [2, 'з урахуванням 2 змін, що чекають.'],
    [5, 'з урахуванням 5 змін, що чекають.'],
  ])('puts %i into the case that a preview needs', (count, counted) => {
    expect(reading.preview.waiting(count)).toContain(counted);
  });

  it('counts what is in the knowledge, and what is wrong with it', () => {
    expect(reading.status.size(6, 2, 3)).toBe('6 фактів, 2 джерела, 3 контрольні запитання');
    expect(reading.check.head(1, 2)).toBe('1 помилка, 2 попередження');
    expect(reading.check.head(5, 1)).toBe('5 помилок, 1 попередження');
    expect(reading.history.head(3)).toBe('3 версії, найновіші спершу');
    expect(reading.export.head(5, 'ab')).toBe('5 файлів версії ab');
  });

  it('names a moderator where they were', () => {
    expect(lines.inDiscord('Ольга')).toBe('Ольга у Discord');
  });
});
