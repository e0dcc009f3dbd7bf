import { ApplicationCommandOptionType, ButtonStyle, ComponentType } from 'discord.js';
import type { StagedChange } from '../../core/newsroom/change.ts';
import { described } from '../described.ts';
import type { Payload } from '../payload.ts';
import { knowledgeId, numberIn } from './ids.ts';
import type { Inside } from './moderation.ts';
import { renderListing } from './pager.ts';
import { refused } from './refused.ts';
import { answer, turn } from './subcommand.ts';
import type { Button, Subcommand } from './subcommand.ts';
import { stagedLine } from './words.ts';

const pagesName = 'discard-pages';
const buttonName = 'discard';

/** Of one change, or of all up to a number: what is prepared later was not shown, and stays. */
type Range = 'one' | 'upto';

/** `/knowledge discard`: prepared changes, with a button that throws them away. */
export const discard = {
  name: 'discard',
  ...described(({ knowledge }) => knowledge.discard),
  options: [
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'number',
      ...described(({ knowledge }) => knowledge.discarded),
      min_value: 1,
      max_value: 999_999_999,
    },
  ],
  run: (command, tools) =>
    answer(command, tools, (inside) => {
      const number = command.options.getInteger('number');
      return number === null
        ? offered(inside, 'upto', Number.MAX_SAFE_INTEGER)
        : offered(inside, 'one', number);
    }),
} as const satisfies Subcommand;

/** Turns the pages of what would be thrown away. */
export const discardPages: Button = {
  name: pagesName,
  press: (press, [range, id, page], tools) =>
    turn(press, tools, (inside) => offered(inside, rangeIn(range), numberIn(id), numberIn(page))),
};

/** Throws away what was shown. */
export const discardButton: Button = {
  name: buttonName,
  press: (press, [range, id], tools) =>
    turn(press, tools, async ({ newsroom, texts }) => {
      const staged = await newsroom.staged();
      if (!staged.ok) return refused(staged.why, texts);
      const ids = within(staged.value, rangeIn(range), numberIn(id)).map((change) => change.id);
      const discarded = await newsroom.discard(ids);
      if (!discarded.ok) return refused(discarded.why, texts);
      const head = texts.knowledge.publishing.discard.done(discarded.value.discarded);
      return renderListing({ head, lines: [], name: 'discard' }, texts);
    }),
};

async function offered({ newsroom, texts }: Inside, range: Range, id: number, page = 0): Promise<Payload> {
  const { lines, publishing } = texts.knowledge;
  const told = publishing.discard;
  const staged = await newsroom.staged();
  if (!staged.ok) return refused(staged.why, texts);
  const changes = within(staged.value, range, id);
  if (changes.length === 0) return refused(range === 'one' ? told.notWaiting(id) : lines.noneWaiting, texts);
  const last = Math.max(...changes.map((change) => change.id));
  const listing = {
    head: told.head(changes.length),
    lines: changes.map((change) => stagedLine(change, texts)),
    name: 'discard',
    buttons: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Danger,
        label: told.button(changes.length),
        custom_id: knowledgeId(buttonName, range, last),
      } as const,
    ],
  };
  return renderListing(listing, texts, page, (to) => knowledgeId(pagesName, range, last, to));
}

function within(changes: readonly StagedChange[], range: Range, id: number): readonly StagedChange[] {
  return changes.filter((change) => (range === 'one' ? change.id === id : change.id <= id));
}

function rangeIn(part: string | undefined): Range {
  return part === 'upto' ? 'upto' : 'one';
}
