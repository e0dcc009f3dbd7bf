import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { createReadout } from '../../src/core/ask.ts';
import { readKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { emptyFolder, writeFolder } from '../support/folder.ts';
import { bridgeArticles, bridgeWith, edit, type Texts } from '../support/knowledge.ts';
import { runNode } from './run-node.ts';

/** Golden questions that the search is sure to meet. */
const met: Texts = {
  'questions.yaml': `questions:
  - q: how long is the Oster bridge then
    expect: bridge-length
  - q: what is the weather on Mars
    expect: unknown
`,
};
const longer = edit('facts/bridge.yaml', 'is 412 metres', 'is 413 metres');

const folderOf = (texts: Texts = {}) => writeFolder(bridgeWith({ ...met, ...texts }));

const opening = () => new Date('2031-05-04T08:30:00Z');

async function run(args: readonly string[]) {
  const said = { out: '', err: '' };
  const status = await checkCommand(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    environment: () => ({}),
    createReadout,
    findVersion: () => Promise.resolve(undefined),
  });
  return { status, ...said };
}

it('against a folder, it tells what differs and which answers would change, old and new by name', async () => {
  const [old, now] = [await folderOf(), await folderOf(longer)];
  const { status, out } = await run(['--knowledge', now, '--against', old]);
  expect(status).toBe(0);
  expect(out.slice(out.indexOf('\nOld: '))).toMatch(/^\nOld: the folder \S+, version [\da-f]{12}\nNew: /u);
  expect(out).toContain(`\nOld: the folder ${old}, version`);
  expect(out).toContain(`\nNew: the folder ${now}, version`);
  expect(out.slice(out.indexOf('1 fact changed'))).toBe(`1 fact changed.
Fact changed: \`bridge-length\` (How long is the Oster bridge?)
  answer, old: The bridge is 412 metres long.
  answer, new: The bridge is 413 metres long.
1 answer would change:
“how long is the Oster bridge then”
  old answer: an answer from \`bridge-length\`
    The bridge is 412 metres long.
  new answer: an answer from \`bridge-length\`
    The bridge is 413 metres long.
`);
});

it('against itself, nothing differs, with or without the articles', async () => {
  const folder = await folderOf(bridgeArticles);
  const { status, out } = await run(['--knowledge', folder, '--against', folder]);
  expect(status).toBe(0);
  expect(out).toMatch(
    /\nNothing differs: the same facts, sources, names and golden questions\.\nNo answer that was tried would change\.\n$/u,
  );
});

it('a golden question that fails is a failure, and what differs is told all the same', async () => {
  const [old, now] = [
    await folderOf(),
    await folderOf({ 'questions.yaml': met['questions.yaml']?.replace('unknown', 'toll') }),
  ];
  const { status, out } = await run(['--knowledge', now, '--against', old]);
  expect(status).toBe(1);
  expect(out).toContain('golden-failed: ');
  expect(out).toContain('\nGolden question changed: “what is the weather on Mars”\n');
});

it('with problems, nothing is compared', async () => {
  const [old, now] = [await folderOf(), await folderOf(edit('story.yaml', '2031-05-04', '2031-05-32'))];
  const { status, out } = await run(['--knowledge', now, '--against', old]);
  expect(status).toBe(1);
  expect(out).toMatch(/\nNot compared with the folder \S+, version [\da-f]{12}: mend the problems first\n$/u);
});

it('an old knowledge with problems is told on stderr', async () => {
  const [old, now] = [await folderOf(edit('story.yaml', '2031-05-04', '2031-05-32')), await folderOf()];
  const { status, out, err } = await run(['--knowledge', now, '--against', old]);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(
    /^the folder \S+, version \S+ has problems, so that nothing .*\nstory\.yaml:3:7 bad-date/u,
  );
});

it.each([['7'], ['0123456789ab'], ['012345678901']])(
  'a version %s that is not kept is told',
  async (wanted) => {
    const { status, err } = await run(['--knowledge', await folderOf(), '--against', wanted]);
    expect(status).toBe(1);
    expect(err).toBe(
      `there is no published version ${wanted}; --against takes its number, its 12 digits, or a knowledge folder\n`,
    );
  },
);

it('a folder that is not there is told', async () => {
  const { status, err } = await run(['--knowledge', await folderOf(), '--against', './7']);
  expect({ status, err }).toEqual({
    status: 1,
    err: 'the knowledge folder ./7 is missing or cannot be read\n',
  });
});

it('a published version is found by its number and by its hash, and none where nothing is kept', async () => {
  const DATA_DIR = await emptyFolder();
  const now = await folderOf(longer);
  const args = (wanted: string) => ['--knowledge', now, '--against', wanted];
  const before = await runNode('src/cli/check.ts', args('1'), { env: { DATA_DIR } });
  expect(before).toMatchObject({
    status: 1,
    err: expect.stringContaining('there is no published version 1'),
  });

  const silent = { info: () => undefined, warn: () => undefined };
  const storage = await openStorage({ file: join(DATA_DIR, 'readout.db'), log: silent, now: opening });
  const { files, version } = await readKnowledgeFolder(await folderOf());
  await storage.versions.record({ version, files, by: 'Ada', why: 'first', origin: 'folder' }, opening());
  await storage.close();
  const [byNumber, byHash] = [
    await runNode('src/cli/check.ts', args('1'), { env: { DATA_DIR } }),
    await runNode('src/cli/check.ts', args(version), { env: { DATA_DIR } }),
  ];
  expect(byNumber).toMatchObject({ status: 0, err: '' });
  expect(byNumber.out).toContain('\nOld: the published version 1\n');
  expect(byNumber.out).toContain('\n  answer, old: The bridge is 412 metres long.\n');
  expect(byHash.out).toBe(byNumber.out.replace('version 1\n', `version ${version}\n`));
});
