import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bridgeArticles } from '../../support/knowledge.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { fileOf } from './knowledge-at-work.ts';
import { newsroomAtWork } from './newsroom-at-work.ts';

it('/knowledge health shows the worst few of what is in the folder, and brings all of it as a file', async () => {
  const { room, discord, ada } = await newsroomAtWork();
  const bare = Array.from({ length: 9 }, (_, at) => `Nobody cites this, number ${at}.`);
  await mkdir(join(room.dir, 'articles'), { recursive: true });
  await writeFile(
    join(room.dir, 'articles/herald.txt'),
    `${bridgeArticles['articles/herald.txt'] ?? ''}${bare.join('\n')}\n`,
  );
  const message = await ada.runs('knowledge health').reply();
  const { name, text } = await fileOf(message);
  expect(name).toBe('health.txt');
  expect(text).toContain('“Nobody cites this, number 8.”');
  expect(text).not.toContain('in the file');
  const shown = textOf(message);
  expect(shown).toMatch(/… and \d more, in the file/u);
  expect(shown).not.toContain('number 8.');
  expect(discord.refused).toEqual([]);
});
