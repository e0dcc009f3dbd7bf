import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { chat } from '../../src/cli/chat.ts';
import type { Readout } from '../../src/core/ask.ts';
import type { Conversation } from '../../src/core/model.ts';
import { writeFolder } from '../support/folder.ts';
import { openSmallStory, smallStory } from './small-story.ts';

const layout = () => ({ colour: false, width: 80, hyperlinks: false });
const ctrlC = '\u0003';
const ctrlD = '\u0004';

let readout: Readout;
beforeEach(async () => {
  readout = await openSmallStory();
});

/** What a chat says to lines that are piped in. */
async function piped(lines: string, asked: Readout = readout): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  input.end(lines);
  await chat(asked, { input, output, interactive: false, layout });
  return String(output.read() ?? '');
}

/** What a chat says to keys that are pressed one after the other, and whether it has ended by itself. */
async function typed(...keys: readonly string[]): Promise<{ said: string; ended: boolean }> {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  let ended = false;
  const talk = (async () => {
    await chat(readout, { input, output, interactive: true, layout });
    ended = true;
  })();
  for (const key of keys) {
    input.write(key);
    await wait(5);
  }
  const state = ended;
  input.end();
  await talk;
  return { said: String(output.read() ?? ''), ended: state };
}

/** A Readout that notes what it is asked, and that offers both repair questions when it is asked "hm". */
function unsure(noted: { question: string; conversation: Conversation }[] = []): Readout {
  return {
    ...readout,
    ask(question, conversation = []) {
      noted.push({ question, conversation });
      const answer = readout.ask(question, conversation);
      if (question !== 'hm') return answer;
      const { confidence, version, why } = answer;
      const suggestions = ['lamp-repairer', 'repair-duration'].map((fact) => ({
        fact,
        question: `${fact}?`,
      }));
      return { question, confidence, version, why, outcome: 'suggested', suggestions };
    },
  };
}

describe('a chat that is piped in', () => {
  it('answers each line, a blank line between the answers, and shows neither prompt nor greeting', async () => {
    const said = await piped('Who repaired the lamp?\n\n   \nHow long did the repair take?');
    expect(said).toMatch(
      /^Marta Lindqvist repaired the lamp\.\n[^]*@\w{12}\n\nThe repair took nine days\.\n[^]*@\w{12}\n$/,
    );
    expect(said).not.toContain('> ');
  });

  it('says nothing to nothing', async () => {
    expect(await piped('')).toBe('');
  });

  it('takes a line of six thousand letters', async () => {
    expect(await piped(`${'lamp '.repeat(1200)}\n/quit\n`)).not.toBe('');
  });

  it('asks the question that is offered under a number', async () => {
    expect(await piped('hm\n2\n', unsure())).toMatch(/2\. repair-duration\?\n\nThe repair took nine days\./);
  });

  it('takes a number that nothing is offered under for a question', async () => {
    const noted: { question: string; conversation: Conversation }[] = [];
    await piped('2\nhm\n3\n', unsure(noted));
    expect(noted.map(({ question }) => question)).toEqual(['2', 'hm', '3']);
  });

  it('hands on the last three turns with the facts that answered them', async () => {
    const noted: { question: string; conversation: Conversation }[] = [];
    await piped('hm\n1\n/sources\nhm\nHow long did the repair take?\nhm\n', unsure(noted));
    expect(noted.at(-1)?.conversation).toEqual([
      { question: 'Who repaired the lamp?', facts: ['lamp-repairer'] },
      { question: 'hm', facts: [] },
      { question: 'How long did the repair take?', facts: ['repair-duration'] },
    ]);
  });

  it('ends with the fault when the program has one', async () => {
    const broken: Readout = {
      ...readout,
      ask() {
        throw new TypeError('odd');
      },
    };
    await expect(piped('x\n', broken)).rejects.toThrow('odd');
  });
});

