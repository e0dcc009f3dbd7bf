import { isQuiet, USUAL } from '../core/settings/settings.ts';
import type { ServerSettings, SettingsDesk } from '../core/settings/settings.ts';
import type { Texts } from '../core/texts/texts.ts';
import { createBoundedMap } from './bounded-map.ts';

/** Where someone asks in public. */
interface Place {
  /** Missing or null in direct messages. */
  readonly server: string | null | undefined;
  readonly channel: string;
  readonly person: string;
}

/** What the bot needs to know of a channel. */
export interface ChannelView {
  /** The channel that a thread stands in. */
  readonly parent?: string | undefined;
  /** Seconds that Discord has people wait there between two messages. */
  readonly slowMode: number;
}

/** Leave for one answer that all can read, or why it is not given. */
type Leave =
  | { readonly given: true }
  | {
      readonly given: false;
      /** The beginning of a sentence for the one who asked. */
      readonly why: Why;
      /** Whether they have not been told so yet in this cooldown. */
      readonly isNews: boolean;
    };

/** Why nothing is said to all, in the language of whoever is told. */
type Why = (texts: Texts) => string;

/** How the bot behaves where others are, as the moderators of each server have set it. */
export interface Manners {
  of(server: string | null | undefined): ServerSettings;
  /** Whether questions are answered unasked there. */
  answersUnasked(server: string, channel: string): boolean;
  /** Asks leave for one public answer now; leave that is given counts. */
  leave(place: Place): Leave;
  /** Forgets when a person was answered; gives how many marks that were. */
  forgetPerson(person: string): number;
}

interface MannersParts {
  /** Without it nothing is limited. */
  readonly settings: SettingsDesk | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly channel: (id: string) => ChannelView;
  /** The most persons and channels remembered: ten thousand are about a megabyte. */
  readonly limit?: number;
}

/** Public answers in one channel within one cooldown, whoever asks: what Discord itself lets a channel take in five seconds. */
const mostInChannel = 5;

interface Answered {
  readonly at: number;
  readonly told: boolean;
}

export function createManners({ settings, clock, channel: view, limit = 10_000 }: MannersParts): Manners {
  const people = createBoundedMap<string, Answered>(limit);
  const channels = createBoundedMap<string, readonly number[]>(limit);
  const of: Manners['of'] = (server) => (server && settings ? settings.of(server) : USUAL);
  const isIn = (list: readonly string[], channel: string): boolean => {
    const { parent } = view(channel);
    return list.includes(channel) || (parent !== undefined && list.includes(parent));
  };

  function rule(server: string, channel: string): Why | undefined {
    const own = of(server);
    if (isIn(own.mutedChannels, channel)) return ({ notices }) => notices.manners.muted;
    if (!isQuiet(own, new Date(clock()).getUTCHours())) return undefined;
    const { from = 0, to = 0 } = own.quietHours ?? {};
    return ({ notices }) => notices.manners.quiet(from, to);
  }

  function pace(server: string, channel: string, before: Answered | undefined): Why | undefined {
    const now = clock();
    const seconds = of(server).cooldown;
    const cooldown = seconds * 1000;
    if (before && now - before.at < cooldown) return ({ notices }) => notices.manners.cooldown(seconds);
    const times = channels.get(channel) ?? [];
    if (times.filter((at) => now - at < cooldown).length >= mostInChannel)
      return ({ notices }) => notices.manners.busy;
    const { slowMode } = view(channel);
    return times.some((at) => now - at < slowMode * 1000)
      ? ({ notices }) => notices.manners.slow(slowMode)
      : undefined;
  }

  return {
    of,
    answersUnasked: (server, channel) => isIn(of(server).askChannels, channel),
    leave({ server, channel, person }) {
      if (!server || !settings) return { given: true };
      const key = `${server} ${person}`;
      const before = people.get(key);
      const ruled = rule(server, channel);
      if (ruled !== undefined) return { given: false, why: ruled, isNews: true };
      const paced = pace(server, channel, before);
      if (paced !== undefined) {
        if (before) people.set(key, { ...before, told: true });
        return { given: false, why: paced, isNews: !before?.told };
      }
      const at = clock();
      people.set(key, { at, told: false });
      channels.set(channel, [...(channels.get(channel) ?? []), at].slice(-mostInChannel));
      return { given: true };
    },
    forgetPerson(person) {
      const theirs = people.entries().filter(([key]) => key.split(' ')[1] === person);
      for (const [key] of theirs) people.delete(key);
      return theirs.length;
    },
  };
}
