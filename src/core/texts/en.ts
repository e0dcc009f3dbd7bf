import { claims } from './en/claims.ts';
import { commands } from './en/commands.ts';
import { guide } from './en/guide.ts';
import { knowledge } from './en/knowledge.ts';
import { message } from './en/message.ts';
import { newsroom } from './en/newsroom.ts';
import { notices } from './en/notices.ts';
import { privacy } from './en/privacy.ts';
import { reply } from './en/reply.ts';
import { settings } from './en/settings.ts';
import { why } from './en/why.ts';
import { words } from './en/words.ts';

/** The bot's own words in English; the shape that every other language has. */
export const en = {
  words,
  reply,
  message,
  notices,
  guide,
  claims,
  privacy,
  settings,
  commands,
  knowledge,
  newsroom,
  why,
};
