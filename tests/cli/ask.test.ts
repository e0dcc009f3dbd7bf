import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseBatch } from '../../src/cli/ask/batch.ts';
import { askCommand } from '../../src/cli/ask/command.ts';
import { ConfigError } from '../../src/config.ts';
import type { Environment } from '../../src/config.ts';
import { writeFolder } from '../support/folder.ts';
import { smallStory } from './small-story.ts';

let folder = '';
beforeEach(async () => {
  folder = await writeFolder(smallStory);
});

interface Asked {
  readonly stdin?: string;
  readonly env?: Environment;
  readonly tty?: boolean;
}

async function ask(args: readonly string[], { stdin = '', env = {}, tty = false }: Asked = {}) {
  const stdout = Object.assign(
    new PassThrough({ encoding: 'utf8' }),
    tty ? { isTTY: true, columns: 60 } : {},
  );
  const stderr = new PassThrough({ encoding: 'utf8' });
  const environment = (): Environment => ({
    KNOWLEDGE_DIR: folder,
    DATA_DIR: join(folder, 'data'),
    ...env,
  });
  const status = await askCommand(args, { stdin: Readable.from([stdin]), stdout, stderr, environment });
  return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

async function askJson(args: readonly string[]): Promise<unknown> {
  const { out } = await ask(['--json', ...args]);
  return JSON.parse(out);
}

function batchOf(out: string): unknown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

describe('ask with one question', () => {
  it('prints the reply as a person reads it', async () => {
    const { status, out, err } = await ask(['Who repaired the lamp?']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^Marta Lindqvist repaired the lamp\.\n\n[^]*Island Gazette[^]*6 May 2024[^]*@\w{12}\n$/,
    );
  });

  it('takes words without quotes as one question', async () => {
    expect((await ask(['Who', 'repaired', 'the', 'lamp?'])).out).toContain('Marta Lindqvist');
  });

  it('prints what matched with --why', async () => {
    expect((await ask(['--why', 'Who repaired the lamp?'])).out).toContain('\n\nMatched\n');
  });

  it('prints the object of the contract with --json, and nothing else', async () => {
    expect(await askJson(['Who repaired the lamp?'])).toStrictEqual({
      question: 'Who repaired the lamp?',
      outcome: 'answered',
      text: 'Marta Lindqvist repaired the lamp.',
      facts: ['lamp-repairer'],
      sources: [
        {
          id: 'gazette',
          publisher: 'Island Gazette',
          title: 'Lighthouse shines again',
          url: expect.stringMatching(/^https:\/\/gazette\.example\/lighthouse#:~:text=Lindqvist/),
          published: '2024-05-06',
          paragraph: 2,
          quote: 'Lindqvist put the lamp right',
        },
      ],
      suggestions: expect.any(Array),
      confidence: expect.closeTo(1, 0),
      version: expect.stringMatching(/^[\da-f]{12}$/),
      milliseconds: expect.any(Number),
    });
  });

  it('says which "no" it is, without fact or source', async () => {
    expect(await askJson(['How much did the repair cost?'])).toMatchObject({
      outcome: 'unknown',
      no: 'not-covered',
      facts: [],
      sources: [],
    });
  });

  it('adds the matches and the steps to the object with --why', async () => {
    expect(await askJson(['--why', 'Who repaired the lamp?'])).toMatchObject({
      why: {
        matches: expect.arrayContaining([
          { fact: 'lamp-repairer', confidence: expect.any(Number), reasons: expect.any(Array) },
        ]),
        steps: expect.any(Array),
      },
    });
  });

  it('prints the question as it was asked but lets no escape sequence out', async () => {
    const question = '\u001B[31mWho\u009B1m repaired the lamp?';
    const { out } = await ask(['--json', question]);
    expect(JSON.parse(out)).toMatchObject({ question });
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(out).not.toMatch(/[\u001B\u009B]/);
    // oxlint-disable-next-line no-control-regex -- as above
    expect((await ask([question])).out).not.toMatch(/[\u001B\u009B]/);
  });

  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['a question mark', '?'],
    ['an emoji', '🙂'],
    ['six thousand letters', 'x'.repeat(6000)],
    ['half a character', '\uD800'],
  ])('answers %s with status 0', async (_what, question) => {
    expect(await ask(['--json', question])).toMatchObject({ status: 0, err: '' });
  });

  it.each([
    ['in colour on a terminal', {}, true, true],
    ['plainly on a terminal with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['plainly into a pipe', {}, false, false],
    ['in colour into a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
  ])('prints %s', async (_how, env, tty, coloured) => {
    const { out } = await ask(['Who repaired the lamp?'], { env, tty });
    expect(out.includes('\u001B[')).toBe(coloured);
  });
});

describe('ask --batch', () => {
  it('answers plain lines and JSON lines in their order and skips blank ones', async () => {
    const stdin =
      '\uFEFFWho repaired the lamp?\r\n\r\n{"q": "How long did the repair take?"}\n   \nHow much did the repair cost?';
    const { status, out } = await ask(['--batch', '-'], { stdin });
    expect(status).toBe(0);
    expect(batchOf(out)).toMatchObject([
      { question: 'Who repaired the lamp?', facts: ['lamp-repairer'] },
      { question: 'How long did the repair take?', facts: ['repair-duration'] },
      { question: 'How much did the repair cost?', facts: [] },
    ]);
  });

  it('gives a few words for small talk, and goes on after it from where the conversation was', async () => {
    const turns = ['Who repaired the lamp?', 'thanks!', 'and how long did that take?'];
    const { out } = await ask(['--batch', '-'], {
      stdin: [JSON.stringify({ turns: turns.slice(0, 2) }), JSON.stringify({ turns })].join('\n'),
    });
    expect(batchOf(out)).toMatchObject([
      { question: 'thanks!', outcome: 'unknown', no: 'outside', facts: [], sources: [], suggestions: [] },
      { question: turns[2], facts: ['repair-duration'] },
    ]);
  });

  it('replays the turns of a conversation and answers the last, read with those before it', async () => {
    const turns = ['Who repaired the lamp?', 'and how long did that take?'];
    const { out } = await ask(['--batch', '-', '--why'], { stdin: JSON.stringify({ turns }) });
    expect(batchOf(out)).toMatchObject([{ question: turns[1], facts: ['repair-duration'] }]);
    expect(out).toContain('follow-up');
  });

  it('reads a file', async () => {
    const questions = await writeFolder({ 'questions.txt': 'Who repaired the lamp?\n' });
    const { out } = await ask(['--batch', join(questions, 'questions.txt')]);
    expect(batchOf(out)).toHaveLength(1);
  });

  it('prints nothing for a batch without questions', async () => {
    expect(await ask(['--batch', '-'], { stdin: '\n\n' })).toEqual({ status: 0, out: '', err: '' });
  });

  it('names every line that cannot be read and answers none', async () => {
    const { status, out, err } = await ask(['--batch', '-'], { stdin: '{"q": "a"}\n{"q": \nfine\n{}' });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^ask: what is piped in, line 2 starts with "\{".+\nask: .+ line 4 .+\n$/);
  });

  it('says so when the file cannot be read', async () => {
    const { status, err } = await ask(['--batch', join(folder, 'none.txt')]);
    expect(status).toBe(1);
    expect(err).toMatch(/^ask: --batch .+none\.txt cannot be read \(ENOENT\); .+\n$/);
  });
});

describe('parseBatch', () => {
  it.each([
    ['who?', [['who?']]],
    ['"who?"', [['"who?"']]],
    ['["who?"]', [['["who?"]']]],
    ['{"q": "who?", "id": 7}', [['who?']]],
    ['{"q": ""}', [['']]],
    ['{"turns": ["a", "b"]}', [['a', 'b']]],
    ['{"q": "b", "turns": ["a", "b"]}', [['a', 'b']]],
  ])('reads the line %s', (line, items) => {
    expect(parseBatch(line)).toEqual({ ok: true, items });
  });

  it.each(['{', '{who?', '{"q": 1}', '{"turns": []}', '{"turns": ["a", 2]}', '{"turns": "a"}'])(
    'refuses the line %s',
    (line) => {
      expect(parseBatch(line)).toMatchObject({ ok: false });
    },
  );
});

describe('ask that goes wrong', () => {
  it.each([
    ['no question', []],
    ['an option that there is not', ['--jsno', 'x']],
    ['an option without its value', ['x', '--batch']],
    ['both a batch and a question', ['--batch', '-', 'x']],
  ])('shows the usage for %s', async (_what, args) => {
    const { status, out, err } = await ask(args);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^ask: .+\n\nusage: npm run --silent ask -- /);
  });

  it('shows the usage on request', async () => {
    expect(await ask(['--help'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^usage: /),
      err: '',
    });
  });

  it('names a folder of knowledge that is not there', async () => {
    const { status, err } = await ask(['--knowledge', join(folder, 'none'), 'x']);
    expect(status).toBe(1);
    expect(err).toMatch(/none is missing or cannot be read; name an existing folder .+\n$/);
  });

  it('names every problem of the knowledge', async () => {
    const broken = await writeFolder({ ...smallStory, 'story.yaml': 'title: [', 'names.yaml': 'names: 7' });
    const { status, out, err } = await ask(['--knowledge', broken, 'x']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^names\.yaml:1:\d+ .+\n[^]*story\.yaml:1:\d+ .+\n[^]*mend it and start again/);
  });

  it('says what is wrong with the settings', async () => {
    const stderr = new PassThrough({ encoding: 'utf8' });
    const io = { stdin: Readable.from(['']), stdout: new PassThrough(), stderr, environment: unreadable };
    expect(await askCommand(['x'], io)).toBe(1);
    expect(stderr.read()).toBe('.env cannot be read\n');
  });
});

function unreadable(): never {
  throw new ConfigError('.env cannot be read');
}
