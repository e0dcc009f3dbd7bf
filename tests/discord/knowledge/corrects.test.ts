import { describe, expect, it } from 'vitest';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { holdLock } from '../../support/storage.ts';
import { labelsOf } from './knowledge-at-work.ts';
import { newsroomAtWork } from './newsroom-at-work.ts';

describe('“Earlier answers were wrong…”', () => {
  it('prepares the change as a correction, with the sentence that readers will see', async () => {
    const { room, work, ada } = await newsroomAtWork();
    const form = await ada.runs('knowledge edit', { fact: 'bridge-length' }).modal();
    const reply = await ada.submits(form, { answer: 'It is 421 metres long.' }).reply();
    await work.restart();
    const asking = await ada.clicks(reply, 'Earlier answers were wrong…').modal();
    await work.restart();
    const told = await ada.submits(asking, { what: 'It is 421,\nnot 412.' }).reply();
    expect(textOf(told)).toContain('Corrects: It is 421, not 412.');
    expect(labelsOf(told)).toEqual(['Edit again']);
    expect(await room.storage.staged.list()).toMatchObject([{ corrects: 'It is 421, not 412.' }]);
    const again = await ada.clicks(reply, 'Earlier answers were wrong…').modal();
    expect(textOf(await ada.submits(again, { what: 'It is 421.' }).reply())).toContain(
      'Corrects: It is 421.',
    );
    expect(await room.storage.staged.list()).toMatchObject([{ id: 1, corrects: 'It is 421.' }]);
    await room.newsroom.discard([1]);
    const gone = await ada.clicks(reply, 'Earlier answers were wrong…').reply();
    expect(textOf(gone)).toContain('The change 1 is not waiting any more.');
  });

  it('loses nothing where it cannot be said', async () => {
    const { room, ada } = await newsroomAtWork();
    const form = await ada.runs('knowledge edit', { fact: 'bridge-length' }).modal();
    const reply = await ada.submits(form, { answer: 'It is 421 metres long.' }).reply();
    const asking = await ada.clicks(reply, 'Earlier answers were wrong…').modal();
    const before = await room.storage.staged.list();
    const letGo = await holdLock(room.file, 'BEGIN IMMEDIATE');
    const told = await ada.submits(asking, { what: 'It is 421.' }).reply();
    await letGo();
    expect(textOf(told)).toContain('The database is locked');
    expect(await room.storage.staged.list()).toEqual(before);
  });

  it('is said of the last of several changes of a fact', async () => {
    const { ada } = await newsroomAtWork();
    const edit = async (answer: string) => {
      const form = await ada.runs('knowledge edit', { fact: 'toll' }).modal();
      return await ada.submits(form, { answer }).reply();
    };
    const first = await edit('There is one.');
    await edit('There is none.');
    const reply = await ada.clicks(first, 'Earlier answers were wrong…').reply();
    expect(textOf(reply)).toContain('The change 2 is about the same fact and was prepared later');
  });

  it('takes no blanks for a sentence', async () => {
    const { ada } = await newsroomAtWork();
    const form = await ada.runs('knowledge edit', { fact: 'toll' }).modal();
    const reply = await ada.submits(form, { answer: 'There is one.' }).reply();
    const asking = await ada.clicks(reply, 'Earlier answers were wrong…').modal();
    expect(textOf(await ada.submits(asking, { what: ' \u200B ' }).reply())).toContain('in one sentence');
  });
});
