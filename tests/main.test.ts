import { describe, expect, it, onTestFinished } from 'vitest';
import { runNode } from './cli/run-node.ts';
import { smallStory } from './cli/small-story.ts';
import { programAtWork } from './program-at-work.ts';
import { writeFolder } from './support/folder.ts';
import { startLocalDiscord } from './support/local-discord/start.ts';

const run = (env: Readonly<Record<string, string>>, stdin = '', cwd?: string) =>
  runNode('src/main.ts', [], { env, stdin, ...(cwd === undefined ? {} : { cwd }) });

describe('the program without a token', () => {
  it('is a chat that answers what is piped in', async () => {
    const KNOWLEDGE_DIR = await writeFolder(smallStory);
    const { status, out, err } = await run({ KNOWLEDGE_DIR }, 'Who repaired the lamp?\n', KNOWLEDGE_DIR);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^Marta Lindqvist repaired the lamp\./);
  });

  it('reads its settings from .env in the current folder', async () => {
    const folder = await writeFolder({ ...smallStory, '.env': 'LOG_LEVEL=loud\n' });
    expect(await run({}, '', folder)).toEqual({
      status: 1,
      out: '',
      err: 'LOG_LEVEL is none of debug, info, warn, error; set one of them, or leave it empty\n',
    });
  });
});

describe('the program that cannot start', () => {
  it.each([
    ['a token that none can be', { DISCORD_TOKEN: 'two words' }, /^DISCORD_TOKEN has characters.+\n$/],
    [
      'an address that is not Discord',
      { DISCORD_API_URL: 'https://evil.example/api' },
      /^DISCORD_API_URL may only lead.+\n$/,
    ],
    [
      'a folder that is not there',
      { KNOWLEDGE_DIR: '/nowhere' },
      /^the knowledge folder \/nowhere is missing.+; name .+\n$/,
    ],
  ])('says in one line what is wrong with %s', async (_what, env, message) => {
    const { status, out, err } = await run(env);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(message);
  });

  it('names every problem of the knowledge and what to do', async () => {
    const KNOWLEDGE_DIR = await writeFolder({ 'story.yaml': 'title: Only a title\n' });
    const { status, out, err } = await run({ KNOWLEDGE_DIR });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(
      /^facts:1:1 file-missing: .+\n[^]*\nstory\.yaml:1:1 .+\nThe knowledge in .+; mend it and start again/,
    );
  });
});

describe('the program with a token', () => {
  it('answers on Discord and ends well at SIGTERM, without showing its token', async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const program = await programAtWork(discord, `Bot ${discord.token}`);
    const ada = discord.addUser('Ada');
    ada.says(discord.general, `${discord.bot.mention} Who repaired the lamp?`);
    expect(JSON.stringify(await discord.nextMessage(discord.general))).toContain('Marta Lindqvist');
    const status = await program.end();
    const { out, err } = program.said;
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z warn the knowledge has warnings \(4\); npm run check lists them\n\S+ info Discord: answering as [^]* info stopped: SIGTERM\n$/,
    );
    expect(err).not.toContain(discord.token);
  });

  it('says in one line that Discord refuses the token, and ends with status 1', async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const KNOWLEDGE_DIR = await writeFolder(smallStory);
    const env = {
      KNOWLEDGE_DIR,
      DISCORD_TOKEN: 'not-the-one',
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: 'error',
    };
    const { status, out, err } = await run(env);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^\S+ error Discord refused the token: set DISCORD_TOKEN .+\n$/);
    expect(err).not.toContain('not-the-one');
  });
});
