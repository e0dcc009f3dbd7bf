import { describe, expect, it, vi } from 'vitest';
import { USUAL } from '../../src/core/settings/settings.ts';
import { StorageOff } from '../../src/storage/database/storage-off.ts';
import { letOnePublish, openServerSettings } from '../../src/storage/server-settings.ts';
import { day, freshStorage } from '../support/storage.ts';
import { ada, max, valueOf } from './newsroom/desk.ts';

const now = () => day();

it('what moderators set is kept by server, and found again at the next start', async () => {
  const { storage } = await freshStorage();
  const settings = await openServerSettings(storage, now);
  expect(settings.servers()).toEqual([]);
  expect(await settings.change('111', { cooldown: 9, askChannels: ['1', '2'] }, ada)).toMatchObject({
    ok: true,
    value: { kind: 'set', settings: { cooldown: 9, askChannels: ['1', '2'] } },
  });
  const again = await openServerSettings(storage, now);
  expect(again.servers()).toEqual(['111']);
  expect(again.of('111')).toEqual(settings.of('111'));
  expect(again.of('222')).toEqual(USUAL);
});

it('what is given back to what is usual is no longer kept', async () => {
  const { storage } = await freshStorage();
  const settings = await openServerSettings(storage, now);
  await settings.change('111', { cooldown: 9, language: 'uk' }, ada);
  await settings.change('111', { cooldown: undefined, language: undefined }, ada);
  expect(settings.servers()).toEqual([]);
  await settings.change('111', { cooldown: 9 }, ada);
  await settings.reset('111', ada);
  expect(settings.of('111')).toEqual(USUAL);
  expect(await storage.settings.all()).toEqual(new Map());
});

it('what cannot be kept is not obeyed either, and said in words', async () => {
  const { storage } = await freshStorage();
  const settings = await openServerSettings(storage, now);
  await storage.close();
  const why = 'The program is ending and keeps nothing more.';
  expect(await settings.change('111', { cooldown: 9 }, ada)).toEqual({ ok: false, why });
  expect(await settings.reset('111', ada)).toEqual({ ok: false, why });
  expect(settings.of('111')).toEqual(USUAL);
});

it('what could not be read at the start is read later, and never written over by a change made without it', async () => {
  const { storage } = await freshStorage();
  await storage.settings.set('111', 'mutedChannels', '1 2');
  let isOff = true;
  const all = async () => {
    if (isOff) throw new StorageOff('locked');
    return storage.settings.all();
  };
  const locked = { settings: { ...storage.settings, all }, wishes: storage.wishes };
  const changed = await openServerSettings(locked, now);
  const untouched = await openServerSettings(locked, now, 10);
  // Nobody publishes alone because the database is slow.
  expect(untouched.of('111')).toEqual({ ...USUAL, secondPerson: true });
  expect(await changed.change('111', { mutedChannels: ['3'] }, ada)).toMatchObject({ ok: false });
  isOff = false;
  expect(await changed.change('111', { mutedChannels: ['3'] }, ada)).toMatchObject({
    ok: false,
    why: expect.stringContaining('/settings show'),
  });
  expect(changed.of('111').mutedChannels).toEqual(['1', '2']);
  await vi.waitFor(() => expect(untouched.of('111').mutedChannels).toEqual(['1', '2']));
  expect(await changed.change('111', { mutedChannels: ['1', '2', '3'] }, ada)).toMatchObject({ ok: true });
});

/** A server in which two moderators have to agree, with the moment that the desk takes for now. */
async function guarded() {
  const { storage } = await freshStorage();
  const time = { now: day() };
  const open = () => openServerSettings(storage, () => time.now);
  const settings = await open();
  await settings.change('111', { secondPerson: true, cooldown: 9 }, ada);
  return { storage, settings, time, open };
}

const off = { secondPerson: false } as const;

