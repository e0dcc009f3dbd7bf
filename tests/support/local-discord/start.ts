/**
 * A Discord on 127.0.0.1 that the real discord.js logs in to, with people who talk to the bot.
 *
 *     const discord = await startLocalDiscord();                        // guild, channel #general, bot
 *     const client = new Client({ intents, rest: { api: discord.apiUrl, version: '10' } });
 *     await client.login(discord.token);                                // or start the program with both
 *     const ada = discord.addUser('Ada');                               // addUser('Max', { rank: 'moderator' })
 *     ada.says(discord.general, `${discord.bot.mention} how long was it?`);
 *     const answer = await discord.nextMessage(discord.general);        // each of the bot's messages once, in order
 *     ada.clicks(answer, 'Sources');                                    // by label or custom id
 *     const asked = ada.runs('ask', { question: 'Who came?' });         // needs await discord.registered('ask')
 *     textOf(await asked.reply()); asked.acknowledgement?.after;        // ms until the first answer
 *     discord.faults.cut(); discord.faults.fail('POST /channels/:channel/messages', 503);
 *     await discord.close();
 *
 * Everything that the bot sends is judged by Discord's limits and refused as Discord does: see `discord.refused`.
 * Privileged intents are refused (4014) unless `privileged` grants them, and texts that do not concern the bot come empty.
 */
import type { Backstage } from './backstage.ts';
import { Changes } from './changes.ts';
import { Gateway } from './gateway.ts';
import { LocalDiscord } from './local-discord.ts';
import { RestFaults } from './rest-faults.ts';
import { Rest } from './rest.ts';
import { createIds } from './snowflake.ts';
import { createWorld, type Privileged } from './world.ts';

export interface LocalDiscordOptions {
  /** The token that is right. One in Discord's form is made up unless given. */
  readonly token?: string;
  /** Where a wrong token is noticed: at `GET /gateway/bot` (401) or at identify (4004). `rest` unless told otherwise. */
  readonly tokenCheckedAt?: 'rest' | 'gateway';
  /** Privileged intents that the application has; none unless told otherwise. */
  readonly privileged?: readonly Privileged[];
  /** Milliseconds between heartbeats; 41,250 as Discord's. */
  readonly heartbeat?: number;
  /** Milliseconds in which an interaction must be answered first; 3,000 as Discord's. */
  readonly firstAnswer?: number;
  /** Milliseconds for which an interaction can be followed up; 15 minutes as Discord's. */
  readonly interactionToken?: number;
  /** Milliseconds that a test waits at most where it does not say; 5,000. */
  readonly timeout?: number;
  /** The moment of the first id, in milliseconds since 1970; the same in every run unless given. */
  readonly firstMoment?: number;
  /** The language of the first guild; `en-US` unless told otherwise. */
  readonly locale?: string;
}

/** Starts both servers on free ports. Call `close()` on the result when the test is over, after the client is gone. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { privileged = [], heartbeat = 41_250, firstAnswer = 3000, interactionToken = 900_000 } = options;
  const { timeout = 60_000, tokenCheckedAt = 'rest', firstMoment, locale = 'en-US' } = options;
  const world = createWorld(createIds(firstMoment), privileged);
  const token = options.token ?? madeUpToken(world.application.id);
  const changes = new Changes(timeout, () => recent(rest));
  const gateway = new Gateway(world, changes, { token, heartbeat });
  const limits = { firstAnswer, token: interactionToken };
  const backstage: Backstage = { world, gateway, changes, limits, filesUrl: () => rest.url };
  const restFaults = new RestFaults();
  const checksTokenAtGatewayBot = tokenCheckedAt === 'rest';
  const rest = new Rest(backstage, restFaults, { token, checksTokenAtGatewayBot });
  await Promise.all([rest.listen(), gateway.listen()]);
  return new LocalDiscord({ backstage, rest, restFaults, token, locale });
}

/** Three parts of the lengths of a real one, and plainly not real. */
function madeUpToken(applicationId: string): string {
  const id = Buffer.from(applicationId).toString('base64url');
  return `${id}.Local0.${'not-a-real-token-'.repeat(2)}xxxx`;
}

function recent({ requests }: Rest): string {
  const lines = requests
    .slice(-8)
    .map(({ method, path, status }) => `  ${method} ${path}: ${status ?? 'open'}`);
  return lines.length === 0 ? 'the bot has made no request' : `the last requests were\n${lines.join('\n')}`;
}
