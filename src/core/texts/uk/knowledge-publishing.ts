import type { Texts } from '../texts.ts';
import { counted, formOf } from './words.ts';

function answersChange(count: number): string {
  const change = formOf(count, 'зміниться', 'зміняться', 'зміниться');
  return `${change} ${counted(count, 'відповідь', 'відповіді', 'відповідей')}`;
}

/** As what something is done to: відкинути 1 зміну. */
const changes = (count: number): string => counted(count, 'зміну', 'зміни', 'змін');

export const publishing: Texts['knowledge']['publishing'] = {
  gate: {
    blocked: 'Заблоковано: нічого не можна опублікувати, доки це не виправлено',
    ask: (answers) => `Якщо це опублікувати, ${answersChange(answers)}`,
    clear: 'Якщо це опублікувати, жодна відповідь не зміниться',
    twoHaveToAgree: 'Мають погодитися двоє модераторів: після вас ще хтось має запустити /knowledge publish.',
    wanted: (by) => `Саме це вже хоче опублікувати ${by}. Якщо ви натиснете кнопку, це буде опубліковано.`,
    button: {
      ask: (answers) => `Опублікувати (${answersChange(answers)})`,
      clear: 'Опублікувати (жодна відповідь не зміниться)',
    },
  },
  published: {
    waits: (command) => `Ще не опубліковано: інший модератор має запустити ${command}`,
    head: (number) => `Опубліковано під номером ${number}`,
    correction: (fact, what) => `Виправлення до ${fact}: ${what}`,
  },
  rollback: {
    historyOff: 'Поки історію вимкнено, попередніх версій не дістати. Докладніше — у /knowledge status.',
    isLive: (number) => `Номер ${number} — це і є чинна версія.`,
    head: (live, number) => `Від чинного номера ${live} назад до номера ${number}`,
    twoHaveToAgree: 'На це мають погодитися двоє модераторів.',
    button: (number) => `Знову опублікувати номер ${number}`,
  },
  discard: {
    notWaiting: (number) => `Зміни з номером ${number} серед тих, що чекають, немає.`,
    head: (count) => `Відкинути ${changes(count)}?`,
    button: (count) => `Відкинути ${changes(count)}`,
    done: (count) => `Відкинуто ${changes(count)}`,
  },
  retire: {
    whatNext: '/knowledge diff показує, що чекає, /knowledge publish публікує, /knowledge discard відкидає.',
  },
};
