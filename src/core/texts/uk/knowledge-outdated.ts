import type { Texts } from '../texts.ts';
import { counted } from './words.ts';

const answers = (count: number): string => counted(count, 'відповідь', 'відповіді', 'відповідей');

export const outdated: Texts['knowledge']['outdated'] = {
  show: 'Показати попередні відповіді',
  none: 'Жодна попередня відповідь не містить того, що виправлено',
  head: (replies) =>
    `${counted(replies, 'попередня відповідь містить', 'попередні відповіді містять', 'попередніх відповідей містять')} те, що виправлено`,
  replyOf: (date) => `Відповідь від ${date}`,
  correct: (replies) => `Виправити (${replies.toLocaleString('uk')})`,
  correctSome: (now, all) => `Виправити (${now} із ${all.toLocaleString('uk')})`,
  done: 'Готово',
  noneLeft: 'Більше немає відповідей, які слід виправити',
  notCorrected: 'Не виправлено:',
  came: {
    edited: (replies) => `${answers(replies)}: виправлено`,
    replied: (replies) => `${answers(replies)}: змінити не вдалося, тому виправлення стоїть нижче`,
    already: (replies) => `${answers(replies)}: виправлено раніше`,
    gone: (replies) => `${answers(replies)}: уже немає`,
    failed: (replies) => `${answers(replies)}: виправити не вдалося; причина — в журналі`,
  },
};
