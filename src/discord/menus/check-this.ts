import { ApplicationCommandType } from 'discord.js';
import type { Texts } from '../../core/texts/texts.ts';
import { composeClaim } from '../../core/claims/wording.ts';
import type { MessageCommand } from '../commands.ts';
import { named } from '../described.ts';
import { everywhere } from '../reach.ts';
import { respond } from '../respond.ts';
import { readTarget } from './asked-of.ts';
import { renderClaims } from './render-claims.ts';

/** In the menu of a message (Apps): what the articles have on each claim in it, for whoever used the menu alone. */
export const checkThis = {
  payload: { type: ApplicationCommandType.Message, ...named((menus) => menus.check), ...everywhere },
  async run(use, tools) {
    const check = (texts: Texts) => {
      const target = readTarget(use, tools.self());
      if ('refused' in target) return target.refused(texts);
      const readout = tools.desk.now();
      const { claims, leftAlone } = readout.check(target.text);
      return renderClaims(
        claims.map((claim) => composeClaim(claim, readout.knowledge, texts)),
        leftAlone,
        texts,
      );
    };
    await respond(use, 'asker', check, tools);
  },
} as const satisfies MessageCommand;
