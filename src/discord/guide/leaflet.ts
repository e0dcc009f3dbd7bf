import { ComponentType } from 'discord.js';
import type { APIButtonComponent } from 'discord.js';
import type { TimelinePicture } from '../../core/guide/timeline-picture.ts';
import { en } from '../../core/texts/en.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { escapeLine } from '../escape.ts';
import { plainButton } from '../knowledge/plain-button.ts';
import { limits } from '../limits.ts';
import type { Payload } from '../payload.ts';
import { colours } from '../render.ts';
import { rasterise } from './rasterise.ts';

/** What belongs together: formatted lines, each far shorter than a page. */
export type Entry = readonly string[];

/** Something to read, part of it at a time. */
export interface Leaflet {
  /** Stands above each page. Plain, one line. */
  readonly head: string;
  readonly entries: readonly Entry[];
  /** The most entries on a page; as many as fit unless given. */
  readonly mostOnPage?: number;
  /** Stands in the footer of each page, for the buttons on it to read. */
  readonly stamp?: string;
  /** Draws the entries `from` up to, but without, `to`. */
  readonly picture?: (from: number, to: number) => TimelinePicture | undefined;
}

/** The entries of one page. */
interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * One page, with buttons to the others. What has a picture shows the page's part of it, in words too; without it, if it
 * cannot be drawn.
 * @param page from 0; one that is no longer there shows the last
 * @param turnTo the custom id that leads to a page
 * @param failed gets what went wrong with the picture
 */
export async function renderLeaflet(
  { head, entries, mostOnPage, stamp, picture }: Leaflet,
  page: number,
  turnTo: (page: number) => string,
  failed: (error: unknown) => void,
  { message }: Texts = en,
): Promise<Payload> {
  const above = `**${escapeLine(head)}**`;
  const leaves = leavesOf(entries, limits.embedDescription - above.length - 2, mostOnPage);
  const shown = Math.min(page, Math.max(0, leaves.length - 1));
  const leaf = leaves[shown];
  const file = leaf && picture && (await drawn(picture(leaf.from, leaf.to), failed));
  const footer = footerOf(leaves.length > 1 ? [message.page(shown + 1, leaves.length)] : [], stamp);
  const turns = turnButtons(shown, leaves.length, turnTo, message.buttons);
  return {
    embeds: [
      {
        color: colours.notice,
        description: [above, ...(leaf ? [leaf.text] : [])].join('\n\n'),
        ...(footer === '' ? {} : { footer: { text: footer } }),
      },
    ],
    components: turns.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...turns] }],
    ...(file ? { file } : {}),
  };
}

function footerOf(page: readonly string[], stamp: string | undefined): string {
  const whole = [...page, ...(stamp === undefined ? [] : [stamp])].join(' · ');
  return whole.length <= limits.embedFooter ? whole : page.join('');
}

/** Parts the entries into pages; none is lost, and one that is longer than a page goes on in the next. */
function leavesOf(
  entries: readonly Entry[],
  room: number,
  mostOnPage = Number.POSITIVE_INFINITY,
): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const [index, entry] of entries.entries()) {
    for (const text of piecesOf(entry, room)) {
      const last = leaves.at(-1);
      const together = last && `${last.text}\n\n${text}`;
      if (last && together !== undefined && together.length <= room && index - last.from < mostOnPage)
        leaves[leaves.length - 1] = { from: last.from, to: index + 1, text: together };
      else leaves.push({ from: index, to: index + 1, text });
    }
  }
  return leaves;
}

function piecesOf(entry: Entry, room: number): readonly string[] {
  const pieces: string[] = [];
  for (const line of entry) {
    const together = pieces.length === 0 ? undefined : `${pieces.at(-1)}\n${line}`;
    if (together !== undefined && together.length <= room) pieces[pieces.length - 1] = together;
    else pieces.push(line);
  }
  return pieces;
}

async function drawn(
  picture: TimelinePicture | undefined,
  failed: (error: unknown) => void,
): Promise<Payload['file']> {
  if (!picture || picture.description.length > limits.attachmentDescription) return undefined;
  try {
    return {
      name: 'timeline.png',
      content: await rasterise(picture.svg),
      description: picture.description,
    };
  } catch (error) {
    failed(error);
    return undefined;
  }
}

function turnButtons(
  shown: number,
  count: number,
  turnTo: (page: number) => string,
  { previous, next }: Texts['message']['buttons'],
): readonly APIButtonComponent[] {
  return [
    ...(shown > 0 ? [plainButton(previous, turnTo(shown - 1))] : []),
    ...(shown < count - 1 ? [plainButton(next, turnTo(shown + 1))] : []),
  ];
}
