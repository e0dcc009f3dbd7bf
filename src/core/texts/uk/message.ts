import type { Texts } from '../texts.ts';

export const message: Texts['message'] = {
  buttons: {
    why: 'Чому така відповідь?',
    sources: 'Джерела',
    copy: 'Як послатися',
    helpful: 'Корисно',
    notHelpful: 'Некорисно',
    bin: 'Видалити',
    previous: 'Назад',
    next: 'Далі',
  },
  offers: {
    answered: 'Ще можна запитати:',
    suggested: 'Можливо, ви мали на увазі:',
    unknown: 'Можна запитати:',
    notice: 'Наприклад:',
  },
  correctedOn: (date) => `Виправлено ${date}:`,
  withdrawn: 'Відповідь, що стояла тут, відкликано.',
  saidBy: (people) => `Чиї це слова: ${people}`,
  tooLong: 'Це довше, ніж дозволено для повідомлення в Discord; повний текст — у доданому файлі.',
  page: (page, count) => `Сторінка ${page} з ${count}`,
  pageAndFile: (count) => `Сторінка 1 з ${count}; повний текст — у файлі`,
};
