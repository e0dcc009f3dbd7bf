import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent } from 'discord.js';
import { personShown } from '../../core/newsroom/person-shown.ts';
import type { Reviewed } from '../../core/newsroom/newsroom.ts';
import { refusalInWords } from '../../core/newsroom/refusal-in-words.ts';
import type { Texts } from '../../core/texts/texts.ts';
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

type Told = Texts['knowledge']['publishing']['gate'];

const pagesName = 'review';
const buttonName = 'publish';

/** `/knowledge publish`: the gate, with a button if it is open. */
export const publish = {
  name: 'publish',
  ...described(({ knowledge }) => knowledge.publish),
  options: [whyOption],
  run: (command, tools) =>
    answer(command, tools, (inside) => gate(inside, whyTyped(command.options.getString('why', true)))),
} as const satisfies Subcommand;

/** Turns the pages of the gate. */
export const reviewPages: Button = {
  name: pagesName,
  press: (press, [page, live = '', staged = ''], tools) =>
    turn(press, tools, (inside) =>
      gate(inside, whyAbove(press), { page: numberIn(page), seen: { live, staged } }),
    ),
};

/** Publishes what was shown; if it is no longer so, says it and shows what is so now. */
export const publishButton: Button = {
  name: buttonName,
  press: (press, [live = '', staged = ''], tools) =>
    turn(press, tools, async (inside) => {
      const { newsroom, who, secondPerson, texts } = inside;
      const why = whyAbove(press);
      if (why === undefined) return refused(texts.knowledge.lines.noWhy, texts);
      const published = await newsroom.publish({ who, why, live, staged, secondPerson });
      return published.ok
        ? publishedPayload(published.value, '/knowledge publish', texts)
        : gate(inside, why, { note: refusalInWords(published.why, texts) });
    }),
};

interface Showing {
  /** From 0. */
  readonly page?: number;
  /** Of which the page before was shown. */
  readonly seen?: Pick<Reviewed, 'live' | 'staged'>;
  /** Why it was not published. */
  readonly note?: string;
}

async function gate(inside: Inside, why: string | undefined, showing: Showing = {}): Promise<Payload> {
  const { page = 0, seen } = showing;
  const { texts } = inside;
  const told = texts.knowledge.publishing.gate;
  if (why === undefined) return refused(texts.knowledge.lines.noWhy, texts);
  const reviewed = await inside.newsroom.review();
  if (!reviewed.ok)
    return refused([showing.note ?? '', refusalInWords(reviewed.why, texts)].join(' ').trim(), texts);
  const { value } = reviewed;
  const { live, staged } = value;
  const isOther = seen !== undefined && (seen.live !== live || seen.staged !== staged);
  const note = isOther ? texts.knowledge.lines.readAgain : showing.note;
  const listing = {
    quoted: why,
    head: headOf(value, told),
    lines: [...(note === undefined ? [] : [note, '']), ...agreementLines(value, inside), ...value.lines],
    name: 'review',
    buttons: value.verdict === 'blocked' ? [] : [button(value, told.button)],
  };
  return renderListing(listing, texts, isOther ? 0 : page, (to) => knowledgeId(pagesName, to, live, staged));
}

function headOf({ verdict, answers }: Reviewed, told: Told): string {
  switch (verdict) {
    case 'blocked':
      return told.blocked;
    case 'ask':
      return told.ask(answers);
    case 'clear':
      return told.clear;
  }
}

/** What a moderator must know where two have to agree. */
function agreementLines({ verdict, wish }: Reviewed, { secondPerson, texts }: Inside): readonly string[] {
  if (!secondPerson || verdict === 'blocked') return [];
  const told = texts.knowledge.publishing.gate;
  return [wish === undefined ? told.twoHaveToAgree : told.wanted(personShown(wish.by, texts)), ''];
}

function button({ verdict, answers, live, staged }: Reviewed, told: Told['button']): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: verdict === 'ask' ? ButtonStyle.Danger : ButtonStyle.Success,
    label: verdict === 'ask' ? told.ask(answers) : told.clear,
    custom_id: knowledgeId(buttonName, live, staged),
  };
}
