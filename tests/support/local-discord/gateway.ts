import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

import type { Changes } from './changes.ts';
import { noGatewayFaults, type GatewayFaults } from './gateway-faults.ts';
import { refusalOf } from './intents.ts';
import { isObject, numberOr, textOr, textsIn, type JsonObject } from './json.ts';
import { Session, type GatewayEvent } from './session.ts';
import { wireGuild, wireMemberWithUser, wireUser } from './wire.ts';
import type { World } from './world.ts';

/** How the bot came in. */
export interface Connection {
  readonly kind: 'identify' | 'resume';
  readonly session: string;
  /** As it came: of an identify with the intents and the presence. */
  readonly payload: JsonObject;
}

export interface GatewaySettings {
  readonly token: string;
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number;
}

/** The WebSocket side. On a port of its own, so that it can be closed while REST answers. */
export class Gateway {
  readonly faults: GatewayFaults = noGatewayFaults();
  readonly connections: Connection[] = [];
  /** Presences that the bot has set, oldest first. */
  readonly presences: JsonObject[] = [];
  readonly #world: World;
  readonly #changes: Changes;
  readonly #settings: GatewaySettings;
  readonly #sessions = new Map<string, Session>();
  readonly #http = createServer((_request, response) => response.writeHead(426).end());
  readonly #sockets = new WebSocketServer({ server: this.#http });
  #port = 0;

