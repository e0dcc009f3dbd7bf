import { describe, expect, it } from 'vitest';
import { unpack } from '../../../src/storage/archive.ts';
import { bridgeStory } from '../../support/knowledge.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { fileOf, knowledgeAtWork } from './knowledge-at-work.ts';

describe('/knowledge export', () => {
  it('gives every file as a zip that is named after the version', async () => {
    const { discord, ada } = await knowledgeAtWork();
    const message = await ada.runs('knowledge export').reply();
    expect(message.flags & EPHEMERAL).toBe(EPHEMERAL);
    const file = await fileOf(message);
    expect(file.name).toBe('knowledge-000000000001.zip');
    const unpacked = await unpack(file.bytes);
    expect(unpacked.ok ? textsOf(unpacked.files) : unpacked).toEqual(bridgeStory);
    expect(discord.refused).toEqual([]);
  });

  it('says so where the zip is larger than Discord takes', async () => {
    const noise = new Uint8Array(12_000_000);
    for (let at = 0; at < noise.length; at += 65_536)
      crypto.getRandomValues(noise.subarray(at, Math.min(noise.length, at + 65_536)));
    const newsroom = newsroomOf(() => ({ files: async () => new Map([['articles/a.txt', noise]]) }));
    const { ada } = await knowledgeAtWork(newsroom);
    const message = await ada.runs('knowledge export').reply();
    expect(textOf(message)).toContain('more than Discord takes. Copy them from the folder.');
    expect(message.attachments).toEqual([]);
  });
});

function textsOf(files: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
}
