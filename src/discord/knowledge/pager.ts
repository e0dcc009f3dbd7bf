import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent } from 'discord.js';
import type { Texts } from '../../core/texts/texts.ts';
import { escapeLine, onOneLine } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Payload } from '../payload.ts';
import { colours } from '../render.ts';
import { asPlainText, intoPages } from './pages.ts';
import type { Line } from './pages.ts';

/** Something to read through. */
export interface Listing {
  /** Stands above each page. Plain, one line, ours. */
  readonly head: string;
  readonly lines: readonly Line[];
  /** What comes as a file in any case, in place of the lines, where they are only a part of it. */
  readonly inFile?: readonly Line[];
  /** What the moderator typed, where a button will need it: `questionIn` reads it back from the message. */
  readonly quoted?: string | undefined;
  /** What the file is called, without ending, if it comes to one. */
  readonly name: string;
  /** Beside the buttons that turn pages; at most three. */
  readonly buttons?: readonly APIButtonComponent[];
}

/** Units of text on a page: two or three screens of a phone. */
const pageRoom = 3000;
/** The most pages that someone turns; what is longer comes as a file. */
const mostPages = 6;

/**
 * A page of the listing, with buttons to the others; what has too many of them, or none that can be turned, comes as a file
 * with the first page above it.
 * @param page from 0; one that is no longer there shows the last
 * @param turnTo the custom id that leads to a page; without it pages are not turned
 */
export function renderListing(
  listing: Listing,
  { message }: Texts,
  page = 0,
  turnTo?: (page: number) => string,
): Payload {
  const above = [
    ...(listing.quoted === undefined ? [] : [`> ${escapeLine(listing.quoted)}\n`]),
    `**${escapeLine(listing.head)}**`,
  ].join('\n');
  const room = Math.min(pageRoom, limits.embedDescription - above.length - 1);
  const pages = intoPages(listing.lines, room);
  const buttons = listing.buttons ?? [];
  const isFile = pages.length > (turnTo ? mostPages : 1);
  const shown = isFile ? 0 : Math.min(page, Math.max(0, pages.length - 1));
  const turns = turnTo && !isFile ? turnButtons(shown, pages.length, turnTo, message.buttons) : [];
  const footer = isFile ? message.pageAndFile(pages.length) : message.page(shown + 1, pages.length);
  const components = [...turns, ...buttons];
  return {
    embeds: [
      {
        color: colours.notice,
        description: [above, ...(pages[shown] === undefined ? [] : [pages[shown]])].join('\n'),
        ...(pages.length > 1 ? { footer: { text: footer } } : {}),
      },
    ],
    components: components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }],
    ...(isFile || listing.inFile
      ? { file: { name: `${listing.name}.txt`, content: fileText(listing) } }
      : {}),
  };
}

function turnButtons(
  shown: number,
  count: number,
  turnTo: (page: number) => string,
  { previous, next }: Texts['message']['buttons'],
): readonly APIButtonComponent[] {
  const button = (label: string, page: number): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: turnTo(page),
  });
  return [
    ...(shown > 0 ? [button(previous, shown - 1)] : []),
    ...(shown < count - 1 ? [button(next, shown + 1)] : []),
  ];
}

function fileText({ quoted, head, lines, inFile = lines }: Listing): string {
  const above = [...(quoted === undefined ? [] : [onOneLine(quoted)]), head];
  return `${above.join('\n')}\n\n${asPlainText(inFile)}\n`;
}
