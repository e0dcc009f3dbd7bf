import type { InteractionType } from 'discord.js';

import type { Changes, Patience } from './changes.ts';
import { objectsIn, type JsonObject } from './json.ts';
import { LOADING, type Channel, type Choice, type Message, type User } from './nouns.ts';

/** The bot's first answer to an interaction. */
export interface Acknowledgement {
  /** 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 form. */
  readonly type: number;
  readonly body: JsonObject;
  /** Milliseconds after the person acted. */
  readonly after: number;
}

/** A state that the answer went through. */
export interface Edit {
  readonly message: Message;
  readonly after: number;
}

/** A form that the bot opened. */
export interface Modal {
  readonly interaction: Interaction;
  readonly title: string;
  readonly customId: string;
  readonly components: readonly JsonObject[];
}

/** What a person started, and what came of it: the answer, when it came, its edits, follow-ups, choices or form. */
export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  /** The message whose button was pressed. */
  readonly source: Message | undefined;
  /** The type of the command: 1 slash, 2 user menu, 3 message menu. */
  readonly commandType: number | undefined;
  readonly name: string | undefined;
  acknowledgement: Acknowledgement | undefined;
  /** The answer itself, which may be loading still; the pressed message for an update. */
  original: Message | undefined;
  /** The bot's messages for this interaction that exist, the answer first. */
  readonly messages: Message[] = [];
  readonly followUps: Message[] = [];
  readonly edits: Edit[] = [];
  readonly #changes: Changes;
  readonly #startedAt = performance.now();

  constructor(
    changes: Changes,
    { id, token, type, user, channel, source, commandType, name }: InteractionFacts,
  ) {
    this.#changes = changes;
    this.id = id;
    this.token = token;
    this.type = type;
    this.user = user;
    this.channel = channel;
    this.source = source;
    this.commandType = commandType;
    this.name = name;
  }

  /** Milliseconds since the person acted. */
  get age(): number {
    return performance.now() - this.#startedAt;
  }

  /** The first answer, of whichever type. */
  acknowledged(patience?: Patience): Promise<Acknowledgement> {
    const what = `the first answer to ${this.#title}`;
    return this.#changes.until(() => this.acknowledgement, { what, ...patience });
  }

  /** The answer once it can be read: not while it is loading, and for an update once the message was changed. */
  reply(patience?: Patience): Promise<Message> {
    const what = `an answer to ${this.#title}`;
    const look = (): Message | undefined => {
      const { original } = this;
      if (original === undefined || (original.flags & LOADING) !== 0) return undefined;
      return original !== this.source || this.edits.length > 0 ? original : undefined;
    };
    return this.#changes.until(look, { what, ...patience });
  }

  /** A follow-up, the first one if no number from 0 is given. */
  followUp(index = 0, patience?: Patience): Promise<Message> {
    const what = `follow-up ${index} to ${this.#title}`;
    return this.#changes.until(() => this.followUps[index], { what, ...patience });
  }

  /** The choices of an autocomplete. */
  async choices(patience?: Patience): Promise<readonly Choice[]> {
    const { type, body } = await this.acknowledged(patience);
    if (type !== 8) throw new Error(`${this.#title} was answered with type ${type}, not with choices`);
    // the list was judged when it came
    return objectsIn(body['choices']) as unknown as readonly Choice[];
  }

  /** The form that was opened. */
  async modal(patience?: Patience): Promise<Modal> {
    const { type, body } = await this.acknowledged(patience);
    if (type !== 9) throw new Error(`${this.#title} was answered with type ${type}, not with a form`);
    return {
      interaction: this,
      title: String(body['title']),
      customId: String(body['custom_id']),
      components: objectsIn(body['components']),
    };
  }

  get #title(): string {
    return `interaction ${this.name ?? this.type} by ${this.user.name}`;
  }
}

interface InteractionFacts {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly source?: Message | undefined;
  readonly commandType?: number | undefined;
  readonly name?: string | undefined;
}
