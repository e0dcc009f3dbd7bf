import { counted } from './words.ts';

/** What moderators read in `/settings`. */
export const settings = {
  shown: 'How I behave in this server',
  exported: 'All of it is in the file',
  reset: 'Everything is as usual; what was set before is in the file',
  set: 'Set. How I behave in this server',
  unchanged: (why: string) => `Nothing is changed. ${why}`,
  /** Of a wish that waits for a second moderator. */
  waits: {
    'second-approver': (days: number) =>
      `Nothing is changed yet. While two moderators have to agree, they have to agree to end that, too: another one has to run \`/settings second-approver on:False\` within ${counted(days, 'day')}. To take it back, run \`/settings second-approver on:True\`.`,
    reset: (days: number) =>
      `Nothing is changed yet, nor is any other setting. While two moderators have to agree, they have to agree to end that, too: another one has to run \`/settings reset\` within ${counted(days, 'day')}. To take it back, run \`/settings second-approver on:True\`.`,
  },
  alone: (server: string) =>
    `If there is no second moderator any more, whoever runs the bot can end it: \`npm run data -- second-approver off ${server}\`.`,
  wished: {
    'second-approver': (by: string) =>
      `⚠️ ${by} wants one moderator to be enough for publishing. If you agree, run \`/settings second-approver on:False\`; if not, \`/settings second-approver on:True\`.`,
    reset: (by: string) =>
      `⚠️ ${by} wants everything as usual again, so that one moderator is enough for publishing, too. If you agree, run \`/settings reset\`; if not, \`/settings second-approver on:True\`.`,
  },
  tellsHere: 'From now on I tell moderators here of problems with the knowledge.',
  cannotTell: (channel: string) =>
    `Nothing is changed: I may not write in ${channel}. Give me View Channel, Send Messages, Embed Links and Attach Files there, then run this again.`,
  howToHear:
    '⚠️ I cannot answer unasked yet: Discord does not show me what people write there. Open discord.com/developers/applications, choose this bot, then **Bot → Privileged Gateway Intents → Message Content Intent**, turn it on and save. Then run `/settings ask-channels` with the channel again. Until then I answer where I am mentioned, and to `/ask`.',
  both: (channels: string) =>
    `⚠️ I am to answer unasked and to keep silent in ${channels}: there I keep silent.`,
  languages: { automatic: 'automatic, that of the server', en: 'English', uk: 'Ukrainian' },
  labels: {
    askChannels: 'Channels where I answer unasked',
    mutedChannels: 'Channels where I keep silent',
    moderatorsChannel: 'Where I tell moderators of problems',
    privateByDefault: 'Answers to /ask for the asker alone, unless they say otherwise',
    cooldown: 'Time between two public answers to one person',
    feedback: 'Thumbs under answers',
    staleAfter: 'A fact counts as old after',
    secondPerson: 'A second moderator has to agree before anything is published',
    language: 'Language of my own words in public',
    quietHours: 'Quiet hours, in which I answer nothing in public',
  },
  values: {
    on: 'on',
    off: 'off',
    noChannels: 'none',
    noWait: 'none',
    noHours: 'none',
    seconds: (count: number) => `${count.toLocaleString('en')} s`,
    days: (count: number) => counted(count, 'day'),
    hours: (from: number, to: number) => `${from}:00 to ${to}:00 UTC`,
  },
  asUsual: 'as usual',
  usually: (value: string) => `usually ${value}`,
  refused: {
    whichChannel: 'Say which channel to `add` or to `remove`.',
    tooMany: (most: number) => `That would be more than ${most} channels. Remove one first.`,
    bothHours: 'Say both hours, or neither for none.',
    sameHour: 'They would begin and end at the same hour. Leave both out for none.',
  },
};
