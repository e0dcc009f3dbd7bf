import type { APIButtonComponent } from 'discord.js';
import type { Texts } from '../../core/texts/texts.ts';
import { plainButton } from '../knowledge/plain-button.ts';

/** What of an answer's sources is shown to one who asks for it: the passages, or how to cite them. */
export type Cited = 'sources' | 'copy';

export interface CitedPress {
  readonly what: Cited;
  /** The page that a button on a page leads to; `undefined` for a button under an answer. */
  readonly page?: number | undefined;
}

/** Their ids hold no facts: those stand in the footer of the message that they are on. */
export function citedButtons({ message }: Texts): readonly APIButtonComponent[] {
  return [
    plainButton(message.buttons.sources, citedId({ what: 'sources' })),
    plainButton(message.buttons.copy, citedId({ what: 'copy' })),
  ];
}

export function citedId({ what, page }: CitedPress): string {
  return page === undefined ? `cited:${what}` : `cited:${what}:${page}`;
}

/** Reads it back; `undefined` for the id of another kind of button. */
export function readCitedId(customId: string): CitedPress | undefined {
  const [found, what, page] = /^cited:(sources|copy)(?::(\d{1,6}))?$/.exec(customId) ?? [];
  if (found === undefined) return undefined;
  return {
    what: what === 'copy' ? 'copy' : 'sources',
    ...(page === undefined ? {} : { page: Number(page) }),
  };
}
