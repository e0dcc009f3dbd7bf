import type { Texts } from './texts.ts';
import { claims } from './uk/claims.ts';
import { commands } from './uk/commands.ts';
import { guide } from './uk/guide.ts';
import { knowledge } from './uk/knowledge.ts';
import { message } from './uk/message.ts';
import { newsroom } from './uk/newsroom.ts';
import { notices } from './uk/notices.ts';
import { privacy } from './uk/privacy.ts';
import { reply } from './uk/reply.ts';
import { settings } from './uk/settings.ts';
import { why } from './uk/why.ts';
import { words } from './uk/words.ts';

/** The bot's own words in Ukrainian. */
export const uk: Texts = {
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
