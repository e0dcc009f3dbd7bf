import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent } from 'discord.js';
import type { Texts } from '../core/texts/texts.ts';
import { limits } from './limits.ts';

/** What a thumb under an answer says about itself: all that is counted stands in it, so it works after a restart. */
export interface VotePress {
  readonly value: 1 | -1;
  readonly facts: readonly string[];
  readonly version: string;
}

/** Thumbs for an answer; none where it gives no fact. The facts that do not fit into the ids are not counted. */
export function voteButtons(
  facts: readonly string[],
  version: string,
  { message: { buttons } }: Texts,
): readonly APIButtonComponent[] {
  const up = voteId('up', facts, version);
  const down = voteId('down', facts, version);
  return up === undefined || down === undefined
    ? []
    : [thumb('👍', buttons.helpful, up), thumb('👎', buttons.notHelpful, down)];
}

/** Reads it back; `undefined` for the id of another kind of button. */
export function readVoteId(customId: string): VotePress | undefined {
  const [, way, version, facts] = /^vote:(up|down):([0-9a-f]+):([a-z0-9,-]+)$/.exec(customId) ?? [];
  if (version === undefined || facts === undefined) return undefined;
  return { value: way === 'up' ? 1 : -1, version, facts: facts.split(',') };
}

function voteId(way: 'up' | 'down', facts: readonly string[], version: string): string | undefined {
  const of = (some: readonly string[]) => `vote:${way}:${version}:${some.join(',')}`;
  const [first] = facts;
  return first === undefined
    ? undefined
    : [of([...new Set(facts)]), of([first])].find((id) => id.length <= limits.customId);
}

function thumb(name: string, label: string, custom_id: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, emoji: { name }, custom_id };
}
