import { ApplicationCommandType, InteractionType } from 'discord.js';

import type { Backstage } from './backstage.ts';
import { begin } from './beginning.ts';
import { draftMessage } from './drafting.ts';
import { formPayload, pressPayload, selectPayload } from './components-used.ts';
import type { Interaction, Modal } from './interaction.ts';
import { EPHEMERAL, type Channel, type Choice, type Message, type Upload, type User } from './nouns.ts';
import { announceEdit, post, react, remove, type as showTyping } from './posting.ts';
import { slashPayload, visibleCommand, type OptionValues } from './slash.ts';
import { timestampOf } from './snowflake.ts';
import { wireMessage, wireUser } from './wire.ts';
import { directChannel } from './world.ts';

/** How something is said. */
export interface Saying {
  readonly replyTo?: Message;
  /** Whether a reply pings whom it answers; true unless told otherwise. */
  readonly ping?: boolean;
  readonly files?: readonly Upload[];
}

/** Someone at a keyboard. Every verb tells the bot at once and returns what it made. */
export class Person implements User {
  readonly id: string;
  readonly name: string;
  readonly bot = false;
  readonly mention: string;
  readonly closedToBots: boolean;
  readonly locale: string;
  readonly #backstage: Backstage;
  readonly #home: Channel;
  readonly #user: User;

  /** @param home where they run commands unless told otherwise */
  constructor(backstage: Backstage, user: User, home: Channel) {
    this.id = user.id;
    this.name = user.name;
    this.mention = user.mention;
    this.closedToBots = user.closedToBots;
    this.locale = user.locale;
    this.#backstage = backstage;
    this.#home = home;
    this.#user = user;
  }

  /** Their conversation with the bot. */
  get direct(): Channel {
    return directChannel(this.#backstage.world, this.#user);
  }

  /** Writes in a channel; `<@id>` mentions. A reply pings, except to an answer to a command. */
  says(channel: Channel, text: string, { replyTo, ping = true, files = [] }: Saying = {}): Message {
    const message = draftMessage(this.#backstage, {
      channel,
      author: this.#user,
      body: { content: text },
      files,
      repliesTo: replyTo,
      ping: ping && replyTo?.interaction_metadata === undefined,
    });
    post(this.#backstage, channel, message);
    return message;
  }

  /** Writes to the bot alone. */
  sendsDirect(text: string, saying?: Saying): Message {
    return this.says(this.direct, text, saying);
  }

  /** Changes the text of a message of theirs. */
  edits(message: Message, text: string): void {
    const { world } = this.#backstage;
    message.content = text;
    message.mentions = draftMessage(this.#backstage, {
      channel: this.#channelOf(message),
      author: this.#user,
      body: { content: text },
    }).mentions;
    message.edited_timestamp = timestampOf(world.nextId());
    announceEdit(this.#backstage, this.#channelOf(message), message);
  }

  deletes(message: Message): void {
    remove(this.#backstage, this.#channelOf(message), message);
  }

  reacts(message: Message, emoji: string): void {
    const userId = this.id;
    react(this.#backstage, this.#channelOf(message), { message, emoji, userId, isAdded: true });
  }

  unreacts(message: Message, emoji: string): void {
    const userId = this.id;
    react(this.#backstage, this.#channelOf(message), { message, emoji, userId, isAdded: false });
  }

  startsTyping(channel: Channel): void {
    showTyping(this.#backstage, channel, this.id);
  }

  /** Runs a slash command, with its subcommand if it has one: `settings channel`. */
  runs(command: string, values: OptionValues = {}, channel: Channel = this.#home): Interaction {
    const filling = { user: this.#user, channel, path: command, values };
    return begin(this.#backstage, {
      type: InteractionType.ApplicationCommand,
      user: this.#user,
      channel,
      commandType: ApplicationCommandType.ChatInput,
      name: command,
      payload: slashPayload(this.#backstage, filling),
    });
  }

  /** Types into the last of these options and gets what is offered. */
  types(command: string, values: OptionValues, channel: Channel = this.#home): Promise<readonly Choice[]> {
    return this.startsFilling(command, values, channel).choices();
  }

  /** As `types`, for a test that looks at the interaction itself. */
  startsFilling(command: string, values: OptionValues, channel: Channel = this.#home): Interaction {
    const focused = Object.keys(values).at(-1);
    const filling = { user: this.#user, channel, path: command, values, focused };
    return begin(this.#backstage, {
      type: InteractionType.ApplicationCommandAutocomplete,
      user: this.#user,
      channel,
      name: command,
      payload: slashPayload(this.#backstage, filling),
    });
  }

  /** Presses a button, named by its custom id or its label. */
  clicks(message: Message, button: string): Interaction {
    return this.#uses(message, button, pressPayload(message, button));
  }

  /** Picks from a select, named by its custom id. */
  selects(message: Message, customId: string, values: readonly string[]): Interaction {
    return this.#uses(message, customId, selectPayload(this.#backstage, message, customId, values));
  }

  /** Fills in a form that the bot opened, by the custom ids of its fields, and sends it. */
  submits(modal: Modal, fields: Readonly<Record<string, string | readonly string[]>>): Interaction {
    const { channel, source } = modal.interaction;
    return begin(this.#backstage, {
      type: InteractionType.ModalSubmit,
      user: this.#user,
      channel,
      source,
      name: modal.customId,
      payload: formPayload(modal, fields),
    });
  }

  /** Uses an entry of a message's menu (Apps). */
  usesMessageMenu(name: string, message: Message): Interaction {
    const resolved = { messages: { [message.id]: wireMessage(this.#backstage.world, message) } };
    return this.#usesMenu(
      name,
      this.#channelOf(message),
      ApplicationCommandType.Message,
      message.id,
      resolved,
    );
  }

  /** Uses an entry of a person's menu (Apps). */
  usesUserMenu(name: string, target: User, channel: Channel = this.#home): Interaction {
    const resolved = { users: { [target.id]: wireUser(target) } };
    return this.#usesMenu(name, channel, ApplicationCommandType.User, target.id, resolved);
  }

  #usesMenu(
    name: string,
    channel: Channel,
    type: ApplicationCommandType,
    targetId: string,
    resolved: object,
  ): Interaction {
    const filling = { user: this.#user, channel, path: name, values: {} };
    const { id } = visibleCommand(this.#backstage, filling, type);
    return begin(this.#backstage, {
      type: InteractionType.ApplicationCommand,
      user: this.#user,
      channel,
      commandType: type,
      name,
      payload: { id, name, type, target_id: targetId, resolved },
    });
  }

  #uses(message: Message, name: string, payload: Readonly<Record<string, unknown>>): Interaction {
    const metadata = message.interaction_metadata?.['user'];
    const isTheirs = typeof metadata !== 'object' || (metadata as User | null)?.id === this.id; // written by sendFor
    if ((message.flags & EPHEMERAL) !== 0 && !isTheirs)
      throw new Error(`${this.name} does not see that message`);
    const type = InteractionType.MessageComponent;
    const channel = this.#channelOf(message);
    return begin(this.#backstage, { type, user: this.#user, channel, source: message, name, payload });
  }

  #channelOf(message: Message): Channel {
    const channel = this.#backstage.world.channels.get(message.channel_id);
    if (channel === undefined) throw new Error(`message ${message.id} is in no channel`);
    return channel;
  }
}
