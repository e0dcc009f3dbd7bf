import type { Texts } from '../texts.ts';
import { counted, formOf } from './words.ts';

export const guide: Texts['guide'] = {
  brief: (title) => `Коротко: ${title}`,
  timeline: {
    head: (title) => `Хронологія: ${title}`,
    empty: 'У статтях немає дат подій.',
    picture: 'Хронологія',
    part: (from, to, all) => `Хронологія, події з ${from} по ${to} із ${all}`,
  },
  people: {
    head: (count) => `Хто є хто: ${counted(count, 'особа', 'особи', 'осіб')}`,
    unknown: 'Я не знаю нікого з таким ім’ям. Ось хто є в цій історії:',
    speaks: (answers) => `говорить у ${counted(answers, 'відповіді', 'відповідях', 'відповідях')}`,
    asked: (questions) => `є у ${counted(questions, 'запитанні', 'запитаннях', 'запитаннях')}`,
    unsaid: (name) => `Жодної відповіді тут не приписано такій особі: ${name}.`,
    said: (name, count) => `${name}: сказане (${count})`,
    ask: (count) => `Ще можна запитати (${count})`,
  },
  sources: {
    head: (articles) => `Джерела: ${counted(articles, 'стаття', 'статті', 'статей')}`,
    carries: (facts, all, alone) =>
      `Містить ${counted(facts, 'відповідь', 'відповіді', 'відповідей')} із ${all}; лише в цій статті — ${alone}.`,
    differ: (count) => `У чому вони розходяться (${count})`,
    by: (author) => `автор: ${author}`,
    archived: 'Архівна копія',
  },
  outlets: (count) => (count === 1 ? 'лише одне видання' : counted(count, 'видання', 'видання', 'видань')),
  asOf: (date) => `станом на ${date}`,
  cited: {
    sources: 'Джерела цієї відповіді',
    copy: 'Як послатися на джерела цієї відповіді',
    changed: 'Відколи дано цю відповідь, база фактів змінилася; тут показано її теперішній стан.',
    gone: 'Того, що було сказано в цій відповіді, у базі фактів уже немає.',
    unknown: 'Я вже не можу визначити, які факти наведено в цій відповіді. Запитайте, будь ласка, ще раз.',
    headline: 'Заголовок',
    paragraph: (number) => `Абзац ${number}`,
    onDate: (note) => `Щодо дати: ${note}`,
    plain: 'Звичайний текст',
    markdown: 'Markdown',
    wiki: 'Вікі',
  },
  changes: {
    notDate: (typed) => `«${typed}» — це не дата. Напишіть її як 2025-12-02 або вкажіть кількість днів.`,
    never: 'Жодного виправлення ще не оприлюднено.',
    whatIsOne:
      'Якщо якась відповідь виявиться хибною, тут буде сказано, яка саме, що в ній було не так і відколи вона правильна. Нові факти й уточнені формулювання сюди не потрапляють.',
    none: (date) => `Жодної відповіді не виправлено, починаючи з ${date}.`,
    last: (date) => `Останнє виправлення оприлюднено ${date}.`,
    head: (date, count) => `Виправлено, починаючи з ${date}: ${count.toLocaleString('uk')}, спершу найновіші`,
    versions: (fact, was, is) => `${fact}: до версії ${was}; правильно від ${is}`,
    lastDays: (days) =>
      `за ${formOf(days, 'останній', 'останні', 'останні')} ${counted(days, 'день', 'дні', 'днів')}`,
  },
};
