import type { Backstage } from './backstage.ts';
import type { Patience } from './changes.ts';
import { Faults } from './faults.ts';
import type { Connection } from './gateway.ts';
import type { JsonObject } from './json.ts';
import { LOADING, type Channel, type Command, type Guild, type Message, type User } from './nouns.ts';
import type { Denied, Rank } from './permissions.ts';
import { Person } from './person.ts';
import { announceEdit } from './posting.ts';
import type { RestFaults } from './rest-faults.ts';
import type { LoggedRequest, Rest } from './rest.ts';
import type { RouteName } from './routes/table.ts';
import { wireChannel, wireGuild, wireMemberWithUser } from './wire.ts';
import {
  addChannel,
  addConversation,
  addGroup,
  addGuild,
  addGuildWithoutBot,
  addMember,
  addThread,
  addUser,
  type Privileged,
} from './world.ts';

interface Parts {
  readonly backstage: Backstage;
  readonly rest: Rest;
  readonly restFaults: RestFaults;
  readonly token: string;
  readonly locale: string;
}

/** A running local Discord; made by `startLocalDiscord`. */
export class LocalDiscord {
  readonly token: string;
  readonly faults: Faults;
  readonly bot: User;
  readonly application: { readonly id: string; readonly name: string };
  /** The guild that is there from the start, with the channel #general. */
  readonly guild: Guild;
  readonly general: Channel;
  readonly #backstage: Backstage;
  readonly #rest: Rest;
  readonly #read = new Set<Message>();

  constructor({ backstage, rest, restFaults, token, locale }: Parts) {
    const { world } = backstage;
    this.#backstage = backstage;
    this.#rest = rest;
    this.token = token;
    this.faults = new Faults(backstage, restFaults);
    this.bot = world.bot;
    this.application = world.application;
    this.guild = addGuild(world, 'Newsroom', locale);
    this.general = addChannel(world, this.guild, 'general', { denied: [] });
  }

  /** What discord.js takes as `rest.api`. */
  get apiUrl(): string {
    return `${this.#rest.url}/api`;
  }

  /** Every request of the bot, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.#rest.requests;
  }

  /** The requests that were answered with a status of 400 or more. */
  get refused(): readonly LoggedRequest[] {
    return this.requests.filter(({ status }) => typeof status === 'number' && status >= 400);
  }

  requestsTo(route: RouteName): readonly LoggedRequest[] {
    return this.requests.filter((request) => request.route === route);
  }

  /** Each time that the bot identified or resumed with success, oldest first. */
  get connections(): readonly Connection[] {
    return this.#backstage.gateway.connections;
  }

  /** The presences that the bot set after it identified, oldest first. */
  get presences(): readonly JsonObject[] {
    return this.#backstage.gateway.presences;
  }

  /** Whether a connection of the bot is open and authenticated. */
  get isConnected(): boolean {
    return this.#backstage.gateway.live.length > 0;
  }

  /** The commands for everyone, or those of a guild. */
  commands(guild?: Guild): readonly Command[] {
    return this.#backstage.world.commands.filter((command) => command.guild_id === guild?.id);
  }

  /** Waits until a command of this name is registered, wherever. */
  registered(name: string, patience?: Patience): Promise<Command> {
    const look = (): Command | undefined =>
      this.#backstage.world.commands.find((command) => command.name === name);
    return this.waitFor(look, { what: `the command "${name}"`, ...patience });
  }

