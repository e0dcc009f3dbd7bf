import { ButtonStyle } from 'discord.js';
import type { Outdated } from '../../core/newsroom/newsroom.ts';
import type { Texts } from '../../core/texts/texts.ts';
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

const outdatedName = 'outdated';
const pagesName = 'outdated-pages';
const correctName = 'correct';

/** Replies that are corrected at one press: Discord takes about one edit a second in a channel, and waits 15 minutes at most. */
const mostAtOnce = 100;

/** The button under what was published with a correction in it. */
export function outdatedReplies(version: string, { knowledge }: Texts) {
  return plainButton(knowledge.outdated.show, knowledgeId(outdatedName, version));
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
      if (!found.ok) return refused(found.why, inside.texts);
      const done: (Outdated & { readonly came: Corrected })[] = [];
      for (const outdated of found.value.slice(0, mostAtOnce))
        done.push({
          ...outdated,
          came: await tools.correctOnce(outdated, () => correctReply(outdated, tools)),
        });
      return told(done, found.value.length - done.length, version, inside.texts);
    }),
};

async function listed({ newsroom, texts }: Inside, version: string, page = 0): Promise<Payload> {
  const { outdated: say } = texts.knowledge;
  const found = await newsroom.outdated(version);
  if (!found.ok) return refused(found.why, texts);
  const all = found.value;
  if (all.length === 0) return renderListing({ head: say.none, lines: [], name: 'replies' }, texts);
  const listing = {
    head: say.head(all.length),
    lines: all.map((outdated) => line(outdated, texts)),
    name: 'replies',
    buttons: [correctThem(all.length, version, texts)],
  };
  return renderListing(listing, texts, page, (to) => knowledgeId(pagesName, version, to));
}

function correctThem(count: number, version: string, { knowledge }: Texts) {
  const { correct, correctSome } = knowledge.outdated;
  const label = count > mostAtOnce ? correctSome(mostAtOnce, count) : correct(count);
  return plainButton(label, knowledgeId(correctName, version), ButtonStyle.Primary);
}

/** In the order in which they are told. */
const ways: readonly Corrected[] = ['edited', 'replied', 'already', 'gone', 'failed'];

function told(
  done: readonly (Outdated & { readonly came: Corrected })[],
  left: number,
  version: string,
  texts: Texts,
): Payload {
  const { outdated: say } = texts.knowledge;
  const counts = ways.flatMap((way) => {
    const count = done.filter(({ came }) => came === way).length;
    return count === 0 ? [] : [say.came[way](count)];
  });
  const failed = done.filter(({ came }) => came === 'failed').map((outdated) => line(outdated, texts));
  const listing = {
    head: done.length === 0 ? say.noneLeft : say.done,
    lines: [...counts, ...(failed.length === 0 ? [] : ['', say.notCorrected, ...failed])],
    name: 'replies',
    buttons: left > 0 ? [correctThem(left, version, texts)] : [],
  };
  return renderListing(listing, texts);
}

function line({ reply, corrections }: Outdated, { words, knowledge }: Texts): Line {
  const { server = '@me', channel, message, on } = reply;
  const address = `https://discord.com/channels/${server}/${channel}/${message}`;
  const when = knowledge.outdated.replyOf(words.date(on));
  return {
    shown: `[${when}](${address}) `,
    written: `${when}, ${address} `,
    text: corrections.map(({ fact, what }) => `${fact}: ${what}`).join(' '),
  };
}
