import type { Texts } from '../texts.ts';
import { counted } from './words.ts';

/** What is typed into the forms is English, as the facts are: so are the examples. */
export const forms: Texts['knowledge']['forms'] = {
  ready: 'Форма готова',
  open: 'Відкрити форму',
  newFact: 'Новий факт',
  edits: (fact) => `Факт ${fact}`,
  place: {
    label: 'Тема / ідентифікатор (id)',
    labelKept: 'Тема / id (обидва лишаються без змін)',
    hint: (topics) => `Id: малі латинські літери, цифри, дефіси. Тема нова або одна з цих: ${topics}`,
    hintKept: 'Щоб перенести факт чи дати йому інший ідентифікатор, додайте його заново, а цей вилучіть.',
    example: (topic) => `${topic} / korotka-nazva-faktu`,
  },
  asked: {
    label: 'Запитання англійською, кожне з нового рядка',
    hint: 'Читачі бачать перше. Якщо відповідь щось стверджує чи заперечує, почніть рядок із yes: або no:',
    example: 'Наприклад:\nHow long did it take?\nlength of the whole thing\nyes: was it over in a day?',
  },
  answer: {
    label: 'Відповідь англійською, нашими словами',
    hint: 'Хто це сказав і коли. Порожньо — лише якщо у статтях про це не сказано (kind: not-said).',
    example: 'Наприклад: It took nine days, the mayor said.',
  },
  sources: {
    label: 'Джерела, по одному: джерело абзац: цитата',
    hint: (sources) => `Цитата дослівна, до 12 слів; заголовок — це абзац 0. Джерела: ${sources}`,
    example: (source) =>
      `${source} 3: took nine days\n(рядком нижче, якщо видання розходяться) says: It took nine days.`,
  },
  more: {
    label: 'Додатково (можна не заповнювати)',
    hint: 'Кожне з нового рядка, із двокрапкою: kind, said by, as of, related, includes, holds, event',
    example: 'said by: Ім’я особи\nas of: 2025-12-02\nrelated: nazva-faktu, nazva-inshoho-faktu',
  },
  tooLong: (most) =>
    `Цей факт довший, ніж уміщає форма Discord (${counted(most, 'символ', 'символи', 'символів')} на поле)`,
  takeFiles:
    'Отримайте файли за допомогою /knowledge export, змініть факт у файлі його теми й завантажте цей файл назад через /knowledge import.',
  kept: 'Ще не підготовлено; усе, що ви ввели, збережено',
  goOn: 'Редагувати далі',
  forgotten:
    'Того, що ви ввели, у моїй пам’яті вже немає. Воно є у файлі вище: запустіть команду ще раз і скопіюйте його звідти.',
  same: 'Тут нічого не змінено порівняно з тим, що було.',
  otherPlace: (typed, now) =>
    `«${typed}» — це інше місце, ніж «${now}»; редагування не переносить факт в інше місце.`,
  changed: (fact) => `Відколи ви відкрили факт ${fact}, його змінено. Тепер він такий:`,
  takesPlace: 'Якщо редагуватимете далі, введене вами замінить це: перенесіть звідси те, що хочете зберегти.',
  wrong: {
    title: 'Попередні відповіді були хибні',
    label: 'Що саме було хибно, одним реченням',
    hint: 'Читачі бачать це в /changes і над виправленими відповідями.',
    example: 'Наприклад: The length was given as 412 metres; it is 421.',
    notWaiting: (change) => `Зміна ${change} вже не чекає.`,
    later: (change) => `Зміна ${change} стосується того самого факту й підготовлена пізніше: вкажіть це там.`,
  },
};
