/** The fixed texts of the bot. None of them holds anything of an error. */
export const notices = {
  apology: 'Something went wrong on my side, so I have no answer for you. Please ask again in a moment.',
  outdated: 'That question is no longer in the fact base. Please ask in your own words.',
  unknownCommand: 'I no longer have this command. Use /ask.',
  unknownButton: 'This button no longer works. Use /ask.',
  unknownForm: 'This form no longer works. Please run the command again.',
  noQuestion: 'I see no question. Mention me and write it in the same message, or use /ask.',
  roleMentioned:
    'You mentioned my role, and then Discord does not show me what you wrote. Mention me as a member, or use /ask.',
  help: {
    about: (title: string) =>
      `I answer questions about **${title}** from checked articles, and name the source of every answer. What the articles do not say, I do not say either.`,
    ask: '`/ask` with a question; `private: True` shows the answer to you alone.',
    mention: 'In a channel: mention me with your question. In a direct message: just write it.',
    reply: 'Reply to my answer to ask on: “and who joined him?”',
    edit: 'Edit your question, and I change my answer. Delete it, press “Delete” under my answer, or react to it with 🗑️, and my answer goes.',
    sources:
      '“Sources” under an answer shows you alone the passages, “Copy citation” how to cite them, “Why this answer?” how it was found.',
    votes: '“Helpful” or “Not helpful” under an answer says if it helped; it is counted without your name.',
    menus:
      'On somebody’s message, choose **Apps → Answer This**, or **Check This Message** to see what the articles say on each claim in it.',
    changes: '`/changes` tells which answers were corrected, and when.',
    guides:
      '`/brief` tells the story in short, `/timeline` what happened when, `/people` who is who, `/sources` which articles there are; `public: True` shows it to everybody.',
    memory:
      'For follow-up questions I remember your last three questions in a channel for ten minutes, in memory only. `/privacy` tells what else is kept, `/forget-me` deletes it.',
  },
  why: {
    unreadable: 'I can no longer read the question that this answers, so I cannot explain it.',
    changed:
      'Asked again now, this question gets another answer than the one above: the articles, or what I remember of the conversation, have changed since. This explains the answer of now.',
    chosen: 'The question was chosen from a list, so nothing had to be searched for.',
  },
  notTheirs: 'Only the one who asked can delete this answer.',
  votes: {
    up: 'Thank you: “Helpful” is counted, without your name. Press it again to take it back.',
    down: 'Thank you: “Not helpful” is counted, without your name, and the moderators see it. Press it again to take it back.',
    back: 'Your vote is taken back.',
  },
  manners: {
    muted: 'I keep silent in this channel',
    quiet: (from: number, to: number) =>
      `It is one of the quiet hours of this server (${from}:00 to ${to}:00 UTC)`,
    cooldown: (seconds: number) =>
      `I have answered you in public a moment ago, and do so once in ${seconds} s`,
    busy: 'I have answered many questions in this channel just now',
    slow: (seconds: number) => `This channel is in slow mode, and I too write in it once in ${seconds} s`,
    forYouAlone: (why: string) => `${why}, so this is for you alone.`,
  },
};
