import type { Answer, SmallTalk } from '../core/model.ts';
import type { Texts } from '../core/texts/texts.ts';
import type { Notebook } from '../core/newsroom/notebook.ts';
import type { Desk, Said } from './desk.ts';
import { escapeText } from './escape.ts';
import type { Moderation } from './knowledge/moderation.ts';
import { help } from './notices.ts';
import type { Payload } from './payload.ts';
import { renderNotice } from './render.ts';

interface TalkTools {
  readonly desk: Desk;
  readonly notebook?: Notebook | undefined;
  readonly moderation?: Moderation | undefined;
}

/** What was said to the bot if it was no question. */
export function talkOf(answer: Answer): SmallTalk | undefined {
  return answer.outcome === 'unknown' ? answer.talk : undefined;
}

/** A few words, without a source, a button or a thumb; the whole help for those who ask what the bot is. */
export function renderTalk(
  talk: SmallTalk,
  { reply }: Said,
  asker: string,
  { desk, notebook, moderation }: TalkTools,
  texts: Texts,
): Payload {
  if (talk === 'help' || talk === 'who-are-you')
    return help(desk, asker, { votes: notebook !== undefined, changes: moderation !== undefined }, texts);
  return renderNotice(escapeText(reply.text));
}
