import { MessageFlags } from 'discord.js';
import { isAcknowledged, isDropped } from './errors.ts';
import type { Texts } from '../core/texts/texts.ts';
import type { Languages, OnMessage, Speaking } from './language.ts';
import { apology } from './notices.ts';
import { toOptions } from './payload.ts';
import type { Payload } from './payload.ts';
import type { Reporter } from './reporter.ts';
import { orMeanwhile } from './waiting.ts';

type Options = ReturnType<typeof toOptions>;
type Ephemeral = { readonly flags?: MessageFlags.Ephemeral };

/** The members used of an interaction that is answered with a message. */
export interface Respondable extends Speaking {
  reply(options: Options & Ephemeral): Promise<unknown>;
  deferReply(options: Ephemeral): Promise<unknown>;
  editReply(options: Options): Promise<unknown>;
}

/** The members used of a button press whose message is changed. */
export interface Updatable extends Speaking, OnMessage {
  update(options: Options): Promise<unknown>;
  deferUpdate(): Promise<unknown>;
  editReply(options: Options): Promise<unknown>;
}

export interface Promptness {
  readonly report: Reporter;
  readonly languages: Languages;
  /** Milliseconds after which Discord is told that the answer will come later; below its 3 seconds with room for the network. */
  readonly deferAfter: number;
}

/**
 * Makes the message in the language of those who see it; what it throws is reported, and the reader is told that something
 * went wrong.
 */
export type Work = (texts: Texts) => Payload | Promise<Payload>;

/**
 * Answers with a message; one that takes long is announced first, for the same eyes: that cannot be changed afterwards.
 * @param visible `asker`: only the one who asked sees it
 */
export async function respond(
  interaction: Respondable,
  visible: 'all' | 'asker',
  work: Work,
  promptness: Promptness,
): Promise<void> {
  const eyes: Ephemeral = visible === 'asker' ? { flags: MessageFlags.Ephemeral } : {};
  const texts = promptness.languages.ofAnswer(interaction, visible);
  await deliver(work, texts, promptness, {
    first: (options) => interaction.reply({ ...options, ...eyes }),
    defer: () => interaction.deferReply(eyes),
    later: (options) => interaction.editReply(options),
  });
}

/** Changes the message that a button stands on. */
export async function change(press: Updatable, work: Work, promptness: Promptness): Promise<void> {
  const visible = press.message.flags.has(MessageFlags.Ephemeral) ? 'asker' : 'all';
  const texts = promptness.languages.ofAnswer(press, visible);
  await deliver(work, texts, promptness, {
    first: (options) => press.update(options),
    defer: () => press.deferUpdate(),
    later: (options) => press.editReply(options),
  });
}

interface Ways {
  readonly first: (options: Options) => Promise<unknown>;
  readonly defer: () => Promise<unknown>;
  readonly later: (options: Options) => Promise<unknown>;
}

async function deliver(
  work: Work,
  texts: Texts,
  { report, deferAfter }: Promptness,
  ways: Ways,
): Promise<void> {
  const safely = async () => {
    try {
      return await work(texts);
    } catch (error) {
      report(error, 'answering an interaction');
      return apology(texts);
    }
  };
  const { result, wasLate } = await orMeanwhile(safely(), deferAfter, () => onceMore(ways.defer));
  if (wasLate) await onceMore(() => ways.later(toOptions(result)));
  else await onceMore(() => ways.first(toOptions(result)));
}

/** Tries a second time where the connection was dropped; Discord then says if the first attempt had reached it. */
export async function onceMore(attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!isDropped(error)) throw error;
    try {
      await attempt();
    } catch (second) {
      if (!isAcknowledged(second)) throw second;
    }
  }
}
