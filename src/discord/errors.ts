import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/** What an error means to the operator. */
export interface Explanation {
  /** What happened and what to do; holds neither tokens nor what people wrote. */
  readonly text: string;
  /**
   * - `fatal`: the program cannot go on and must end.
   * - `permission`: one channel does not let the bot do its work.
   * - `passing`: nothing to do, the next attempt will do.
   * - `ours`: a fault in this program.
   */
  readonly kind: 'fatal' | 'permission' | 'passing' | 'ours';
}

/** The program cannot go on; `message` says why and what to do. */
export class DiscordFailure extends Error {
  override readonly name = 'DiscordFailure';
}

/** Discord does not let the bot have what it asks for: texts of messages that do not concern it are to be allowed first. */
export class IntentsRefused extends DiscordFailure {
  constructor(options?: ErrorOptions) {
    super(badIntents, options);
  }
}

const portal = 'discord.com/developers/applications';
const badToken = `Discord refused the token: set DISCORD_TOKEN to the one that ${portal} shows under Bot (Reset Token makes a new one), then start again`;
const badIntents = `Discord refused the intents: check in ${portal} that DISCORD_TOKEN is the token of a bot in good standing`;

/** Sentences for the closes of the gateway after which Discord forbids another attempt. */
const fatalCloses: ReadonlyMap<number, string> = new Map([
  [4004, badToken],
  [4010, 'Discord refused the shard; start again, and update the program if it goes on'],
  [4011, 'the bot is in more than 2,500 servers, which one process may not serve; take it out of some'],
  [4012, 'Discord no longer speaks this version of its gateway; update the program'],
  [4013, badIntents],
]);

/** The failure that a close of the gateway for good is. */
export function failureOfClose(code: number): DiscordFailure {
  if (code === 4014) return new IntentsRefused();
  return new DiscordFailure(fatalCloses.get(code) ?? `Discord closed the connection for good (${code})`);
}

/** The failure that an error while connecting is. */
export function failureOf(error: unknown): DiscordFailure {
  if (error instanceof DiscordFailure) return error;
  // What discord.js says of the close with 4014.
  if (error instanceof Error && error.message.startsWith('Used disallowed intents'))
    return new IntentsRefused({ cause: error });
  return new DiscordFailure(explain(error).text, { cause: error });
}

const permissionCodes: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

/** The errors that only say that what was to be answered or removed is not there any more. */
const goneCodes: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
]);

/** Whether Discord says that the message or its channel is gone. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && goneCodes.has(error.code);
}

/** Whether Discord does not show the message: it is gone, or the bot may not read there. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof DiscordAPIError && (goneCodes.has(error.code) || permissionCodes.has(error.code));
}

/** Whether Discord says that the interaction has had its first response. */
export function isAcknowledged(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** Whether the connection ended before an answer came, so that nobody knows if Discord did what was asked. */
export function isDropped(error: unknown): boolean {
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(codeOf(error));
}

/** Puts an error of discord.js, of the network or of ours into words for the operator. */
export function explain(error: unknown): Explanation {
  if (error instanceof DiscordAPIError) return explainRefusal(error);
  if (error instanceof HTTPError)
    return passing(`Discord answered ${error.status}; if it goes on, see discordstatus.com`);
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  if (code === 'TokenInvalid' || /^(Expected token to be set|Authentication failed)/.test(message))
    return fatal(badToken);
  if (/^Used (disallowed|invalid) intents/.test(message)) return fatal(badIntents);
  if (isDropped(error) || /^(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|UND_ERR_\w+)$/.test(code))
    return passing(`Discord cannot be reached (${code}); check the network if it goes on`);
  if (error instanceof Error && error.name === 'AbortError')
    return passing('Discord did not answer in time; check the network if it goes on');
  return { kind: 'ours', text: 'a fault of this program; report it with the lines that follow' };
}

function explainRefusal({ code, status }: DiscordAPIError): Explanation {
  if (permissionCodes.has(code))
    return {
      kind: 'permission',
      text: 'the bot may not do its work there; give it View Channel, Send Messages (in threads: Send Messages in Threads), Embed Links, Attach Files and Read Message History, or take it out of the channel',
    };
  if (code === RESTJSONErrorCodes.UnknownInteraction)
    return passing(
      'an answer came after the 3 seconds that Discord waits; if it goes on, the machine is too slow or its network too far',
    );
  if (isAcknowledgedCode(code))
    return passing(
      'an interaction was answered already; if it goes on, a second process runs with the same token: stop one',
    );
  if (code === RESTJSONErrorCodes.InvalidWebhookToken)
    return passing('an answer came after the 15 minutes for which Discord takes one');
  if (goneCodes.has(code)) return passing('a message or channel was gone before the bot was done with it');
  if (status === 401) return fatal(badToken);
  if (status === 429) return passing('Discord asks for fewer requests; nothing to do unless it goes on');
  return { kind: 'ours', text: `Discord refused a request (status ${status}, code ${code}); report it` };
}

function isAcknowledgedCode(code: number | string): boolean {
  return code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function fatal(text: string): Explanation {
  return { kind: 'fatal', text };
}

function passing(text: string): Explanation {
  return { kind: 'passing', text };
}
