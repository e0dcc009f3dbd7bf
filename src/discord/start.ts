import type { Client, REST } from 'discord.js';
import type { Readout } from '../core/ask.ts';
import type { Notebook } from '../core/newsroom/notebook.ts';
import type { SettingsDesk } from '../core/settings/settings.ts';
import type { Texts } from '../core/texts/texts.ts';
import { commandsWith, messageCommandsWith } from './commands.ts';
import { createConversations } from './conversations.ts';
import { createDesk } from './desk.ts';
import type { Answerer } from './desk.ts';
import { createDownload } from './download.ts';
import { createListener } from './events.ts';
import { createFailure } from './failure.ts';
import { createForeign } from './foreign.ts';
import { createGateway } from './gateway.ts';
import { createLanguages } from './language.ts';
import { createCorrectOnce } from './knowledge/correct-once.ts';
import { createDrafts } from './knowledge/drafts.ts';
import type { Moderation } from './knowledge/moderation.ts';
import { tellModerators } from './knowledge/tell-moderators.ts';
import type { Log } from './log.ts';
import { createManners } from './manners.ts';
import type { ChannelView } from './manners.ts';
import { createPosts } from './posts.ts';
import type { Self } from './question.ts';
import { registerCommands } from './registration.ts';
import { createReplies } from './replies.ts';
import { createReporter } from './reporter.ts';
import { forgetLeft, wantsTexts } from './settings/servers.ts';
import { createThreadStarts } from './thread-start.ts';
import { createWork } from './work.ts';

/** All in milliseconds. */
interface Timing {
  /** After it people are shown that an answer is coming: sooner, the sign would only flicker. */
  readonly typingAfter: number;
  /** After it an interaction is told to wait: half of Discord's 3 seconds, so that the other half is the network's. */
  readonly deferAfter: number;
  /** How long Discord may take to show what a thread was started from: then a question in it is answered without. */
  readonly threadWithin: number;
  /** How long Discord may take to let the bot in. */
  readonly loginWithin: number;
  /** How long a stop waits for what is under way. */
  readonly stopWithin: number;
  /** How long Discord may leave a connection without an answer after it was lost and made again. */
  readonly resumeWithin: number;
}

const usual: Timing = {
  typingAfter: 300,
  deferAfter: 1500,
  threadWithin: 1500,
  loginWithin: 30_000,
  stopWithin: 5000,
  resumeWithin: 60_000,
};

export interface DiscordOptions {
  readonly token: string;
  /** Ends in `/api`. */
  readonly apiUrl: string;
  /** The knowledge of the moment; asked anew for each question. */
  readonly readout: () => Readout;
  readonly log: Log;
  /** Lets moderators look after the knowledge; without it `/knowledge` is not there. */
  readonly moderation?: Moderation | undefined;
  /** Where it is written down what got no answer, which answers stand where, and thumbs. */
  readonly notebook?: Notebook | undefined;
  /** What moderators set for their servers; without it every server has what is usual, and `/settings` is not there. */
  readonly settings?: SettingsDesk | undefined;
  /** Asks the readout, unless given. */
  readonly answerer?: Answerer;
  /** Milliseconds; the system's clock unless given. */
  readonly clock?: () => number;
  readonly timing?: Partial<Timing>;
}

export interface RunningBot {
  /** Posts plain lines, in the server's language, in the moderators' channel of each server that has one; what Discord refuses is logged. */
  tellModerators(lines: (texts: Texts) => readonly string[]): Promise<void>;
  /** Takes no more questions, finishes those under way, and says goodbye to Discord. */
  stop(): Promise<void>;
  /** Rejects with a `DiscordFailure` when the bot cannot go on; never resolves. */
  readonly failed: Promise<never>;
}

/**
 * Starts the bot; it answers when this resolves.
 * @throws DiscordFailure if Discord does not let it in: the message says what to do
 */
