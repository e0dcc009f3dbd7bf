import type { ButtonInteraction } from 'discord.js';
import { readBinId } from './bin-button.ts';
import { binPressed } from './bin-press.ts';
import { readCitedId } from './cited/button.ts';
import { citedPressed } from './cited/press.ts';
import { readGuideId } from './guide/guides.ts';
import { pageTurned } from './guide/press.ts';
import { readSuggestionId } from './suggestion-button.ts';
import { suggestionPressed } from './suggestion-press.ts';
import { readVoteId } from './vote-button.ts';
import { votePressed } from './vote-press.ts';
import { readWhyId } from './why-button.ts';
import { whyPressed } from './why-press.ts';
import type { WhyTools } from './why-press.ts';

/** A kind of button, told by its custom id. */
export interface ReaderButton {
  readonly name: string;
  isNamed(customId: string): boolean;
  press(press: ButtonInteraction, tools: WhyTools): Promise<void>;
}

function button<Id>(
  name: string,
  read: (customId: string) => Id | undefined,
  pressed: (press: ButtonInteraction, id: Id, tools: WhyTools) => Promise<void>,
): ReaderButton {
  return {
    name,
    isNamed: (customId) => read(customId) !== undefined,
    async press(press, tools) {
      const id = read(press.customId);
      if (id !== undefined) await pressed(press, id, tools);
    },
  };
}

/** Every kind of button that readers see; no id is that of two. */
export const readerButtons: readonly ReaderButton[] = [
  button('suggestion', readSuggestionId, suggestionPressed),
  button('vote', readVoteId, votePressed),
  button('cited', readCitedId, citedPressed),
  button('bin', readBinId, binPressed),
  button('guide', readGuideId, pageTurned),
  button('why', readWhyId, whyPressed),
];
