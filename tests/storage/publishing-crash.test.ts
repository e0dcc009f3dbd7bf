import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { publishFiles } from '../../src/storage/publish-files.ts';
import { randomOf } from '../bench/random.ts';
import { compileFor } from '../support/compile.ts';
import { writeFolder } from '../support/folder.ts';
import { filesOf } from '../support/knowledge.ts';
import { after, afterText, asText, before, beforeText } from './two-versions.ts';

/** Publishes one state after the other until it is killed, or kills itself after so many steps. */
const publisher = `
import { publishFiles } from './storage/publish-files.js';
import { readKnowledgeFolder } from './storage/knowledge-folder.js';
const [dir, before, after, end] = process.argv.slice(2);
const states = [];
for (const folder of [before, after]) states.push(await readKnowledgeFolder(folder));
let steps = 0;
const step = () => {
  steps += 1;
  if (steps === Number(end)) process.kill(process.pid, 'SIGKILL');
};
console.log('ready');
for (;;) {
  const { version } = await readKnowledgeFolder(dir);
  const next = states.find((state) => state.version !== version);
  await publishFiles(dir, next.files, { expect: version, step });
}
`;

/** The longest time that a publisher is left to itself, in milliseconds; a publication takes about as long. */
const LONGEST = 40;
/** A publication of these files has 25 steps. */
const STEPS = 55;

it.each([
  ['between any two steps', (turn: number) => ({ end: (turn % STEPS) + 1, delay: undefined })],
  ['at any moment', (_: number, random: () => number) => ({ end: -1, delay: random() * LONGEST })],
] as const)(
  'a publisher killed %s, a hundred times, leaves the old files or the new ones, and the next one goes on',
  async (_, plan) => {
    const program = await compileFor(publisher);
    const [first, second] = [await writeFolder(before), await writeFolder(after)];
    const seen = new Map<string, number>();

    /** One folder that many publishers are killed in, one after the other. */
    const run = async (seed: number): Promise<void> => {
      const dir = await writeFolder(before);
      const random = randomOf(seed);
      for (let turn = 0; turn < 50; turn += 1) {
        const { end, delay } = plan(turn * 2 + (seed % 2), random);
        const child = spawn(process.execPath, [program, dir, first, second, String(end)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const closed = once(child, 'close');
        if (delay !== undefined) {
          await once(child.stdout, 'data');
          await wait(delay);
          child.kill('SIGKILL');
        }
        expect((await closed)[1]).toBe('SIGKILL');

        const { files, version } = await readKnowledgeFolder(dir);
        const text = asText(files);
        expect([beforeText, afterText]).toContain(text);
        seen.set(text, (seen.get(text) ?? 0) + 1);
        if (turn % 5 > 0) continue;
        const other = text === beforeText ? after : before;
        await expect(publishFiles(dir, filesOf(other), { expect: version })).resolves.toMatchObject({
          ok: true,
        });
        expect(asText((await readKnowledgeFolder(dir)).files)).not.toBe(text);
      }
    };
    await Promise.all([run(1), run(2)]);
    expect([...seen.values()].every((times) => times > 10)).toBe(true);
    expect(seen.size).toBe(2);
  },
  60_000,
);
