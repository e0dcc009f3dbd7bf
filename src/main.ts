import { chat } from './cli/chat.ts';
import { endOnClosedPipe } from './cli/closed-pipe.ts';
import { createLog } from './cli/log.ts';
import { openReadout } from './cli/open-readout.ts';
import { layoutFor } from './cli/terminal/layout.ts';
import { ConfigError, environment, readColourWish, readConfig } from './config.ts';
import type { Config, Environment } from './config.ts';
import type { Readout } from './core/ask.ts';

const { stdin, stdout, stderr } = process;

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Without a token a chat in the terminal, with one the Discord bot. */
async function main(): Promise<0 | 1> {
  const env = environment();
  const config = readConfig(env);
  const opened = await openReadout(config.knowledgeDir, config.dataDir);
  if (!opened.ok) {
    stderr.write(`${opened.message}\n`);
    return 1;
  }
  return config.discord
    ? await bot(config, config.discord, opened.readout, opened.warnings)
    : await runChat(env, opened.readout);
}

async function runChat(env: Environment, readout: Readout): Promise<0> {
  endOnClosedPipe(stdout);
  const wish = readColourWish(env);
  await chat(readout, {
    input: stdin,
    output: stdout,
    interactive: stdin.isTTY && stdout.isTTY,
    layout: () => layoutFor(stdout, wish),
  });
  return 0;
}

async function bot(
  config: Config,
  discord: NonNullable<Config['discord']>,
  readout: Readout,
  warnings: readonly string[],
): Promise<never> {
  const log = createLog({
    output: stderr,
    level: config.logLevel,
    secrets: [discord.token],
    now: () => new Date(),
  });
  if (warnings.length > 0)
    log.warn(`the knowledge has warnings (${warnings.length}); npm run check lists them`);
  for (const warning of warnings) log.debug(warning);
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort(signal));
  // One answer that goes wrong must not silence the bot for everybody else.
  process.on('unhandledRejection', (error) => log.error('nobody caught this', error));
  // Only now: discord.js takes longer to load than everything else, and the chat does without it.
  const { runBot } = await import('./cli/run-bot.ts');
  // Ends at once, so that a connection that is still being made does not hold the process.
  process.exit(await runBot({ config, discord, readout, log, end: end.signal }));
}
