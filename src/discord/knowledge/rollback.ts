import { ApplicationCommandOptionType, ButtonStyle, ComponentType } from 'discord.js';
import { refusalInWords } from '../../core/newsroom/refusal-in-words.ts';
import { described } from '../described.ts';
import type { Payload } from '../payload.ts';
import { knowledgeId, numberIn } from './ids.ts';
import type { Inside } from './moderation.ts';
import { renderListing } from './pager.ts';
import { publishedPayload } from './published.ts';
import { refused } from './refused.ts';
import { answer, turn } from './subcommand.ts';
import type { Button, Subcommand } from './subcommand.ts';
import { whyAbove, whyOption, whyTyped } from './why-option.ts';

const pagesName = 'rollback-pages';
const buttonName = 'rollback';

/** `/knowledge rollback`: what an earlier version would change, with a button that publishes it again. */
export const rollback = {
  name: 'rollback',
  ...described(({ knowledge }) => knowledge.rollback),
  options: [
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'number',
      ...described(({ knowledge }) => knowledge.number),
      required: true,
      min_value: 1,
      max_value: 999_999_999,
    },
    whyOption,
  ],
  run: (command, tools) =>
    answer(command, tools, (inside) => {
      const why = whyTyped(command.options.getString('why', true));
      return compared(inside, command.options.getInteger('number', true), why);
    }),
} as const satisfies Subcommand;

/** Turns the pages of what would change. */
export const rollbackPages: Button = {
  name: pagesName,
  press: (press, [number, page, seen], tools) =>
    turn(press, tools, (inside) =>
      compared(inside, numberIn(number), whyAbove(press), { page: numberIn(page), seen }),
    ),
};

/** Publishes the earlier version; if another one is live by now, says it and shows what would change from that one. */
export const rollbackButton: Button = {
  name: buttonName,
  press: (press, [part, live = ''], tools) =>
    turn(press, tools, async (inside) => {
      const { newsroom, who, secondPerson, texts } = inside;
      const number = numberIn(part);
      const why = whyAbove(press);
      if (why === undefined) return refused(texts.knowledge.lines.noWhy, texts);
      const restored = await newsroom.restore({ who, why, number, live, secondPerson });
      return restored.ok
        ? publishedPayload(restored.value, `/knowledge rollback number:${number}`, texts)
        : compared(inside, number, why, { note: refusalInWords(restored.why, texts) });
    }),
};

interface Showing {
  /** From 0. */
  readonly page?: number;
  /** The live version with which the page before was shown. */
  readonly seen?: string | undefined;
  /** Why it was not published. */
  readonly note?: string;
}

async function compared(
  { newsroom, secondPerson, texts }: Inside,
  number: number,
  why: string | undefined,
  showing: Showing = {},
): Promise<Payload> {
  const { page = 0, seen } = showing;
  const told = texts.knowledge.publishing.rollback;
  if (why === undefined) return refused(texts.knowledge.lines.noWhy, texts);
  const { knowledge, entry } = await newsroom.status();
  if (!entry) return refused(told.historyOff, texts);
  if (entry.number === number) return refused(told.isLive(number), texts);
  const lines = await newsroom.compare(entry.number, number);
  if (!lines.ok)
    return refused([showing.note ?? '', refusalInWords(lines.why, texts)].join(' ').trim(), texts);
  const live = knowledge.version;
  const isOther = seen !== undefined && seen !== live;
  const note = isOther ? texts.knowledge.lines.readAgain : showing.note;
  const listing = {
    quoted: why,
    head: told.head(entry.number, number),
    lines: [
      ...(note === undefined ? [] : [note, '']),
      ...(secondPerson ? [told.twoHaveToAgree, ''] : []),
      ...lines.value,
    ],
    name: `rollback-${number}`,
    buttons: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Danger,
        label: told.button(number),
        custom_id: knowledgeId(buttonName, number, live),
      } as const,
    ],
  };
  return renderListing(listing, texts, isOther ? 0 : page, (to) => knowledgeId(pagesName, number, to, live));
}
