import type { Texts } from '../core/texts/texts.ts';
import type { Desk } from './desk.ts';
import { escapeLine } from './escape.ts';
import type { Payload } from './payload.ts';
import { renderNotice } from './render.ts';

/** The fixed texts of the bot. None of them holds anything of an error. */

/** How many questions are offered to someone who does not know what to ask. */
const examples = 3;

/** For a fault of ours. */
export function apology({ notices }: Texts): Payload {
  return renderNotice(notices.apology);
}

/** For a suggestion whose fact is no longer there. */
export function outdated(desk: Desk, asker: string, texts: Texts): Payload {
  return renderNotice(texts.notices.outdated, desk.complete('', examples), asker, texts);
}

/** For a command that this version no longer has. */
export function unknownCommand({ notices }: Texts): Payload {
  return renderNotice(notices.unknownCommand);
}

/** For a button that this version does not know. */
export function unknownButton({ notices }: Texts): Payload {
  return renderNotice(notices.unknownButton);
}

/** For a form that this version does not know. */
export function unknownForm({ notices }: Texts): Payload {
  return renderNotice(notices.unknownForm);
}

/** For a mention or a direct message without a question. */
export function noQuestion(desk: Desk, asker: string, texts: Texts): Payload {
  return renderNotice(texts.notices.noQuestion, desk.complete('', examples), asker, texts);
}

/** For a mention of the bot's role: Discord then keeps the text from the bot. */
export function roleMentioned(desk: Desk, asker: string, texts: Texts): Payload {
  return renderNotice(texts.notices.roleMentioned, desk.complete('', examples), asker, texts);
}

/** What the bot offers only where something can be kept. */
export interface Offers {
  /** Whether readers can say under an answer if it helped. */
  readonly votes: boolean;
  /** Whether readers can see what was corrected. */
  readonly changes: boolean;
}

/** What the bot does and how to use it. */
export function help(desk: Desk, asker: string, offers: Offers, texts: Texts): Payload {
  const { about, ask, mention, reply, edit, menus, sources, votes, changes, guides, memory } =
    texts.notices.help;
  const lines = [
    ask,
    mention,
    reply,
    edit,
    menus,
    sources,
    ...(offers.votes ? [votes] : []),
    ...(offers.changes ? [changes] : []),
    guides,
  ];
  return renderNotice(
    [
      about(escapeLine(desk.now().knowledge.story.title)),
      lines.map((line) => `- ${line}`).join('\n'),
      memory,
    ].join('\n\n'),
    desk.complete('', examples),
    asker,
    texts,
  );
}
