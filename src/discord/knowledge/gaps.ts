import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import type { Gap } from '../../core/newsroom/gap.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { refusalInWords } from '../../core/newsroom/refusal-in-words.ts';
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
      const { texts } = inside;
      if (!(await gapWith(inside.newsroom, numberIn(id)))) return gone(texts);
      const ended = await inside.newsroom.endGap(numberIn(id), 'outside');
      return ended.ok
        ? await gapsPage(inside, 0, texts.knowledge.gaps.setAside(ended.value.question))
        : refused(ended.why, texts);
    }),
};

/** The button that opens one gap. */
export function openGap({ id }: Gap, { knowledge }: Texts): APIButtonComponent {
  return plainButton(knowledge.gaps.open, knowledgeId(chooseName, id), ButtonStyle.Primary);
}

/** @param page from 0; one that is no longer there shows the last */
async function gapsPage({ newsroom, texts }: Inside, page: number, note?: string): Promise<Payload> {
  const { message, knowledge } = texts;
  const found = await newsroom.gaps();
  if (!found.ok) return refused([note ?? '', refusalInWords(found.why, texts)].join(' ').trim(), texts);
  const all = found.value;
  const notes = note === undefined ? [] : [note, ''];
  if (all.length === 0)
    return renderListing({ head: knowledge.gaps.none, lines: notes, name: 'gaps' }, texts);
  const last = Math.ceil(all.length / onPage) - 1;
  const shown = Math.min(page, last);
  const here = all.slice(shown * onPage, (shown + 1) * onPage);
  const listing = {
    head: knowledge.gaps.head(all.length, shown + 1, last + 1),
    lines: [...notes, ...here.map((gap, index) => gapLine(gap, shown * onPage + index + 1, texts))],
    name: 'gaps',
    buttons: [
      ...(shown > 0 ? [plainButton(message.buttons.previous, knowledgeId(pagesName, shown - 1))] : []),
      ...(shown < last ? [plainButton(message.buttons.next, knowledgeId(pagesName, shown + 1))] : []),
    ],
  };
  return { ...renderListing(listing, texts), select: selectOf(here, texts) };
}

/** One gap in full. */
async function gapShown({ newsroom, texts }: Inside, id: number): Promise<Payload> {
  const found = await gapWith(newsroom, id);
  if (!found) return gone(texts);
  const { gaps: told } = texts.knowledge;
  const listing = {
    quoted: found.question,
    head: told.one,
    lines: [`${timesOf(found, texts)}.`],
    name: 'gap',
    buttons: [
      plainButton(told.startFact, knowledgeId(gapNames.fact, id), ButtonStyle.Primary),
      plainButton(told.addPhrasing, knowledgeId(gapNames.phrasing, id)),
      plainButton(told.outside, knowledgeId(gapNames.outside, id)),
      plainButton(told.all, knowledgeId(pagesName, 0)),
    ],
  };
  return renderListing(listing, texts);
}

/** For a gap that somebody else has ended, or that was kept long enough. */
export function gone(texts: Texts): Payload {
  return refused(texts.knowledge.gaps.gone, texts);
}

export async function gapWith(newsroom: Inside['newsroom'], id: number): Promise<Gap | undefined> {
  const all = await newsroom.gaps();
  return all.ok ? all.value.find((gap) => gap.id === id) : undefined;
}

function gapLine(gap: Gap, number: number, texts: Texts): Line {
  const head = gap.flagged ? `${texts.knowledge.gaps.byModerator} ` : '';
  return {
    shown: `**${number}** ${head}`,
    written: `${number} ${head}`,
    text: `${asLabel(gap.question, shownOnPage)} (${timesOf(gap, texts)})`,
  };
}

function timesOf({ count, first, last }: Gap, { words, knowledge }: Texts): string {
  return knowledge.gaps.asked(count, words.date(first), words.date(last));
}

function selectOf(gaps: readonly Gap[], texts: Texts): APIStringSelectComponent {
  const { choose, numbered } = texts.knowledge.gaps;
  return {
    type: ComponentType.StringSelect,
    custom_id: knowledgeId(chooseName),
    placeholder: choose,
    options: gaps.map((gap) => ({
      label: asLabel(gap.question, limits.selectLabel) || numbered(gap.id),
      value: String(gap.id),
      description: timesOf(gap, texts),
    })),
  };
}
