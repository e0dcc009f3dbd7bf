import { expect, it } from 'vitest';
import { openServerSettings } from '../../../src/storage/server-settings.ts';
import { createHome, staleAfterAtHome } from '../../../src/storage/newsroom/home.ts';
import { day, freshStorage } from '../../support/storage.ts';
import { ada } from './desk.ts';

const [home, other] = ['111', '222'] as const;

it('a fact is called old after the days that the home server has set, and no other', async () => {
  const { storage } = await freshStorage();
  const settings = await openServerSettings(storage, () => day());
  const staleAfter = staleAfterAtHome(storage.program, settings);
  expect(await staleAfter()).toBeUndefined();
  await createHome(storage.program)(home);
  expect(await staleAfter()).toBe(180);
  await settings.change(other, { staleAfter: 7 }, ada);
  expect(await staleAfter()).toBe(180);
  await settings.change(home, { staleAfter: 30 }, ada);
  expect(await staleAfter()).toBe(30);
});

it('a database that is off leaves it to the report', async () => {
  const { storage } = await freshStorage();
  const settings = await openServerSettings(storage, () => day());
  await storage.close();
  expect(await staleAfterAtHome(storage.program, settings)()).toBeUndefined();
});
