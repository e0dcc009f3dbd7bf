import { knowledgeCommands } from './knowledge-commands.ts';

/** What Discord shows of the commands while someone chooses one: at most 100 characters each. */
export const commands = {
  ask: {
    about: 'Ask about the story: an answer from checked articles, with its sources',
    question: 'In your own words, or choose one of those offered',
    private: 'Show the answer to you alone',
  },
  guide: {
    brief: 'The story in a few lines, each with its sources',
    timeline: 'What happened when, as text and as a picture',
    people: 'Who is who in the story, and what each of them said',
    person: 'One of them, to read what they said',
    sources: 'The articles with dates and links, what each carries, and where they differ',
    public: 'Show it to everybody here; else only you see it',
  },
  changes: {
    about: 'What in my answers was corrected, with dates',
    since: (days: number) => `A date, such as 2025-12-02; the last ${days} days if left out`,
  },
  help: 'What I answer, and how to ask me',
  privacy: 'What I keep of you and of what is asked, how long, and why',
  forgetMe: 'Deletes at once all that I keep and that can be tied to you',
  settings: {
    about: 'For moderators: how I behave in this server',
    show: 'All settings of this server, and what is usual',
    export: 'All settings of this server as a file',
    reset: 'Gives every setting back to what is usual; what was set comes as a file',
    askChannels: 'Channels in which I answer questions that I am sure of, without being mentioned',
    mutedChannels: 'Channels in which I say nothing in public; /ask then answers the asker alone',
    add: 'A channel that comes to them',
    remove: 'A channel that is none of them any more',
    moderatorsChannel: 'The channel in which I tell moderators of problems with the knowledge',
    channel: 'Leave it out, and I tell nobody',
    on: 'True to turn it on, False to turn it off',
    privateAnswers: 'Whether /ask answers the asker alone, unless they choose otherwise',
    cooldown: 'How long one person waits between two public answers; meanwhile /ask answers them alone',
    seconds: 'From 0, which is no wait, to 3600',
    feedback: 'Whether thumbs up and down stand under my answers',
    staleAfter: 'After how many days /knowledge health calls a fact old',
    days: 'From 1 to 3650',
    secondApprover: 'Whether a second moderator has to agree before anything is published',
    language: 'The language of my own words in public; facts stay in the language they are written in',
    languages: 'Automatic takes that of the server',
    quietHours: 'Hours in which I answer nothing in public; leave both out for none',
    from: 'The hour at which they begin, UTC, 0 to 23',
    to: 'The hour at which they end, UTC, 0 to 23',
  },
  knowledge: knowledgeCommands,
  /** Entries in the menu of a message (Apps): at most 32 characters each. */
  menus: { answer: 'Answer This', check: 'Check This Message', keep: 'Keep as a gap' },
};
