import { ApplicationCommandOptionType } from 'discord.js';
import type { Correction, Newsroom } from '../core/newsroom/newsroom.ts';
import { refusalInWords } from '../core/newsroom/refusal-in-words.ts';
import type { Texts } from '../core/texts/texts.ts';
import type { Command } from './commands.ts';
import { described } from './described.ts';
import { onOneLine } from './escape.ts';
import type { Moderation } from './knowledge/moderation.ts';
import { renderListing } from './knowledge/pager.ts';
import type { Line } from './knowledge/pages.ts';
import type { Payload } from './payload.ts';
import { everywhere } from './reach.ts';
import { respond } from './respond.ts';

const DAY = 86_400_000;
/** Days that are looked back unless a reader says otherwise. */
const usual = 30;
/** Days that are offered. */
const offered = [7, usual, 90, 365];

/** `/changes`: what of the answers was corrected, for whoever has read one before. */
export function changesCommand({ newsroom }: Pick<Moderation, 'newsroom'>): Command {
  return {
    payload: {
      name: 'changes',
      ...described(({ changes: { about } }) => about),
      ...everywhere,
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'since',
          ...described(({ changes: { since } }) => since(usual)),
          autocomplete: true,
          max_length: 40,
        },
      ],
    },
    async run(command, tools) {
      const typed = onOneLine(command.options.getString('since') ?? '');
      const since = sinceOf(typed === '' ? String(usual) : typed, tools.clock());
      const work = async (texts: Texts): Promise<Payload> => {
        if (since === undefined) return said(texts, texts.guide.changes.notDate(typed));
        const corrections = await newsroom.corrections(since);
        if (!corrections.ok) return said(texts, refusalInWords(corrections.why, texts));
        return corrections.value.length === 0
          ? await none(newsroom, since, texts)
          : changes(corrections.value, since, texts);
      };
      await respond(command, 'asker', work, tools);
    },
    async complete(typing, { clock, languages }) {
      const { guide } = languages.ofAnswer(typing, 'asker');
      const typed = onOneLine(typing.options.getFocused());
      const choices = offered.map((days) => ({
        name: guide.changes.lastDays(days),
        value: dayOf(clock() - days * DAY),
      }));
      await typing.respond(
        choices.filter(({ name, value }) => name.includes(typed) || value.includes(typed)),
      );
    },
  };
}

function changes(corrections: readonly Correction[], since: string, texts: Texts): Payload {
  const { head } = texts.guide.changes;
  const date = texts.words.date(since);
  const lines = corrections.map((correction) => correctionLine(correction, texts));
  const listing = { head: head(date, corrections.length), lines, name: 'changes' };
  return renderListing(listing, texts);
}

function correctionLine({ fact, on, what, was, is }: Correction, { guide, words }: Texts): Line {
  return {
    shown: `**${words.date(on)}** `,
    written: `${on} `,
    text: `${what} (${guide.changes.versions(fact, was, is)})`,
  };
}

/** Says what it means that there is none: that there never was one, or that the last was before. */
async function none(newsroom: Newsroom, since: string, texts: Texts): Promise<Payload> {
  const all = await newsroom.corrections();
  if (!all.ok) return said(texts, refusalInWords(all.why, texts));
  const { changes: told } = texts.guide;
  const { date } = texts.words;
  const [last] = all.value;
  return last === undefined
    ? said(texts, told.never, told.whatIsOne)
    : said(texts, told.none(date(since)), told.last(date(last.on)));
}

function said(texts: Texts, head: string, ...lines: readonly string[]): Payload {
  return renderListing({ head, lines, name: 'changes' }, texts);
}

/** The day that is meant, or `undefined`. @param now milliseconds */
function sinceOf(typed: string, now: number): string | undefined {
  if (/^\d{1,4}$/.test(typed)) return dayOf(now - Number(typed) * DAY);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return undefined;
  const moment = Date.parse(`${typed}T00:00:00Z`);
  // The thirtieth of February becomes another day.
  return !Number.isNaN(moment) && dayOf(moment) === typed ? typed : undefined;
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
