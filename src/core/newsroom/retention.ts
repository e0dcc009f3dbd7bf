/** Everything that is kept beyond an answer. */
export type Kept =
  | 'versions'
  | 'staged'
  | 'waiting'
  | 'gaps'
  | 'votes'
  | 'voterKeys'
  | 'replies'
  | 'corrections'
  | 'settings'
  | 'wishes'
  | 'program'
  | 'copies';

/** What is kept, how long and why; the texts are parts of sentences for readers. */
export interface RetentionRule {
  readonly what: string;
  /** How long, as people read it. */
  readonly kept: string;
  readonly why: string;
  /** Days after which it goes; absent where time is not what ends it. */
  readonly days?: number;
  /** The most that are kept; the oldest go first. */
  readonly most?: number;
}

/** The one place that says what is kept: the storage obeys it, and the notice about privacy prints it. */
export const RETENTION = {
  versions: {
    what: 'published versions of the knowledge, with the name of the moderator who published them',
    kept: 'the newest 500',
    why: 'so that a change can be undone',
    most: 500,
  },
  staged: {
    what: 'changes that a moderator has prepared, with the name of that moderator',
    kept: 'until they are published or thrown away',
    why: 'so that they can be published together',
    most: 500,
  },
  waiting: {
    what: 'unanswered questions that only one person has asked, in memory and never on disk, with a one-way mark of who asked',
    kept: '7 days, or until the program ends',
    why: 'so that nothing is written down before a second person asks the same',
    days: 7,
    most: 2000,
  },
  gaps: {
    what: 'unanswered questions that at least two people have asked or a moderator has marked, without who asked',
    kept: '90 days after they were last asked',
    why: 'so that moderators learn what readers miss',
    days: 90,
    most: 2000,
  },
  votes: {
    what: 'thumbs up and down under answers, with a one-way mark of who voted',
    kept: '365 days; the mark can be tied to a person until the month ends',
    why: 'so that each person has one vote and moderators see which answers do not help',
    days: 365,
    most: 100_000,
  },
  voterKeys: {
    what: 'the key that makes the marks of who voted',
    kept: 'until the month ends',
    why: 'so that older marks lead to nobody',
  },
  replies: {
    what: 'where answers were given (channel and message) and with which facts, without who asked',
    kept: '90 days',
    why: 'so that an answer can be corrected where it stands',
    days: 90,
    most: 50_000,
  },
  corrections: {
    what: 'corrections of facts',
    kept: 'the newest 1,000',
    why: 'so that readers can look up what was wrong',
    most: 1000,
  },
  settings: {
    what: 'the settings of each server',
    kept: 'until they are changed or the bot leaves the server; that two moderators have to agree is kept beyond that',
    why: 'so that the bot works as the moderators want it',
  },
  wishes: {
    what: 'what a moderator wishes and a second one has to agree to, with the name of the first, a keyed mark of who that is, and the key of that mark',
    kept: '7 days, or until a second one agrees',
    why: 'so that nobody is taken for two people',
    days: 7,
  },
  program: {
    what: 'which server looks after the knowledge, and while something is published, the name of the moderator who publishes it',
    kept: 'until another server does, and until it is published',
    why: 'so that a crash loses nothing of it',
  },
  copies: {
    what: 'copies of the database that whoever runs the bot makes, without the key of the thumbs and without wishes that wait for a second moderator',
    kept: 'until they delete them',
    why: 'so that a broken disk does not end everything',
  },
} as const satisfies Readonly<Record<Kept, RetentionRule>>;
