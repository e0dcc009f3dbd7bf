import { svgText } from '../svg-text.ts';
import { en } from '../texts/en.ts';
import type { Texts } from '../texts/texts.ts';
import { isDrawable, wrapped } from './text-width.ts';
import { byMoment, laterBy, momentInWords, timeOf } from './timeline-words.ts';
import type { TimelineGroup } from './timeline-words.ts';
import type { TimelineEntry } from './timeline.ts';

export interface TimelinePicture {
  /** An SVG document of a phone's width, for the font Inter. */
  readonly svg: string;
  /** The same in words, for who does not see it. */
  readonly description: string;
}

/** Pixels of a narrow phone, so that nothing must be made smaller there. */
const WIDTH = 360;
const MARGIN = 16;
const LINE_X = 24;
const LEFT = 46;
const TITLE_SIZE = 18;
const DATE_SIZE = 16;
const TEXT_SIZE = 15;
const SMALL_SIZE = 13;

/** Light on dark: both of Discord's grounds bear it, and it does not dazzle on the dark one. */
const COLOURS = { ground: '#1e1f26', text: '#f2f3f5', small: '#b5bac1', line: '#6d7280', dot: '#8ea1ff' };

/** What stands between the top of the picture and some height. */
interface Drawing {
  readonly svg: readonly string[];
  readonly height: number;
}

/**
 * Draws events along an upright line, the earliest on top. A full dot stands at a day, a ring at what is only known by its
 * month or year, as its date says too. `undefined` where there is nothing to draw, or not in letters that the font has.
 */
export function timelinePicture(
  title: string,
  entries: readonly TimelineEntry[],
  texts: Texts = en,
): TimelinePicture | undefined {
  const [first] = entries;
  if (!first || ![title, ...entries.map(({ what }) => what)].every(isDrawable)) return undefined;
  const groups = byMoment(entries);
  const head = written({ svg: [], height: 14 }, title, { size: TITLE_SIZE, left: MARGIN, bold: true });
  const start = head.height + 14;
  const { svg, height } = groups.reduce<Drawing>(
    (drawing, group, index) => grouped(later(drawing, groups[index - 1], group, texts), group, texts),
    { ...head, height: start },
  );
  const parts = [
    `<rect width="${WIDTH}" height="${height + MARGIN}" fill="${COLOURS.ground}"/>`,
    `<path d="M${LINE_X} ${start + 10}V${height - 4}" stroke="${COLOURS.line}" stroke-width="2"/>`,
    ...svg,
  ];
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height + MARGIN}" font-family="Inter">\n${parts.join('\n')}\n</svg>\n`,
    description: inWords(title, groups, texts),
  };
}

/** How much time has passed since the group before. */
function later(
  drawing: Drawing,
  before: TimelineGroup | undefined,
  { on }: TimelineGroup,
  texts: Texts,
): Drawing {
  const passed = before && laterBy(before.on, on, texts);
  if (passed === undefined) return { ...drawing, height: drawing.height + (before ? 12 : 0) };
  const below = { ...drawing, height: drawing.height + 8 };
  const said = written(below, passed, { size: SMALL_SIZE, left: LEFT, colour: COLOURS.small });
  return { ...said, height: said.height + 10 };
}

function grouped(drawing: Drawing, { on, entries }: TimelineGroup, texts: Texts): Drawing {
  const isDay = on.length === 'YYYY-MM-DD'.length;
  const dot = `<circle cx="${LINE_X}" cy="${drawing.height + 10}" r="6.5" stroke="${COLOURS.dot}" stroke-width="3" fill="${isDay ? COLOURS.dot : COLOURS.ground}"/>`;
  const dated = written({ ...drawing, svg: [...drawing.svg, dot] }, capitalised(momentInWords(on, texts)), {
    size: DATE_SIZE,
    left: LEFT,
    bold: true,
  });
  let told = dated;
  for (const [index, entry] of entries.entries()) {
    const below = { svg: told.svg, height: told.height + (index === 0 ? 4 : 9) };
    told = written(below, eventInWords(entry), { size: TEXT_SIZE, left: LEFT });
  }
  return told;
}

/** "17:00 Planned start of the talks". */
function eventInWords({ on, what }: TimelineEntry): string {
  const time = timeOf(on);
  return time === undefined ? what : `${time} ${what}`;
}

interface Style {
  readonly size: number;
  readonly left: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** Adds a text below what is drawn, in as many lines as it needs. */
function written({ svg, height }: Drawing, words: string, { size, left, bold, colour }: Style): Drawing {
  const step = Math.round(size * 1.36);
  const lines = wrapped(words, size, WIDTH - left - MARGIN);
  const drawn = lines.map(
    (line, index) =>
      `<text x="${left}" y="${height + size + step * index}" font-size="${size}"${bold ? ' font-weight="600"' : ''} fill="${colour ?? COLOURS.text}">${svgText(line)}</text>`,
  );
  return { svg: [...svg, ...drawn], height: height + step * lines.length };
}

function inWords(title: string, groups: readonly TimelineGroup[], texts: Texts): string {
  const told = groups.map(
    ({ on, entries }) => `${capitalised(momentInWords(on, texts))}: ${entries.map(eventInWords).join('; ')}.`,
  );
  return [`${title}.`, ...told].join(' ');
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
