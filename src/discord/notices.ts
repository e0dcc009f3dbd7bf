import type { Desk } from './desk.ts';
import { escapeLine } from './escape.ts';
import type { Payload } from './payload.ts';
import { renderNotice } from './render.ts';

/** The fixed texts of the bot. None of them holds anything of an error. */

/** How many questions are offered to someone who does not know what to ask. */
const examples = 3;

/** For a fault of ours. */
export function apology(): Payload {
  return renderNotice(
    'Something went wrong on my side, so I have no answer for you. Please ask again in a moment.',
  );
}

/** For a suggestion whose fact is no longer there. */
export function outdated(desk: Desk, asker: string): Payload {
  return renderNotice(
    'That question is no longer in the fact base. Please ask in your own words.',
    desk.complete('', examples),
    asker,
  );
}

/** For a command that this version no longer has. */
export function unknownCommand(): Payload {
  return renderNotice('I no longer have this command. Use /ask.');
}

/** For a button that this version does not know. */
export function unknownButton(): Payload {
  return renderNotice('This button no longer works. Use /ask.');
}

/** For a form that this version does not know. */
export function unknownForm(): Payload {
  return renderNotice('This form no longer works. Please run the command again.');
}

/** For a mention or a direct message without a question. */
export function noQuestion(desk: Desk, asker: string): Payload {
  return renderNotice(
    'I see no question. Mention me and write it in the same message, or use /ask.',
    desk.complete('', examples),
    asker,
  );
}

/** For a mention of the bot's role: Discord then keeps the text from the bot. */
export function roleMentioned(desk: Desk, asker: string): Payload {
  return renderNotice(
    'You mentioned my role, and then Discord does not show me what you wrote. Mention me as a member, or use /ask.',
    desk.complete('', examples),
    asker,
  );
}

/** What the bot offers only where something can be kept. */
export interface Offers {
  /** Whether readers can say under an answer if it helped. */
  readonly votes: boolean;
  /** Whether readers can see what was corrected. */
  readonly changes: boolean;
}

/** What the bot does and how to use it. */
export function help(desk: Desk, asker: string, offers: Offers): Payload {
  const { story } = desk.now().knowledge;
  return renderNotice(
    [
      `I answer questions about **${escapeLine(story.title)}** from checked articles, and name the source of every answer. What the articles do not say, I do not say either.`,
      [
        '- `/ask` with a question; `private: True` shows the answer to you alone.',
        '- In a channel: mention me with your question. In a direct message: just write it.',
        '- Reply to my answer to ask on: “and who joined him?”',
        '- Edit your question, and I change my answer. Delete it, press “Delete” under my answer, or react to it with 🗑️, and my answer goes.',
        '- In the menu of a message, under Apps: “Answer This” answers the question in it, “Check This Message” shows you alone what the articles say on its claims.',
        '- “Sources” under an answer shows you alone the passages, “Copy citation” how to cite them, “Why this answer?” how it was found.',
        ...(offers.votes
          ? ['- 👍 or 👎 under an answer says if it helped; it is counted without your name.']
          : []),
        ...(offers.changes ? ['- `/changes` tells which answers were corrected, and when.'] : []),
        '- `/brief` tells the story in short, `/timeline` what happened when, `/people` who is who, `/sources` which articles there are; `public: True` shows it to everybody.',
      ].join('\n'),
      'For follow-up questions I remember your last three questions in a channel for ten minutes, in memory only. `/privacy` says what else is kept, `/forget-me` deletes it.',
    ].join('\n\n'),
    desk.complete('', examples),
    asker,
  );
}
