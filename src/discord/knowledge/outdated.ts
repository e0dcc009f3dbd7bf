import { ButtonStyle } from 'discord.js';
import { longDate } from '../../core/answer/dates.ts';
import type { Outdated } from '../../core/newsroom/newsroom.ts';
import type { Payload } from '../payload.ts';
import { correctReply } from './correct-reply.ts';
import type { Corrected } from './correct-reply.ts';
import { knowledgeId, numberIn } from './ids.ts';
import type { Inside } from './moderation.ts';
import { renderListing } from './pager.ts';
import type { Line } from './pages.ts';
import { plainButton } from './plain-button.ts';
import { refused } from './refused.ts';
import { turn } from './subcommand.ts';
import type { Button } from './subcommand.ts';
import { counted } from './words.ts';

const outdatedName = 'outdated';
const pagesName = 'outdated-pages';
const correctName = 'correct';

/** Replies that are corrected at one press: Discord takes about one edit a second in a channel, and waits 15 minutes at most. */
const mostAtOnce = 100;

/** The button under what was published with a correction in it. */
export function outdatedReplies(version: string) {
  return plainButton('Show replies given before', knowledgeId(outdatedName, version));
}

/** Lists the replies that say what was corrected since. */
export const outdatedButton: Button = {
  name: outdatedName,
  press: (press, [version = ''], tools) => turn(press, tools, (inside) => listed(inside, version)),
};

export const outdatedPages: Button = {
  name: pagesName,
  press: (press, [version = '', page], tools) =>
    turn(press, tools, (inside) => listed(inside, version, numberIn(page))),
};

/** Corrects them, one after the other. */
export const correctButton: Button = {
  name: correctName,
  press: (press, [version = ''], tools) =>
    turn(press, tools, async (inside) => {
      const found = await inside.newsroom.outdated(version);
      if (!found.ok) return refused(found.why);
      const done: (Outdated & { readonly came: Corrected })[] = [];
      for (const outdated of found.value.slice(0, mostAtOnce))
        done.push({ ...outdated, came: await correctReply(outdated, tools) });
      return told(done, found.value.length - done.length, version);
    }),
};

async function listed(inside: Inside, version: string, page = 0): Promise<Payload> {
  const found = await inside.newsroom.outdated(version);
  if (!found.ok) return refused(found.why);
  const all = found.value;
  if (all.length === 0)
    return renderListing({
      head: 'No reply given before says what was corrected',
      lines: [],
      name: 'replies',
    });
  const listing = {
    head: `${counted(all.length, 'reply', 'replies')} given before ${all.length === 1 ? 'says' : 'say'} what was corrected`,
    lines: all.map((outdated) => line(outdated)),
    name: 'replies',
    buttons: [correctThem(all.length, version)],
  };
  return renderListing(listing, inside.texts, page, (to) => knowledgeId(pagesName, version, to));
}

function correctThem(count: number, version: string) {
  const label =
    count > mostAtOnce
      ? `Correct them (${mostAtOnce} of ${count.toLocaleString('en')})`
      : `Correct them (${count})`;
  return plainButton(label, knowledgeId(correctName, version), ButtonStyle.Primary);
}

const words: Readonly<Record<Corrected, string>> = {
  edited: 'corrected',
  replied: 'could not be changed, so a reply stands under it',
  already: 'was corrected already',
  gone: 'is gone',
  failed: 'could not be corrected; the log says why',
};

function told(
  done: readonly (Outdated & { readonly came: Corrected })[],
  left: number,
  version: string,
): Payload {
  const counts = Object.entries(words).flatMap(([way, say]) => {
    const count = done.filter(({ came }) => came === way).length;
    return count === 0 ? [] : [`${counted(count, 'reply', 'replies')}: ${say}`];
  });
  const failed = done.filter(({ came }) => came === 'failed');
  return renderListing({
    head: done.length === 0 ? 'No reply is left to correct' : 'Done',
    lines: [
      ...counts,
      ...(failed.length === 0 ? [] : ['', 'Not corrected:', ...failed.map((outdated) => line(outdated))]),
    ],
    name: 'replies',
    buttons: left > 0 ? [correctThem(left, version)] : [],
  });
}

function line({ reply, corrections }: Outdated): Line {
  const { server = '@me', channel, message, on } = reply;
  const address = `https://discord.com/channels/${server}/${channel}/${message}`;
  const when = `Reply of ${longDate(on)}`;
  return {
    shown: `[${when}](${address}) `,
    written: `${when}, ${address} `,
    text: corrections.map(({ fact, what }) => `${fact}: ${what}`).join(' '),
  };
}
