import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../src/discord/knowledge/zip.ts';
import { soundStory } from '../../storage/sound-story.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { filesOf } from '../../support/knowledge.ts';
import { fileOf } from './knowledge-at-work.ts';
import { newsroomAtWork, publishes } from './newsroom-at-work.ts';

const article = `Painters finish the bridge

By Ivo Brand
6 May 2031

Painters finished the last arch of the Oster bridge on Monday, the town said.
The work took 14 days and cost 2 million, the mayor Mara Lind told reporters.
The bridge will be closed to lorries until 9 May 2031, the police said.
`;

/** The story with another cost of the bridge. */
const edited = {
  ...soundStory,
  'facts/bridge.yaml': soundStory['facts/bridge.yaml']?.replace('412 metres long', '421 metres long'),
};

describe('/knowledge import', () => {
  it('makes drafts of an article, and says what to do with them', async () => {
    const { room, discord, ada } = await newsroomAtWork();
    const file = { name: 'notes.bin', content: article };
    const reply = await ada.runs('knowledge import', { file }).reply();
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(reply)).toMatch(
      /^\*\*Read as an article\*\*\nPainters finish the bridge\n\d+ drafts? of new facts; /,
    );
    expect(textOf(reply)).toContain('bring the file back with /knowledge import');
    const drafts = await fileOf(reply);
    expect(drafts.name).toMatch(/\.yaml$/);
    expect(drafts.text).toContain('draft: true');
    expect(await room.storage.staged.list()).toEqual([]);
    const unwritten = await ada
      .runs('knowledge import', { file: { name: drafts.name, content: drafts.text } })
      .reply();
    expect(textOf(unwritten)).toContain('These drafts are not written yet');
    expect(discord.refused).toEqual([]);
  });

  it('takes the drafts back once they are written, and readers are answered from the article', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    const drafts = await fileOf(
      await ada.runs('knowledge import', { file: { name: 'painters.txt', content: article } }).reply(),
    );
    const [head = '', ...facts] = drafts.text.split(/^(?= {2}# \d+ of \d+ )/mu);
    const work = facts.find((fact) => fact.includes('took 14 days')) ?? '';
    const written = `${head.replace('publisher: ""', 'publisher: Oster Post').replace('url: ""', 'url: https://post.example/painters')}${work
      .replace(/^ +draft: true.*\n/mu, '')
      .replace('answer: ""', 'answer: Painting the bridge took 14 days, the mayor said.')
      .replace(/asked:\n[^]*?(?= {4}answer)/u, 'asked:\n      - How long did the painting take?\n')}`;
    const file = { name: drafts.name, content: written };
    const taken = await ada.runs('knowledge import', { file }).reply();
    expect(textOf(taken)).toContain('**Prepared: 2 changes; readers see nothing of it yet**');
    const question = 'How long did the painting of the bridge take?';
    expect(textOf(await ada.runs('knowledge preview', { question }).reply())).toContain('took 14 days');
    await publishes(ada);
    const reply = await ben.runs('ask', { question }).reply();
    expect(textOf(reply)).toContain('Painting the bridge took 14 days, the mayor said.');
    expect(JSON.stringify(reply)).toContain('https://post.example/painters');
    // No sentence of the article has come into the folder.
    for (const bytes of (await room.newsroom.files()).values()) {
      expect(Buffer.from(bytes).toString()).not.toContain('told reporters');
    }
    expect(discord.refused).toEqual([]);
  });

  it.each([
    ['a knowledge file', 'bridge.txt', () => Buffer.from(edited['facts/bridge.yaml'] ?? '')],
    ['a zip of the whole knowledge, whatever its name', 'all.pdf', () => zipOf(filesOf(edited))],
  ])('takes %s, which a moderator then publishes', async (_, name, content) => {
    const { room, ada } = await newsroomAtWork();
    const reply = await ada.runs('knowledge import', { file: { name, content: await content() } }).reply();
    expect(textOf(reply)).toContain('**Prepared: 1 change; readers see nothing of it yet**');
    expect(textOf(reply)).toContain('replaces the file facts/bridge.yaml.');
    await publishes(ada);
    expect(room.answer('How long is the Oster bridge?')).toContain('421 metres');
  });

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['the line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('takes a file with %s', async (_, written) => {
    const { room, ada } = await newsroomAtWork();
    const file = { name: 'facts/bridge.yaml', content: written(edited['facts/bridge.yaml'] ?? '') };
    await ada.runs('knowledge import', { file }).reply();
    await publishes(ada);
    expect(room.answer('How long is the Oster bridge?')).toContain('421 metres');
  });

  it('brings back what was exported', async () => {
    const { ada } = await newsroomAtWork();
    const exported = await fileOf(await ada.runs('knowledge export').reply());
    const file = { name: exported.name, content: exported.bytes };
    const reply = await ada.runs('knowledge import', { file }).reply();
    expect(textOf(reply)).toContain('The file holds what the knowledge holds already.');
  });
});
