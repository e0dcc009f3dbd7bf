import { expect, it } from 'vitest';
import { USUAL } from '../../src/core/settings/settings.ts';
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
