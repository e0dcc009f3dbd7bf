import { beforeEach, expect, it } from 'vitest';
import { writeFolder } from '../support/folder.ts';
import { runNode } from './run-node.ts';
import { smallStory } from './small-story.ts';

let folder = '';
beforeEach(async () => {
  folder = await writeFolder(smallStory);
});

it('answers what is piped in, whatever folder it is started from', async () => {
  const { status, out, err } = await runNode('src/cli/ask.ts', ['--knowledge', folder, '--batch', '-'], {
    stdin: 'Who repaired the lamp?\n',
    cwd: folder,
  });
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ outcome: 'answered' });
});

it('ends with status 1 and a message on stderr when there is no question', async () => {
  const { status, out, err } = await runNode('src/cli/ask.ts', []);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain('there is no question');
});

it('ends quietly when nobody reads its output any more', async () => {
  const stdin = 'Who repaired the lamp?\n'.repeat(2000);
  const { err } = await runNode('src/cli/ask.ts', ['--knowledge', folder, '--batch', '-'], {
    stdin,
    hangUp: true,
  });
  expect(err).toBe('');
});
