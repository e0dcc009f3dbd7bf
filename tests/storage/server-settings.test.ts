import { expect, it, vi } from 'vitest';
import { USUAL } from '../../src/core/settings/settings.ts';
import { StorageOff } from '../../src/storage/database/storage-off.ts';
import { openServerSettings } from '../../src/storage/server-settings.ts';
import { freshStorage } from '../support/storage.ts';

it('what moderators set is kept by server, and found again at the next start', async () => {
  const { storage } = await freshStorage();
  const settings = await openServerSettings(storage.settings);
  expect(settings.servers()).toEqual([]);
  expect(await settings.change('111', { cooldown: 9, askChannels: ['1', '2'] })).toMatchObject({
    ok: true,
    value: { cooldown: 9, askChannels: ['1', '2'] },
  });
  const again = await openServerSettings(storage.settings);
  expect(again.servers()).toEqual(['111']);
  expect(again.of('111')).toEqual(settings.of('111'));
  expect(again.of('222')).toEqual(USUAL);
});

it('what is given back to what is usual is no longer kept', async () => {
  const { storage } = await freshStorage();
  const settings = await openServerSettings(storage.settings);
  await settings.change('111', { cooldown: 9, language: 'uk' });
  await settings.change('111', { cooldown: undefined, language: undefined });
  expect(settings.servers()).toEqual([]);
  await settings.change('111', { cooldown: 9 });
  await settings.forget('111');
  expect(settings.of('111')).toEqual(USUAL);
  expect(await storage.settings.all()).toEqual(new Map());
});

it('what cannot be kept is not obeyed either, and said in words', async () => {
  const { storage } = await freshStorage();
  const settings = await openServerSettings(storage.settings);
  await storage.close();
  const why = 'The program is ending and keeps nothing more.';
  expect(await settings.change('111', { cooldown: 9 })).toEqual({ ok: false, why });
  expect(await settings.forget('111')).toEqual({ ok: false, why });
  expect(settings.of('111')).toEqual(USUAL);
});

it('what could not be read at the start is read later, and never written over by a change made without it', async () => {
  const { storage } = await freshStorage();
  await storage.settings.set('111', 'mutedChannels', '1 2');
  let isOff = true;
  const store = {
    ...storage.settings,
    all: async () => {
      if (isOff) throw new StorageOff('locked');
      return storage.settings.all();
    },
  };
  const changed = await openServerSettings(store);
  const untouched = await openServerSettings(store, 10);
  expect(untouched.of('111')).toEqual(USUAL);
  expect(await changed.change('111', { mutedChannels: ['3'] })).toMatchObject({ ok: false });
  isOff = false;
  expect(await changed.change('111', { mutedChannels: ['3'] })).toMatchObject({
    ok: false,
    why: expect.stringContaining('/settings show'),
  });
  expect(changed.of('111').mutedChannels).toEqual(['1', '2']);
  await vi.waitFor(() => expect(untouched.of('111').mutedChannels).toEqual(['1', '2']));
  expect(await changed.change('111', { mutedChannels: ['1', '2', '3'] })).toMatchObject({ ok: true });
});