  constructor(world: World, changes: Changes, settings: GatewaySettings) {
    this.#world = world;
    this.#changes = changes;
    this.#settings = settings;
    this.#sockets.on('connection', (socket, request) => this.#greet(socket, request.url ?? '/'));
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  /** Sessions whose socket is open. */
  get live(): readonly Session[] {
    return [...this.#sessions.values()].filter(({ socket }) => socket !== undefined);
  }

  /** Opens the port, the same one each time. */
  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#http.once('error', reject);
      this.#http.listen(this.#port, '127.0.0.1', () => {
        this.#port = (this.#http.address() as AddressInfo).port; // a TCP server's address is never text
        resolve();
      });
    });
  }

  /** Drops every socket and closes the port; sessions remain and can be resumed. */
  refuse(): Promise<void> {
    this.drop();
    return new Promise((resolve) => {
      this.#http.close(() => resolve());
      this.#http.closeAllConnections();
    });
  }

  /** Ends the TCP connections without a close frame: the bot sees 1006. */
  drop(): void {
    for (const session of this.live) session.socket = undefined;
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Tells every session, those that are cut off included. */
  tell(event: GatewayEvent): void {
    for (const session of this.#sessions.values()) session.tell(this.#world, event);
    this.#changes.notify();
  }

  /** Sends a frame that is no event to every open session. */
  send(frame: JsonObject): void {
    for (const { socket } of this.live) socket?.send(JSON.stringify(frame));
  }

  closeAll(code: number, reason: string): void {
    for (const session of this.live) {
      session.socket?.close(code, reason);
      session.socket = undefined;
    }
  }

  forgetSessions(): void {
    this.#sessions.clear();
  }

  /** Op 9: the open sessions leave their sockets, over which the bot resumes, or identifies anew. */
  invalidate(isResumable: boolean): void {
    const { live } = this;
    this.send({ op: 9, d: isResumable });
    for (const session of live) session.socket = undefined;
    if (!isResumable) for (const { id } of live) this.#sessions.delete(id);
  }

  #greet(socket: WebSocket, url: string): void {
    const { searchParams } = new URL(url, 'ws://local');
    if (searchParams.get('v') !== '10') return socket.close(4012, 'Invalid API version');
    let session: Session | undefined;
    socket.on('message', (bytes: Buffer) => {
      const frame = parse(bytes);
      if (frame === undefined) return socket.close(4002, 'Error while decoding payload');
      // a session that was declared invalid has left its socket, which may identify or resume again
      session = this.#hear(socket, session?.socket === socket ? session : undefined, frame);
    });
    socket.on('close', (code) => {
      if (session?.socket === socket) session.socket = undefined;
      if (session && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
      this.#changes.notify();
    });
    socket.on('error', () => socket.terminate());
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: this.#settings.heartbeat } }));
  }

  #hear(socket: WebSocket, session: Session | undefined, frame: JsonObject): Session | undefined {
    const d = isObject(frame['d']) ? frame['d'] : {};
    switch (frame['op']) {
      case 1:
        if (this.faults.missedAcks > 0) this.faults.missedAcks -= 1;
        else socket.send(JSON.stringify({ op: 11 }));
        return session;
      case 2:
        if (session) socket.close(4005, 'Already authenticated');
        return session ?? this.#identify(socket, d);
      case 6:
        if (session) socket.close(4005, 'Already authenticated');
        return session ?? this.#resume(socket, d);
      case 3:
      case 8:
        if (session === undefined) socket.close(4003, 'Not authenticated');
        else if (frame['op'] === 3) this.presences.push(d);
        else this.#sendMembers(session, d);
        this.#changes.notify();
        return session;
      default:
        socket.close(4001, 'Unknown opcode');
        return session;
    }
  }

  #identify(socket: WebSocket, d: JsonObject): Session | undefined {
    const intents = numberOr(d['intents'], -1);
    const refusal =
      this.faults.refuseIdentifyWith ??
      (d['token'] === this.#settings.token ? refusalOf(intents, this.#world.privileged) : 4004);
    if (refusal !== undefined) {
      socket.close(refusal, refusal === 4004 ? 'Authentication failed.' : 'Refused');
      return undefined;
    }
    const { application, bot, guilds, nextId } = this.#world;
    const session = new Session(`session-${nextId()}`, intents, socket);
    this.#sessions.set(session.id, session);
    session.dispatch('READY', {
      v: 10,
      user: { ...wireUser(bot), verified: true, mfa_enabled: false, email: null, flags: 0 },
      guilds: [...guilds.keys()].map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.url,
      shard: d['shard'] ?? [0, 1],
      application: { id: application.id, flags: 0 },
    });
    for (const guild of guilds.values()) {
      session.tell(this.#world, { name: 'GUILD_CREATE', payload: wireGuild(guild), inGuild: true });
    }
    this.connections.push({ kind: 'identify', session: session.id, payload: d });
    this.#changes.notify();
    return session;
  }

  #resume(socket: WebSocket, d: JsonObject): Session | undefined {
    if (d['token'] !== this.#settings.token) {
      socket.close(4004, 'Authentication failed.');
      return undefined;
    }
    if (this.faults.silentResumes > 0) {
      this.faults.silentResumes -= 1;
      return undefined;
    }
    const session = this.#sessions.get(textOr(d['session_id']));
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return undefined;
    }
    const sequence = numberOr(d['seq']);
    if (sequence > session.sequence) {
      socket.close(4007, 'Invalid seq');
      return undefined;
    }
    session.socket = socket;
    session.replayAfter(sequence);
    this.connections.push({ kind: 'resume', session: session.id, payload: d });
    this.#changes.notify();
    return session;
  }

  #sendMembers(session: Session, d: JsonObject): void {
    const guild = this.#world.guilds.get(textOr(d['guild_id']));
    if (guild === undefined) return;
    const ids = typeof d['user_ids'] === 'string' ? [d['user_ids']] : textsIn(d['user_ids']);
    const start = textOr(d['query']).toLowerCase();
    const members = [...guild.members.values()].filter(({ user }) =>
      ids.length > 0 ? ids.includes(user.id) : user.name.toLowerCase().startsWith(start),
    );
    session.dispatch('GUILD_MEMBERS_CHUNK', {
      guild_id: guild.id,
      members: members.map((member) => wireMemberWithUser(guild, member)),
      chunk_index: 0,
      chunk_count: 1,
      not_found: ids.filter((id) => !guild.members.has(id)),
      ...(typeof d['nonce'] === 'string' && { nonce: d['nonce'] }),
    });
  }
}

function parse(bytes: Buffer): JsonObject | undefined {
  try {
    const frame: unknown = JSON.parse(bytes.toString());
    return isObject(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}