  /** Another guild, with the bot in it. */
  addGuild(name: string, locale = 'en-US'): Guild {
    const guild = addGuild(this.#backstage.world, name, locale);
    this.#tell('GUILD_CREATE', wireGuild(guild));
    return guild;
  }

  /** Takes the bot out of a guild. */
  removeGuild(guild: Guild): void {
    this.#backstage.world.guilds.delete(guild.id);
    for (const { id } of guild.channels) this.#backstage.world.channels.delete(id);
    this.#tell('GUILD_DELETE', { id: guild.id });
  }

  /** A text channel; `denied` names what the bot may not do there. */
  addChannel(name: string, { guild = this.guild, denied = [], slowMode = 0 }: ChannelOptions = {}): Channel {
    const channel = addChannel(this.#backstage.world, guild, name, { denied, slowMode });
    this.#tell('CHANNEL_CREATE', wireChannel(channel));
    return channel;
  }

  /** A public thread in a channel, under one of its messages if that is given. */
  addThread(name: string, parent: Channel, under?: Message): Channel {
    const thread = addThread(this.#backstage.world, parent, name, under?.id);
    this.#tell('THREAD_CREATE', wireChannel(thread));
    return thread;
  }

  /** Grants the application a privileged intent in the developer portal, or takes it back. */
  grants(privileged: Privileged, isGranted = true): void {
    if (isGranted) this.#backstage.world.privileged.add(privileged);
    else this.#backstage.world.privileged.delete(privileged);
  }

  /** A group conversation, of which the bot hears only what people who added it for themselves use it on. */
  addGroup(name: string): Channel {
    return addGroup(this.#backstage.world, name);
  }

  /** A conversation of two persons, of which the bot hears as little. */
  addConversation(name: string): Channel {
    return addConversation(this.#backstage.world, name);
  }

  /** A channel of a guild that the bot is no member of: it hears as little; `addUser(name, { guilds: [channel.guild] })`. */
  addGuildWithoutBot(name: string, locale = 'en-US'): Channel {
    return addGuildWithoutBot(this.#backstage.world, name, locale);
  }

  /** A person, a member of the first guild unless told otherwise. */
  addUser(
    name: string,
    { rank = 'member', closedToBots = false, locale = 'en-US', guilds = [this.guild] }: UserOptions = {},
  ): Person {
    const user = addUser(this.#backstage.world, name, { closedToBots, locale });
    for (const guild of guilds) {
      addMember(guild, user, rank);
      const member = guild.members.get(user.id);
      if (member && this.#backstage.world.guilds.has(guild.id)) {
        this.#tell('GUILD_MEMBER_ADD', { guild_id: guild.id, ...wireMemberWithUser(guild, member) });
      }
    }
    return new Person(this.#backstage, user, guilds[0]?.channels[0] ?? this.general);
  }

  /** A thread that stands under this id, for one that the bot has started: `discord.channel(message.id)`. */
  channel(id: string): Channel | undefined {
    return this.#backstage.world.channels.get(id);
  }

  /** What is to be read in a channel now, oldest first. */
  messages(channel: Channel): readonly Message[] {
    return channel.messages;
  }

  /** The bot's messages in a channel that are there now, oldest first. */
  fromBot(channel: Channel): readonly Message[] {
    return channel.messages.filter(({ author }) => author.id === this.bot.id);
  }

  /** The next message of the bot in a channel that this call has not returned yet; one that is loading is waited for. */
  async nextMessage(channel: Channel, patience?: Patience): Promise<Message> {
    const what = `a message of the bot in ${channel.name}`;
    const message = await this.waitFor(() => this.#unread(channel), { what, ...patience });
    this.#read.add(message);
    return message;
  }

  /** Resolves after so many milliseconds; rejects if the bot writes in the channel before. */
  async silence(channel: Channel, milliseconds = 200): Promise<void> {
    const written = await this.waitFor(() => this.#unread(channel), { timeout: milliseconds }).catch(
      () => undefined,
    );
    if (written) throw new Error(`the bot wrote in ${channel.name}: ${written.content || '(no content)'}`);
  }

  /** Gives a message a link preview: an update without a change of text, as Discord sends for every link. */
  unfurls(message: Message): void {
    const channel = this.#backstage.world.channels.get(message.channel_id);
    if (channel === undefined) return;
    message.embeds = [...message.embeds, { title: 'A page', url: 'https://example.org/' }];
    announceEdit(this.#backstage, channel, message);
  }

  /** Waits until something is there, looking again whenever anything happened. */
  waitFor<Found>(look: () => Found | undefined | false, patience?: Patience): Promise<Found> {
    return this.#backstage.changes.until(look, patience);
  }

  /** Waits until the bot is connected. */
  async connected(patience?: Patience): Promise<void> {
    await this.waitFor(() => this.isConnected, { what: 'a connection of the bot', ...patience });
  }

  /** Ends every connection and frees both ports. */
  async close(): Promise<void> {
    await Promise.all([this.#rest.close(), this.#backstage.gateway.refuse()]);
  }

  #unread(channel: Channel): Message | undefined {
    const arrived = this.#backstage.world.arrivals.get(channel.id) ?? [];
    return arrived.find((message) => (message.flags & LOADING) === 0 && !this.#read.has(message));
  }

  #tell(name: string, payload: JsonObject): void {
    this.#backstage.gateway.tell({ name, payload, inGuild: true });
  }
}

interface ChannelOptions {
  readonly guild?: Guild;
  readonly denied?: readonly Denied[];
  /** Seconds. */
  readonly slowMode?: number;
}

interface UserOptions {
  readonly rank?: Rank;
  /** Refuses direct messages of bots (50007). */
  readonly closedToBots?: boolean;
  /** `en-US` unless told otherwise. */
  readonly locale?: string;
  /** None for someone who only writes to the bot directly. */
  readonly guilds?: readonly Guild[];
}