describe('a command in the chat', () => {
  it.each([
    [
      '/help',
      /a number \(1 to 3\)[^]*\/help {4}[^]*\/sources {2}[^]*\/topics {3}[^]*\/why {5}[^]*\/quit {4}/,
    ],
    ['/HELP', /\/sources/],
    [
      '/sources',
      /^Island Gazette, “Lighthouse shines again”, 6 May 2024\nhttps:\/\/gazette\.example\/lighthouse\n$/,
    ],
    ['/topics', /^The lighthouse\n- Who repaired the lamp\?\n- How long did the repair take\?\n$/],
    ['/topics light', /^The lighthouse\n/],
    ['/topics ships', /^No topic is called “ships”; \/topics lists them all\.\n$/],
    ['/why', /^Nothing has been asked yet\.\n$/],
    ['/sorces', /^There is no command \/sorces\. Did you mean \/sources\?\n$/],
    ['/dance', /^There is no command \/dance\. \/help lists what there is\.\n$/],
    ['/\u001B[31mx', /^There is no command \/\[31mx\./],
    ['/quit\nWho repaired the lamp?', /^$/],
  ])('%j says what it should', async (line, said) => {
    expect(await piped(`${line}\n`)).toMatch(said);
  });

  it('/why explains the last answer', async () => {
    expect(await piped('Who repaired the lamp?\n/why\n')).toMatch(
      /\n\nWhy: answered, [^]*Matched\n\d\.\d{3} {2}lamp-repairer: /,
    );
  });
});

describe('a chat in a terminal', () => {
  it('says what it is, what to ask and how to connect Discord, and prompts', async () => {
    const { said } = await typed();
    expect(said).toMatch(
      /^Readout answers from the articles on: Lighthouse of Skarvoy relit\. Ask a\nquestion, for example “/,
    );
    expect(said).toMatch(/DISCORD_TOKEN into \.env; README\.md shows how\.\n\n[^\n]*> /);
  });

  it('answers what is typed and stays', async () => {
    const { said, ended } = await typed('Who repaired the lamp?\r');
    expect(said).toContain('Marta Lindqvist repaired the lamp.');
    expect(ended).toBe(false);
  });

  it('asks the last question again with the up arrow', async () => {
    const { said } = await typed('Who repaired the lamp?\r', '\u001B[A', '\r');
    expect(said.match(/Marta Lindqvist repaired the lamp\./g)).toHaveLength(2);
  });

  it.each<[string, readonly string[], boolean]>([
    ['leaves', [ctrlD], true],
    ['leaves', [ctrlC, ctrlC], true],
    ['leaves', ['/quit\r'], true],
    ['stays', [ctrlC], false],
    ['stays', ['half', ctrlC], false],
    ['stays', [ctrlC, 'half', ctrlC], false],
    ['stays', [ctrlC, 'Who repaired the lamp?\r', ctrlC], false],
    ['leaves', ['half', ctrlC, ctrlC], true],
  ])('%s after the keys %j', async (_what, keys, left) => {
    expect((await typed(...keys)).ended).toBe(left);
  });

  it('clears what is typed at Ctrl-C and says how to leave', async () => {
    const { said } = await typed('Who repaired the lamp?', ctrlC, '\r');
    expect(said).toContain('Ctrl-C again, Ctrl-D or /quit leaves.');
    expect(said).not.toContain('Marta');
  });
});

const hasScript = spawnSync('script', ['--version']).status === 0;

describe.runIf(hasScript)('the program in a pseudo-terminal', () => {
  it('greets, answers with hyperlinks and ends with status 0 at Ctrl-D', async () => {
    const knowledge = await writeFolder(smallStory);
    const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
    const tsx = import.meta.resolve('tsx');
    const { stdout, status } = spawnSync(
      'script',
      ['--quiet', '--return', '--command', `"${process.execPath}" --import "${tsx}" "${main}"`, '/dev/null'],
      {
        input: `Who repaired the lamp?\r${ctrlD}`,
        encoding: 'utf8',
        cwd: knowledge,
        env: {
          PATH: process.env['PATH'],
          TERM: 'xterm',
          KNOWLEDGE_DIR: knowledge,
          DATA_DIR: join(knowledge, 'data'),
        },
      },
    );
    expect(stdout).toContain('Readout answers from the articles on');
    expect(stdout).toContain('Marta Lindqvist repaired the lamp.');
    expect(stdout).toContain('\u001B]8;;https://gazette.example/lighthouse#:~:text=');
    expect(status).toBe(0);
  });
});