export async function startDiscord(options: DiscordOptions): Promise<RunningBot> {
  const { token, apiUrl, readout, log, moderation, notebook, settings, answerer } = options;
  const { clock = Date.now } = options;
  const timing = { ...usual, ...options.timing };
  const failure = createFailure();
  const report = createReporter(log, failure.fail);
  const work = createWork();
  const rest = restOf(() => gateway.client().rest);
  const posts = createPosts(rest);
  const manners = createManners({
    settings,
    clock,
    channel: (id) => channelOf(gateway.client(), id),
  });
  const languages = createLanguages({
    manners,
    localeOf: (server) => gateway.client().guilds.cache.get(server)?.preferredLocale,
  });
  const self = () => selfOf(gateway.client());
  const replies = createReplies();
  const threadStarts = createThreadStarts({
    ...timing,
    self,
    replies,
    posts,
    report,
    parentOf: (thread) => startOf(gateway.client(), thread),
  });
  const listen = createListener(work, {
    ...timing,
    self,
    desk: createDesk(readout, answerer),
    posts,
    replies,
    conversations: createConversations(),
    manners,
    languages,
    foreign: createForeign(),
    report,
    clock,
    moderation,
    notebook,
    settings,
    threadStarts,
    hearing: {
      readsAll: () => gateway.readsAll(),
      adjust: () => gateway.change(wantsTexts(settings)),
    },
    drafts: createDrafts(),
    correctOnce: createCorrectOnce(),
    download: createDownload(apiUrl),
  });
  const gateway = createGateway({ ...timing, apiUrl, token, log, report, fail: failure.fail, listen });
  const wantedTexts = wantsTexts(settings);
  try {
    await Promise.race([gateway.open(wantedTexts), failure.failed]);
  } catch (error) {
    await gateway.close();
    throw error;
  }
  const client = gateway.client();
  log.info(`Discord: answering as ${client.user?.tag ?? 'the bot'}`);
  // Not waited for: mentions are answered without it.
  work.start(
    async () => {
      const changed = await registerCommands(rest, client.application?.id ?? '', [
        ...commandsWith({ moderation, settings }),
        ...messageCommandsWith(moderation),
      ]);
      if (changed) log.info('Discord: commands registered');
    },
    (error) => report(error, 'registering the commands'),
  );
  // What could be read only later is obeyed from then on.
  const obeySettings = async (): Promise<void> => {
    await settings?.isRead;
    work.start(
      async () => {
        await forgetLeft(settings, [...gateway.client().guilds.cache.keys()]);
        if (wantsTexts(settings) !== wantedTexts) await gateway.change(wantsTexts(settings));
      },
      (error) => report(error, 'obeying the settings of servers'),
    );
  };
  void obeySettings();
  return {
    failed: failure.failed,
    tellModerators: (lines) =>
      tellModerators(lines, {
        servers: [...gateway.client().guilds.cache.keys()],
        moderation,
        languages,
        posts,
        report,
      }),
    async stop() {
      await work.finish(timing.stopWithin);
      await gateway.close();
    },
  };
}

function selfOf(client: Client): Self {
  return {
    id: client.user?.id ?? '',
    ownRole: (guild) => client.guilds.cache.get(guild)?.roles.botRoleFor(client.user?.id ?? '')?.id,
  };
}

/** Requests go through the connection of the moment: one that has ended has no token any more. */
function restOf(rest: () => REST): Pick<REST, 'get' | 'post' | 'patch' | 'put' | 'delete'> {
  return {
    get: (route, request) => rest().get(route, request),
    post: (route, request) => rest().post(route, request),
    patch: (route, request) => rest().patch(route, request),
    put: (route, request) => rest().put(route, request),
    delete: (route, request) => rest().delete(route, request),
  };
}

function channelOf({ channels }: Client, id: string): ChannelView {
  const channel = channels.cache.get(id);
  return {
    parent: channel?.isThread() ? (channel.parentId ?? undefined) : undefined,
    slowMode: channel && 'rateLimitPerUser' in channel ? (channel.rateLimitPerUser ?? 0) : 0,
  };
}

/** The first message of a forum's thread stands in the thread. */
function startOf({ channels }: Client, id: string): string | undefined {
  const thread = channels.cache.get(id);
  if (!thread?.isThread()) return undefined;
  return thread.parent?.isThreadOnly() ? thread.id : (thread.parentId ?? undefined);
}
