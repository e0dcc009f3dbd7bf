import { counted } from './words.ts';

/** What moderators read in `/settings`. */
export const settings = {
  shown: 'How I behave in this server',
  exported: 'All of it is in the file',
  reset: 'Everything is as usual; what was set before is in the file',
  set: 'Set. How I behave in this server',
  unchanged: (why: string) => `Nothing is changed. ${why}`,
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
