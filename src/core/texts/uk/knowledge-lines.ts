import type { Texts } from '../texts.ts';

export const lines: Texts['knowledge']['lines'] = {
  cannot: 'Цього зробити не можна:',
  live: '(чинна)',
  timeUnknown: '(час невідомий)',
  inDiscord: (name) => `${name} у Discord`,
  addsFact: (fact, topic) => `додає факт ${fact} до ${topic}`,
  changesFact: (fact, topic) => `змінює факт ${fact} у ${topic}`,
  retiresFact: (fact) => `вилучає факт ${fact}`,
  addsPhrasing: (phrasing, fact) => `додає «${phrasing}» до факту ${fact}`,
  addsFile: (path) => `додає файл ${path}`,
  replacesFile: (path) => `замінює файл ${path}`,
  corrects: (what) => `Виправляє: ${what}`,
  noneWaiting: 'Жодна зміна не чекає.',
  noWhy: 'Напишіть одним реченням, чому: це для історії.',
  readAgain: 'Поки ви це читали, воно змінилося. Ось усе від початку.',
  prepared: 'Підготовлено; читачі ще нічого з цього не бачать',
  whatNext:
    '/knowledge preview показує відповідь із цією зміною, /knowledge diff — що чекає, /knowledge publish публікує, /knowledge discard відкидає.',
  editAgain: 'Редагувати ще раз',
  wrongBefore: 'Попередні відповіді були хибні…',
  tellsModerators: 'Для тих, хто доглядає за базою знань',
};
