import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import { longDate } from '../../core/answer/dates.ts';
import type { Gap } from '../../core/newsroom/gap.ts';
import { described } from '../described.ts';
import { asLabel } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Payload } from '../payload.ts';
import { knowledgeId, numberIn } from './ids.ts';
import type { Inside } from './moderation.ts';
import { renderListing } from './pager.ts';
import type { Line } from './pages.ts';
import { plainButton } from './plain-button.ts';
import { refused } from './refused.ts';
import { answer, turn } from './subcommand.ts';
import type { Button, Select, Subcommand } from './subcommand.ts';
import { counted } from './words.ts';

const pagesName = 'gaps';
const chooseName = 'gap';
/** Of the buttons under one gap. */
export const gapNames = { fact: 'gap-fact', phrasing: 'gap-phrasing', outside: 'gap-outside' } as const;

/** Gaps on a page: each is one line of the list to choose from, which holds 25, and the page has to stay readable. */
const onPage = 10;
/** Units of a question on a page; all of it is shown when it is chosen. */
const shownOnPage = 120;

/** `/knowledge gaps`: what readers asked in vain. */
export const gaps = {
  name: 'gaps',
  ...described(({ knowledge }) => knowledge.gaps),
  run: (command, tools) => answer(command, tools, (inside) => gapsPage(inside, 0)),
} as const satisfies Subcommand;

export const gapsPages: Button = {
  name: pagesName,
  press: (press, [page], tools) => turn(press, tools, (inside) => gapsPage(inside, numberIn(page))),
};

/** Shows the gap that was chosen, with what can be made of it. */
export const gapSelect: Select = {
  name: chooseName,
  choose: (choosing, _, tools) =>
    turn(choosing, tools, (inside) => gapShown(inside, numberIn(choosing.values[0]))),
};

/** The same for the one gap that was just kept. */
export const gapButton: Button = {
  name: chooseName,
  press: (press, [id], tools) => turn(press, tools, (inside) => gapShown(inside, numberIn(id))),
};

export const outsideButton: Button = {
  name: gapNames.outside,
  press: (press, [id], tools) =>
    turn(press, tools, async (inside) => {
      if (!(await gapWith(inside.newsroom, numberIn(id)))) return refused(gone);
      const ended = await inside.newsroom.endGap(numberIn(id), 'outside');
      return ended.ok
        ? await gapsPage(inside, 0, `Set aside as outside this story: ${ended.value.question}`)
        : refused(ended.why);
    }),
};

/** The button that opens one gap. */
export function openGap({ id }: Gap): APIButtonComponent {
  return plainButton('What to make of it', knowledgeId(chooseName, id), ButtonStyle.Primary);
}

/** @param page from 0; one that is no longer there shows the last */
async function gapsPage({ newsroom }: Inside, page: number, note?: string): Promise<Payload> {
  const found = await newsroom.gaps();
  if (!found.ok) return refused([note ?? '', found.why].join(' ').trim());
  const all = found.value;
  const notes = note === undefined ? [] : [note, ''];
  if (all.length === 0)
    return renderListing({ head: 'No question is waiting for an answer', lines: notes, name: 'gaps' });
  const last = Math.ceil(all.length / onPage) - 1;
  const shown = Math.min(page, last);
  const here = all.slice(shown * onPage, (shown + 1) * onPage);
  const payload = renderListing({
    head: `${counted(all.length, 'question')} without an answer, page ${shown + 1} of ${last + 1}`,
    lines: [...notes, ...here.map((gap, index) => gapLine(gap, shown * onPage + index + 1))],
    name: 'gaps',
    buttons: [
      ...(shown > 0 ? [plainButton('Previous', knowledgeId(pagesName, shown - 1))] : []),
      ...(shown < last ? [plainButton('Next', knowledgeId(pagesName, shown + 1))] : []),
    ],
  });
  return { ...payload, select: selectOf(here) };
}

/** One gap in full. */
async function gapShown({ newsroom }: Inside, id: number): Promise<Payload> {
  const found = await gapWith(newsroom, id);
  if (!found) return refused(gone);
  return renderListing({
    quoted: found.question,
    head: 'A question without an answer',
    lines: [`${timesOf(found)}.`],
    name: 'gap',
    buttons: [
      plainButton('Start a fact', knowledgeId(gapNames.fact, id), ButtonStyle.Primary),
      plainButton('Add as phrasing…', knowledgeId(gapNames.phrasing, id)),
      plainButton('Outside this story', knowledgeId(gapNames.outside, id)),
      plainButton('All questions', knowledgeId(pagesName, 0)),
    ],
  });
}

/** For a gap that somebody else has ended, or that was kept long enough. */
export const gone = 'This question is not in the list any more.';

export async function gapWith(newsroom: Inside['newsroom'], id: number): Promise<Gap | undefined> {
  const all = await newsroom.gaps();
  return all.ok ? all.value.find((gap) => gap.id === id) : undefined;
}

function gapLine(gap: Gap, number: number): Line {
  const head = gap.flagged ? 'Kept by a moderator: ' : '';
  return {
    shown: `**${number}** ${head}`,
    written: `${number} ${head}`,
    text: `${asLabel(gap.question, shownOnPage)} (${timesOf(gap)})`,
  };
}

function timesOf({ count, first, last }: Gap): string {
  const when = first === last ? longDate(last) : `${longDate(first)} to ${longDate(last)}`;
  return `asked ${count === 1 ? 'once' : `${count.toLocaleString('en')} times`}, ${when}`;
}

function selectOf(gaps: readonly Gap[]): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: knowledgeId(chooseName),
    placeholder: 'Choose a question',
    options: gaps.map((gap) => ({
      label: asLabel(gap.question, limits.selectLabel) || `question ${gap.id}`,
      value: String(gap.id),
      description: timesOf(gap),
    })),
  };
}
