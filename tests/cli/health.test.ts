import { join } from 'node:path';
import { expect, it } from 'vitest';
import { healthCommand, type HealthIo } from '../../src/cli/health.ts';
import { ConfigError } from '../../src/config.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { bridgeArticles, bridgeStory, bridgeWith, edit } from '../support/knowledge.ts';
import { runNode } from './run-node.ts';

const opening = () => new Date('2031-05-04T08:30:00Z');

const environment = () => {
  throw new ConfigError('.env cannot be read');
};

async function run(args: readonly string[], io: Partial<HealthIo> = {}) {
  const said = { out: '', err: '' };
  const status = await healthCommand(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    environment: () => ({}),
    today: () => '2031-06-01',
    votes: () => Promise.resolve(undefined),
    ...io,
  });
  return { status, ...said };
}

it('a folder is told what could be better in it', async () => {
  const { status, out, err } = await run(['--knowledge', await writeFolder(bridgeStory)]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^Health of the knowledge [\da-f]{12} on 1 June 2031: 6 facts\.\n• /u);
  expect(out).toContain('\n• Quotes that are not proven, because the article is not there: 6\n');
  expect(out).toContain('\n• Pairs of facts that compete for the same questions: ');
  expect(out).toContain(
    '\n• The Gazette (`gazette`): 3 quotes; its text is expected as articles/gazette.txt\n',
  );
});

it('the worst few of each kind are told, and with --all everything', async () => {
  const bare = Array.from({ length: 9 }, (_, at) => `Nobody cites this, number ${at}.`);
  const articles = await writeFolder({
    'herald.txt': `${bridgeArticles['articles/herald.txt'] ?? ''}${bare.join('\n')}\n`,
  });
  const args = ['--knowledge', await writeFolder(bridgeStory), '--articles', articles] as const;
  const [short, all] = [await run(args), await run([...args, '--all'])];
  expect(short.out).toContain('number 1.”\n  … and 7 more: --all\n');
  expect(all.out).toContain('number 1.”\n  paragraph 5: “Nobody cites this, number 2.”\n');
  expect(all.out).not.toContain('--all');
  expect((await run([...args, '--json'])).out).toBe((await run([...args, '--json', '--all'])).out);
});

it('articles that lie elsewhere are read', async () => {
  const articles = await writeFolder({
    'herald.txt': `${bridgeArticles['articles/herald.txt'] ?? ''}Nobody cites this.\n`,
    'gazette.txt': bridgeArticles['articles/gazette.txt'],
  });
  const { out } = await run(['--knowledge', await writeFolder(bridgeStory), '--articles', articles]);
  expect(out).toContain('\n• Paragraphs of the articles from which no fact is drawn: 1\n');
  expect(out).toContain('\n  paragraph 3: “Nobody cites this.”\n');
});

it.each([
  ['30', 0],
  ['29', 0],
  ['28', 1],
  ['27', 5],
])('with --stale-after %s, %d facts are out of date', async (days, count) => {
  const folder = await writeFolder(bridgeStory);
  const { out } = await run(['--knowledge', folder, '--stale-after', days, '--json']);
  expect(JSON.parse(out)).toMatchObject({
    staleAfterDays: Number(days),
    sections: expect.arrayContaining([expect.objectContaining({ id: 'stale', count })]),
  });
});

it('with --json, it is one object on one line', async () => {
  const { out } = await run(['--json', '--knowledge', await writeFolder(bridgeStory)]);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(out)).toMatchObject({
    today: '2031-06-01',
    facts: 6,
    notMeasured: ['disliked', 'coverage'],
  });
});

it('a folder with problems is told them on stderr', async () => {
  const folder = await writeFolder(bridgeWith(edit('story.yaml', '2031-05-04', '2031-05-32')));
  expect(await run(['--knowledge', folder])).toEqual({
    status: 1,
    out: '',
    err: 'story.yaml:3:7 bad-date: `asOf` is not a date of the calendar; write it as in 2025-12-02\n',
  });
});

it('a folder that is not there, and wrong settings, are told in one line', async () => {
  expect(await run(['--knowledge', '/absent/folder'])).toEqual({
    status: 1,
    out: '',
    err: 'the knowledge folder /absent/folder is missing or cannot be read\n',
  });
  expect(await run([], { environment })).toEqual({ status: 1, out: '', err: '.env cannot be read\n' });
});

it.each([[['--wrong']], [['folder']], [['--stale-after', 'soon']], [['--stale-after', '-1']]])(
  '%s gets the usage',
  async (args) => {
    const { status, out, err } = await run(args);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^Usage: health \[--all\] \[--knowledge DIR\]/u);
  },
);

it('what readers voted is read from what the bot keeps, and no database is made to look', async () => {
  const DATA_DIR = await emptyFolder();
  const args = ['--json', '--knowledge', await writeFolder(bridgeStory)];
  const without = await runNode('src/cli/health.ts', args, { env: { DATA_DIR } });
  expect(JSON.parse(without.out)).toMatchObject({ notMeasured: ['disliked', 'coverage'] });

  const silent = { info: () => undefined, warn: () => undefined };
  const storage = await openStorage({ file: join(DATA_DIR, 'readout.db'), log: silent, now: opening });
  const vote = { reply: '1', facts: ['toll'], version: '0123456789ab', voter: '2', value: -1 } as const;
  await storage.votes.vote(vote, opening());
  await storage.close();
  const { out } = await runNode('src/cli/health.ts', args, { env: { DATA_DIR } });
  expect(JSON.parse(out)).toMatchObject({
    notMeasured: ['coverage'],
    sections: expect.arrayContaining([
      {
        id: 'disliked',
        count: 1,
        items: [{ id: 'toll', question: 'Will there be a toll?', up: 0, down: 1 }],
      },
    ]),
  });
});
