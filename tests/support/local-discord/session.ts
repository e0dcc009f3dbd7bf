import type { WebSocket } from 'ws';

import { isHeard, seesEverything, withVisibleContent } from './intents.ts';
import type { JsonObject } from './json.ts';
import type { World } from './world.ts';

/** Something that happened and that the bot may be told. */
export interface GatewayEvent {
  readonly name: string;
  readonly payload: JsonObject;
  readonly inGuild: boolean;
}

/** What one identify started. It outlives its socket, so that what was missed can be replayed. */
export class Session {
  readonly id: string;
  readonly intents: number;
  socket: WebSocket | undefined;
  readonly #sent: { readonly sequence: number; readonly name: string; readonly frame: string }[] = [];
  #sequence = 0;

  constructor(id: string, intents: number, socket: WebSocket) {
    this.id = id;
    this.intents = intents;
    this.socket = socket;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Sends the event if the intents allow it, and keeps it for a later resume. */
  tell(world: World, { name, payload, inGuild }: GatewayEvent): void {
    if (!isHeard(this.intents, name, inGuild)) return;
    const isMessage = name === 'MESSAGE_CREATE' || name === 'MESSAGE_UPDATE';
    this.dispatch(
      name,
      isMessage ? withVisibleContent(world, payload, seesEverything(this.intents)) : payload,
    );
  }

  dispatch(name: string, d: unknown): void {
    this.#sequence += 1;
    const frame = JSON.stringify({ op: 0, t: name, s: this.#sequence, d });
    this.#sent.push({ sequence: this.#sequence, name, frame });
    this.socket?.send(frame);
  }

  /** Sends everything after a sequence number again, as it was, then says so. */
  replayAfter(sequence: number): void {
    for (const sent of this.#sent) if (sent.sequence > sequence) this.socket?.send(sent.frame);
    this.dispatch('RESUMED', {});
  }

  /** Sends the last event of this name once more under a new number; false if there was none. */
  repeatLast(name: string): boolean {
    const last = this.#sent.findLast((sent) => sent.name === name);
    if (last === undefined) return false;
    const { d } = JSON.parse(last.frame) as { d: unknown }; // it was written by dispatch
    this.dispatch(name, d);
    return true;
  }
}
