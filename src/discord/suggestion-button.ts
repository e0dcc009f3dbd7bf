import { limits } from './limits.ts';

/** What a button of a suggestion says about itself: all that is needed stands in it, so it works after a restart. */
export interface SuggestionPress {
  readonly fact: string;
  /** Who asked; `undefined` where it does not fit, and then nobody counts as the asker. */
  readonly asker?: string | undefined;
}

/** `ask:<fact-id>:<asker-id>`, or `undefined` if Discord would not take it. */
export function suggestionId({ fact, asker }: SuggestionPress): string | undefined {
  const short = `ask:${fact}`;
  const full = asker === undefined ? short : `${short}:${asker}`;
  return [full, short].find((id) => id.length <= limits.customId);
}

/** Reads it back; `undefined` for the id of another kind of button. */
export function readSuggestionId(customId: string): SuggestionPress | undefined {
  const found = /^ask:(.+?)(?::(\d{17,20}))?$/.exec(customId);
  return found?.[1] === undefined ? undefined : { fact: found[1], asker: found[2] };
}