describe('that two moderators have to agree', () => {
  it.each([
    ['is switched off', off],
    ['is given back to what is usual', { secondPerson: undefined }],
    ['is switched off beside something else', { secondPerson: false, cooldown: 60 }],
  ])('%s by two alone, and nothing changes before', async (_, changes) => {
    const { settings, open } = await guarded();
    const before = settings.of('111');
    for (const desk of [settings, await open()]) {
      expect(valueOf(await desk.change('111', changes, ada))).toEqual({ kind: 'waits', settings: before });
      expect(desk.of('111')).toEqual(before);
    }
    expect(await settings.wishes('111')).toEqual([{ to: 'second-approver', by: 'Ada in Discord' }]);
    expect(valueOf(await settings.change('111', changes, max))).toMatchObject({
      kind: 'set',
      settings: { secondPerson: false },
    });
    expect((await open()).of('111').secondPerson).toBe(false);
    expect(await settings.wishes('111')).toEqual([]);
  });

  it('is not reset by one, and no other setting is meanwhile', async () => {
    const { settings, open } = await guarded();
    const before = settings.of('111');
    expect(valueOf(await settings.reset('111', ada))).toEqual({ kind: 'waits', settings: before });
    expect(valueOf(await settings.reset('111', ada)).kind).toBe('waits');
    expect((await open()).of('111')).toEqual(before);
    expect(await settings.wishes('111')).toEqual([{ to: 'reset', by: 'Ada in Discord' }]);
    // To switch it off is something else than to reset everything.
    expect(valueOf(await settings.change('111', off, max)).kind).toBe('waits');
    expect(valueOf(await settings.reset('111', max))).toEqual({ kind: 'set', settings: USUAL });
    expect((await open()).of('111')).toEqual(USUAL);
    expect(await settings.wishes('111')).toEqual([]);
  });

  it('leaves every other setting to each of them', async () => {
    const { settings } = await guarded();
    expect(valueOf(await settings.change('111', { cooldown: 60 }, ada))).toMatchObject({
      kind: 'set',
      settings: { cooldown: 60, secondPerson: true },
    });
  });

  it.each([ada, max])('stays where it is insisted on while somebody wishes the contrary', async (who) => {
    const { settings } = await guarded();
    await settings.change('111', off, ada);
    await settings.reset('111', ada);
    await settings.change('111', { secondPerson: true }, who);
    expect(await settings.wishes('111')).toEqual([]);
    expect(valueOf(await settings.change('111', off, max)).kind).toBe('waits');
  });

  it('is not ended by a wish of long ago, nor by one of another server', async () => {
    const { settings, time, storage } = await guarded();
    await settings.change('222', { secondPerson: true }, ada);
    await settings.change('222', off, ada);
    expect(valueOf(await settings.change('111', off, max)).kind).toBe('waits');
    time.now = day(8);
    expect(await settings.wishes('111')).toEqual([]);
    expect(valueOf(await settings.change('111', off, ada)).kind).toBe('waits');
    expect((await storage.counts()).wishes).toBe(2);
  });

  it('outlives that the bot is thrown out and taken back in', async () => {
    const { settings, open, storage } = await guarded();
    await settings.change('111', off, ada);
    await settings.leave('111');
    expect((await open()).of('111')).toEqual({ ...USUAL, secondPerson: true });
    expect((await storage.counts()).wishes).toBe(0);
    await settings.leave('222');
    expect((await open()).servers()).toEqual(['111']);
  });

  it('is ended by whoever runs the bot, and the running bot obeys it once a moderator asks', async () => {
    const { settings, storage, open } = await guarded();
    await settings.change('111', off, ada);
    expect(await letOnePublish(storage, '111')).toBe(true);
    expect(await letOnePublish(storage, '111')).toBe(false);
    expect((await open()).of('111')).toEqual({ ...USUAL, cooldown: 9 });
    expect(valueOf(await settings.change('111', off, ada))).toMatchObject({ kind: 'set' });
    expect(settings.of('111').secondPerson).toBe(false);
  });
});
