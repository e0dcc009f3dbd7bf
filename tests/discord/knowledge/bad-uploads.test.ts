import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { badFiles } from './bad-files.ts';
import { badYaml } from './bad-yaml.ts';
import { englishIn, ourLines } from './our-english.ts';
import { newsroomAtWork } from './newsroom-at-work.ts';

/** All that stands in a folder, by path. */
async function standing(dir: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const)),
  );
}

const uploads = [...badYaml, ...badFiles];

it('there are many kinds of bad uploads, each once', () => {
  expect(new Set(uploads.map(({ kind }) => kind)).size).toBe(uploads.length);
  expect(uploads.length).toBeGreaterThanOrEqual(60);
});

it.each(uploads)(
  'is refused in words, in English or in Ukrainian, and nothing changes: $kind',
  async ({ name, content, told }) => {
    const { room, work, discord, ada } = await newsroomAtWork();
    const before = await standing(room.dir);
    const answering = room.live.current();
    const file = { name, content: await content() };
    const reply = await ada.runs('knowledge import', { file }).reply();
    expect(textOf(reply)).toMatch(/^\*\*This cannot be done:\*\*\n/);
    expect(textOf(reply).replaceAll('\\', '')).toMatch(told);
    expect(textOf(reply)).not.toContain('Something went wrong');
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(reply.mention_everyone).toBe(false);
    const olha = discord.addUser('Olha', { locale: 'uk', rank: 'moderator' });
    const said = ourLines(textOf(await olha.runs('knowledge import', { file }).reply()));
    expect(said[0]).toBe('**Цього зробити не можна:**');
    expect(said.flatMap(englishIn)).toEqual([]);
    expect(await standing(room.dir)).toEqual(before);
    expect(room.live.current()).toBe(answering);
    expect(await room.storage.staged.list()).toEqual([]);
    expect(work.log.lines.filter((line) => /^(?:warn|error)/.test(line))).toEqual([]);
    expect(discord.refused).toEqual([]);
  },
);
