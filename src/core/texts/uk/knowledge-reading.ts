import type { Texts } from '../texts.ts';
import { counted, formOf } from './words.ts';

const facts = (count: number): string => counted(count, 'факт', 'факти', 'фактів');
const golden = (count: number): string =>
  counted(count, 'контрольне запитання', 'контрольні запитання', 'контрольних запитань');
const mistakes = (count: number): string => counted(count, 'помилка', 'помилки', 'помилок');
const changes = (count: number): string => counted(count, 'зміна', 'зміни', 'змін');

export const reading: Texts['knowledge']['reading'] = {
  status: {
    head: (version) => `Відповідає версія ${version}`,
    size: (ofFacts, ofSources, ofGolden) =>
      `${facts(ofFacts)}, ${counted(ofSources, 'джерело', 'джерела', 'джерел')}, ${golden(ofGolden)}`,
    waiting: (count) =>
      `На публікацію ${formOf(count, 'чекає', 'чекають', 'чекає')} ${changes(count)}. /knowledge diff показує, що саме зміниться, /knowledge publish публікує.`,
    off: (sentence) => `Вимкнено: ${sentence}`,
    mistakes: (count) => `У теці ${mistakes(count)}, тому й далі відповідає версія, названа вище:`,
  },
  check: {
    cannot: 'Базу знань не вдається перевірити',
    head: (ofMistakes, warnings) =>
      `${mistakes(ofMistakes)}, ${counted(warnings, 'попередження', 'попередження', 'попереджень')}`,
    staged: (ofFacts, ofGolden) =>
      `Перевірено: базу знань зі змінами, що чекають; ${facts(ofFacts)}, ${golden(ofGolden)}.`,
    folder: (ofFacts, ofGolden) =>
      `Перевірено: теку; жодна зміна не чекає; ${facts(ofFacts)}, ${golden(ofGolden)}.`,
    mistakes: 'Помилки:',
    warnings: 'Попередження:',
  },
  health: {
    cannot: 'Базу знань не вдається переглянути',
    none: 'Ніщо не потребує уваги',
    head: 'Що потребує уваги, найгірше спершу',
  },
  preview: {
    live: '**Це те, що діє зараз:** жодна зміна не чекає.',
    waiting: (count) =>
      `**Попередній перегляд, не опубліковано:** з урахуванням ${counted(count, 'зміни, що чекає', 'змін, що чекають', 'змін, що чекають')}.`,
    why: 'Чому така відповідь:',
    whyInFile: 'Чому така відповідь: дивіться в доданому файлі.',
  },
  diff: {
    cannot: 'Зміни, що чекають, не вдається прочитати',
    none: 'Жодна зміна не чекає',
    head: (count) => counted(count, 'зміна чекає', 'зміни чекають', 'змін чекає'),
    cannotTell: (why) => `Що вони зробили б, сказати не можна: ${why}`,
  },
  history: {
    cannot: 'Історію не вдається прочитати',
    head: (count) => `${counted(count, 'версія', 'версії', 'версій')}, найновіші спершу`,
  },
  reload: {
    unchanged: (version) => `Нічого не змінилося: відповідає версія ${version}`,
    swapped: (version) => `Тепер відповідає версія ${version}`,
    refused: (count) => `У теці ${mistakes(count)}: далі відповідає те, що й раніше`,
  },
  export: {
    head: (files, version) => `${counted(files, 'файл', 'файли', 'файлів')} версії ${version}`,
    tooLarge: (bytes) =>
      `Файли займають ${counted(bytes, 'байт', 'байти', 'байтів')}, а це більше, ніж приймає Discord. Скопіюйте їх із теки.`,
  },
};
