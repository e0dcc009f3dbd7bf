import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { ApiError, REFUSALS } from './api-error.ts';
import type { Backstage } from './backstage.ts';
import type { Upload } from './nouns.ts';
import { parseBody, readBytes } from './request-body.ts';
import type { RestFault, RestFaults } from './rest-faults.ts';
import { accountRoutes } from './routes/account.ts';
import { commandRoutes } from './routes/commands.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { findRoute, type Answer, type Handler, type RouteName } from './routes/table.ts';
import { threadRoutes } from './routes/threads.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** One request of the bot, in the order in which they came. */
export interface LoggedRequest {
  readonly method: string;
  /** Decoded, with `/api/v10` and the query. */
  readonly path: string;
  readonly route: RouteName | undefined;
  /** Parsed. */
  readonly body: unknown;
  readonly files: readonly Upload[];
  /** Milliseconds since the start of the local Discord. */
  readonly at: number;
  /** Undefined while it is being answered; a word for an answer that is no status. */
  status: number | 'reset' | 'hang-up' | 'silence' | undefined;
}

export interface RestSettings {
  readonly token: string;
  /** Whether `GET /gateway/bot` refuses a wrong token; if not, the gateway does. */
  readonly checksTokenAtGatewayBot: boolean;
}

const HANDLERS: Readonly<Record<RouteName, Handler>> = {
  ...accountRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...webhookRoutes,
};

/** The HTTP side, and the addresses of attachments. */
export class Rest {
  readonly requests: LoggedRequest[] = [];
  readonly #backstage: Backstage;
  readonly #faults: RestFaults;
  readonly #settings: RestSettings;
  readonly #startedAt = performance.now();
  readonly #http = createServer((request, response) => void this.#answer(request, response));
  #port = 0;

  constructor(backstage: Backstage, faults: RestFaults, settings: RestSettings) {
    this.#backstage = backstage;
    this.#faults = faults;
    this.#settings = settings;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#http.once('error', reject);
      this.#http.listen(this.#port, '127.0.0.1', () => {
        this.#port = (this.#http.address() as AddressInfo).port; // a TCP server's address is never text
        resolve();
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#http.close(() => resolve());
      this.#http.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '/', this.url);
    if (url.pathname.startsWith('/attachments/')) return this.#serveFile(url, response);
    const bytes = await readBytes(request);
    const { json, files, refusal } = await parseBody(bytes, headers['content-type'] ?? '').then(
      (body) => ({ ...body, refusal: undefined }),
      (error: unknown) => ({ json: undefined, files: [], refusal: error }),
    );
    const route = findRoute(method, url.pathname.replace(/^\/api\/v\d+/, ''));
    const logged: LoggedRequest = {
      method,
      path: decodeURIComponent(url.pathname) + url.search,
      route: route?.name,
      body: json,
      files,
      at: performance.now() - this.#startedAt,
      status: undefined,
    };
    this.requests.push(logged);
    const carryOut = (): Answer =>
      answerOrRefuse(() => {
        if (refusal !== undefined) throw refusal;
        if (!this.#isAuthorised(route?.name, headers.authorization)) throw REFUSALS.unauthorized();
        if (route === undefined) throw REFUSALS.noSuchRoute();
        const part = (name: string): string => route.parts.get(name) ?? '';
        const call = { backstage: this.#backstage, part, query: url.searchParams, body: json, files };
        return HANDLERS[route.name](call);
      });
    const fault = this.#faults.take(route?.name);
    if (fault) await this.#failOrDelay(fault, carryOut, { request, response, logged });
    else reply(response, logged, carryOut());
    this.#backstage.changes.notify();
  }

  async #failOrDelay(
    fault: RestFault,
    carryOut: () => Answer,
    { request, response, logged }: Exchange,
  ): Promise<void> {
    if (fault.kind === 'delay') {
      await pause(fault.milliseconds);
      return reply(response, logged, carryOut());
    }
    if (fault.kind === 'rate-limit') return limit(response, logged, fault);
    if (fault.carriedOut) carryOut();
    if (fault.kind === 'status') return reply(response, logged, fault);
    logged.status = fault.kind;
    if (fault.kind === 'reset') request.socket.resetAndDestroy();
    if (fault.kind === 'hang-up') request.socket.destroy();
  }

  #isAuthorised(route: RouteName | undefined, header: string | undefined): boolean {
    if (route?.includes('/webhooks/') || route?.includes('/interactions/')) return true;
    if (route === 'GET /gateway/bot' && !this.#settings.checksTokenAtGatewayBot) return true;
    return header === `Bot ${this.#settings.token}`;
  }

  #serveFile({ pathname }: URL, response: ServerResponse): void {
    const file = this.#backstage.world.files.get(pathname.split('/')[2] ?? '');
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.type ?? 'text/plain' }).end(file.content);
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly logged: LoggedRequest;
}

function answerOrRefuse(carryOut: () => Answer): Answer {
  try {
    return carryOut();
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, body: error.body };
    // a fault of the local Discord itself: told to the bot, which logs it; no 5xx, for which discord.js tries again
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 400, body: { code: 0, message: `the local Discord failed: ${message}` } };
  }
}

function reply(response: ServerResponse, logged: LoggedRequest, { status, body }: Answer): void {
  logged.status = status;
  const isEmpty = status === 204 || body === undefined;
  response.writeHead(status, {
    ...(!isEmpty && { 'content-type': 'application/json' }), // discord.js would parse nothing as JSON
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '49',
    'x-ratelimit-reset-after': '1',
    'x-ratelimit-bucket': (logged.route ?? 'none').replaceAll(/\W+/g, '-'),
  });
  response.end(isEmpty ? undefined : JSON.stringify(body));
}

function limit(
  response: ServerResponse,
  logged: LoggedRequest,
  { seconds, isGlobal }: Extract<RestFault, { kind: 'rate-limit' }>,
): void {
  logged.status = 429;
  response.writeHead(429, {
    'content-type': 'application/json',
    'retry-after': String(seconds),
    'x-ratelimit-limit': '1',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': String(seconds),
    'x-ratelimit-bucket': (logged.route ?? 'none').replaceAll(/\W+/g, '-'),
    'x-ratelimit-scope': isGlobal ? 'global' : 'user',
    ...(isGlobal && { 'x-ratelimit-global': 'true' }),
  });
  response.end(
    JSON.stringify({ message: 'You are being rate limited.', retry_after: seconds, global: isGlobal }),
  );
}
