import { expect, it } from 'vitest';
import { freshStorage, storageAt } from '../support/storage.ts';

it('each server has its own settings, after a new start too', async () => {
  const { storage, file } = await freshStorage();
  await storage.settings.set('one', 'language', 'en');
  await storage.settings.set('one', 'channel', '42');
  await storage.settings.set('two', 'channel', '__proto__');
  await storage.settings.set('one', 'channel', '43');
  await storage.settings.set('one', 'language', undefined);
  await storage.program.set('home', 'two');
  await storage.close();
  const { settings, program } = (await storageAt(file)).storage;
  expect(await settings.get('one')).toEqual({ channel: '43' });
  expect(await settings.get('three')).toEqual({});
  expect(await settings.all()).toEqual(
    new Map([
      ['one', { channel: '43' }],
      ['two', { channel: '__proto__' }],
    ]),
  );
  await settings.forgetServer('two');
  expect(await settings.get('two')).toEqual({});
  expect(await program.get('home')).toBe('two');
  await program.set('home', undefined);
  expect(await program.get('home')).toBeUndefined();
});

it.each([
  ['a name', 'k'.repeat(65), 'value'],
  ['a value', 'key', 'v'.repeat(4001)],
])('%s that is too long is a fault of the program', async (_what, key, value) => {
  const { settings, program } = (await freshStorage()).storage;
  await expect(settings.set('one', key, value)).rejects.toThrow(RangeError);
  await expect(program.set(key, value)).rejects.toThrow(RangeError);
});
