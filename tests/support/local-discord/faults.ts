import type { Backstage } from './backstage.ts';
import type { JsonObject } from './json.ts';
import type { RestFaults, Target } from './rest-faults.ts';

/** How often a fault strikes, and whether the request takes effect all the same. */
export interface Striking {
  /** 1 unless told otherwise. */
  readonly times?: number;
  /** True: it takes effect, and the bot does not learn of it. */
  readonly carriedOut?: boolean;
}

/** What can go wrong, each switched on by a test. */
export class Faults {
  readonly #backstage: Backstage;
  readonly #rest: RestFaults;

  constructor(backstage: Backstage, rest: RestFaults) {
    this.#backstage = backstage;
    this.#rest = rest;
  }

  /** Drops the bot's connection without a close frame (1006). What happens until it is back is replayed. */
  cut(): void {
    this.#backstage.gateway.drop();
  }

  /** Closes the bot's connection with a code. */
  closeGateway(code: number, reason = ''): void {
    this.#backstage.gateway.closeAll(code, reason);
  }

  /** Asks the bot to reconnect (op 7). */
  reconnect(): void {
    this.#backstage.gateway.send({ op: 7, d: null });
  }

  /** Declares the session invalid (op 9): it may be resumed, or the bot must identify anew, for which discord.js lets 5 s pass. */
  invalidSession(isResumable: boolean): void {
    this.#backstage.gateway.invalidate(isResumable);
  }

  /** Makes the server forget its sessions, so that the next resume is refused (op 9 false). */
  forgetSessions(): void {
    this.#backstage.gateway.forgetSessions();
  }

  /** Drops the connection and closes the gateway's port until `acceptGateway`. */
  refuseGateway(): Promise<void> {
    return this.#backstage.gateway.refuse();
  }

  acceptGateway(): Promise<void> {
    return this.#backstage.gateway.listen();
  }

  /** Gives the next resumes no answer. */
  silentResume(times = 1): void {
    this.#backstage.gateway.faults.silentResumes = times;
  }

  /** Gives the next heartbeats no acknowledgement. */
  missHeartbeatAcks(times = Infinity): void {
    this.#backstage.gateway.faults.missedAcks = times;
  }

  /** Asks for a heartbeat at once (op 1). */
  askForHeartbeat(): void {
    this.#backstage.gateway.send({ op: 1, d: null });
  }

  /** Closes each identify with a code such as 4004, until called with undefined. */
  refuseIdentify(code: number | undefined): void {
    this.#backstage.gateway.faults.refuseIdentifyWith = code;
  }

  /** Sends the last event of a name once more, as the gateway at times does; false if there was none. */
  sendAgain(
    event: 'MESSAGE_CREATE' | 'INTERACTION_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_REACTION_ADD',
  ): boolean {
    const { live } = this.#backstage.gateway;
    return live.map((session) => session.repeatLast(event)).includes(true);
  }

  /** Sends an event with any payload. */
  sendEvent(name: string, payload: JsonObject): void {
    for (const session of this.#backstage.gateway.live) session.dispatch(name, payload);
  }

  /** Sends an interaction without the fields that discord.js relies on: an unhandled rejection inside it. */
  malformedInteraction(): void {
    const { world } = this.#backstage;
    const id = world.nextId();
    this.sendEvent('INTERACTION_CREATE', {
      id,
      type: 2,
      token: 'none',
      version: 1,
      application_id: world.application.id,
    });
  }

  /** 429 with a Retry-After of so many seconds. */
  rateLimit(target: Target, seconds: number, { times = 1, isGlobal = false } = {}): void {
    this.#rest.add(target, { kind: 'rate-limit', seconds, isGlobal }, times);
  }

  /** A status such as 500, 502 or 503; with `body` any refusal, for example `{ code: 50013, message: '…' }`. */
  fail(
    target: Target,
    status: number,
    {
      times = 1,
      carriedOut = false,
      body = { message: `${status}: made by the test`, code: 0 },
    }: Striking & {
      readonly body?: JsonObject;
    } = {},
  ): void {
    this.#rest.add(target, { kind: 'status', status, body, carriedOut }, times);
  }

  /** 401, after which discord.js forgets the token if the route needs one. */
  unauthorized(target: Target, { times = 1 }: Pick<Striking, 'times'> = {}): void {
    this.fail(target, 401, { times, body: { message: '401: Unauthorized', code: 0 } });
  }

  /** The connection is reset (ECONNRESET); discord.js tries again. */
  reset(target: Target, { times = 1, carriedOut = false }: Striking = {}): void {
    this.#rest.add(target, { kind: 'reset', carriedOut }, times);
  }

  /** The connection is closed without an answer (UND_ERR_SOCKET); discord.js does not try again. */
  hangUp(target: Target, { times = 1, carriedOut = false }: Striking = {}): void {
    this.#rest.add(target, { kind: 'hang-up', carriedOut }, times);
  }

  /** No answer at all, until the bot gives up. */
  silence(target: Target, { times = 1, carriedOut = false }: Striking = {}): void {
    this.#rest.add(target, { kind: 'silence', carriedOut }, times);
  }

  /** The answer, and the effect, come so many milliseconds late. */
  slow(target: Target, milliseconds: number, { times = 1 }: Pick<Striking, 'times'> = {}): void {
    this.#rest.add(target, { kind: 'delay', milliseconds }, times);
  }

  /** Takes back every fault of requests that has not struck yet. */
  clear(): void {
    this.#rest.clear();
  }
}
