import type { Texts } from '../texts.ts';
import { counted } from './words.ts';

export const settings: Texts['settings'] = {
  shown: 'Як я поводжуся на цьому сервері',
  exported: 'Усі налаштування — у файлі',
  reset: 'Усе знову як зазвичай; попередні налаштування — у файлі',
  set: 'Готово. Як я поводжуся на цьому сервері',
  unchanged: (why) => `Нічого не змінено. ${why}`,
  waits: {
    'second-approver': (days) =>
      `Поки що нічого не змінено. Доки потрібна згода двох модераторів, вона потрібна й на те, щоб це скасувати: інший модератор має запустити \`/settings second-approver on:False\` протягом ${counted(days, 'дня', 'днів', 'днів')}. Щоб передумати, запустіть \`/settings second-approver on:True\`.`,
    reset: (days) =>
      `Поки що нічого не змінено, інших налаштувань також. Доки потрібна згода двох модераторів, вона потрібна й на те, щоб це скасувати: інший модератор має запустити \`/settings reset\` протягом ${counted(days, 'дня', 'днів', 'днів')}. Щоб передумати, запустіть \`/settings second-approver on:True\`.`,
  },
  alone: (server) =>
    `Якщо другого модератора вже немає, це може скасувати той, хто запускає бота: \`npm run data -- second-approver off ${server}\`.`,
  wished: {
    'second-approver': (by) =>
      `⚠️ ${by} хоче, щоб для публікації вистачало одного модератора. Якщо ви згодні, запустіть \`/settings second-approver on:False\`; якщо ні — \`/settings second-approver on:True\`.`,
    reset: (by) =>
      `⚠️ ${by} хоче, щоб усе знову було як зазвичай, зокрема щоб для публікації вистачало одного модератора. Якщо ви згодні, запустіть \`/settings reset\`; якщо ні — \`/settings second-approver on:True\`.`,
  },
  tellsHere: 'Відтепер я повідомляю тут модераторам про проблеми з базою знань.',
  cannotTell: (channel) =>
    `Нічого не змінено: я не можу писати в ${channel}. Дайте мені там права View Channel, Send Messages, Embed Links і Attach Files, а тоді запустіть це ще раз.`,
  howToHear:
    '⚠️ Я ще не можу відповідати без згадки: Discord не показує мені, що там пишуть. Відкрийте discord.com/developers/applications, виберіть цього бота, далі **Bot → Privileged Gateway Intents → Message Content Intent**, увімкніть і збережіть. Потім знову запустіть `/settings ask-channels` із цим каналом. А доти я відповідаю там, де мене згадують, і на `/ask`.',
  both: (channels) => `⚠️ У ${channels} я маю і відповідати без згадки, і мовчати: там я мовчу.`,
  languages: { automatic: 'автоматично, як на сервері', en: 'англійська', uk: 'українська' },
  labels: {
    askChannels: 'Канали, де я відповідаю без згадки',
    mutedChannels: 'Канали, де я мовчу',
    moderatorsChannel: 'Де я повідомляю модераторам про проблеми',
    privateByDefault: 'Відповіді на /ask лише для того, хто запитав, якщо він не вибере інакше',
    cooldown: 'Час між двома публічними відповідями одній людині',
    feedback: 'Голоси під відповідями',
    staleAfter: 'Факт вважається застарілим через',
    secondPerson: 'Перед публікацією має погодитися другий модератор',
    language: 'Мова моїх власних слів у публічних відповідях',
    quietHours: 'Тихі години, коли я нічого не відповідаю при всіх',
  },
  values: {
    on: 'увімкнено',
    off: 'вимкнено',
    noChannels: 'немає',
    noWait: 'немає',
    noHours: 'немає',
    seconds: (count) => `${count.toLocaleString('uk')} с`,
    days: (count) => counted(count, 'день', 'дні', 'днів'),
    hours: (from, to) => `з ${from}:00 до ${to}:00 за UTC`,
  },
  asUsual: 'як зазвичай',
  usually: (value) => `зазвичай ${value}`,
  refused: {
    whichChannel: 'Вкажіть, який канал додати (`add`) чи прибрати (`remove`).',
    tooMany: (most) =>
      `Це було б більше ніж ${counted(most, 'канал', 'канали', 'каналів')}. Спершу приберіть один.`,
    bothHours: 'Вкажіть обидві години або жодної, щоб тихих годин не було.',
    sameHour:
      'Вони починалися б і закінчувалися тієї самої години. Не вказуйте жодної, щоб тихих годин не було.',
  },
};
