import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataCommand } from '../../src/cli/data.ts';
import { createHome } from '../../src/storage/newsroom/home.ts';
import { emptyFolder } from '../support/folder.ts';
import { day, storageAt } from '../support/storage.ts';

async function home(folder: string, ...args: readonly string[]) {
  let [out, err] = ['', ''];
  const status = await dataCommand(['home', ...args], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    environment: () => ({ DATA_DIR: folder }),
    now: () => day(),
  });
  return { status, out, err };
}

it('the first server whose moderators look after the knowledge keeps it, until the operator moves it', async () => {
  const folder = await emptyFolder();
  expect((await home(folder)).out).toBe('No server yet: the first whose moderators use /knowledge\n');
  const { storage } = await storageAt(join(folder, 'readout.db'));
  const mayModerate = createHome(storage.program);
  expect(await mayModerate('111')).toEqual({ ok: true });
  expect(await mayModerate('222')).toEqual({ ok: false, why: { kind: 'elsewhere' } });
  expect((await home(folder)).out).toBe('The moderators of server 111 look after the knowledge\n');
  expect((await home(folder, '222')).out).toBe('The moderators of server 222 look after the knowledge\n');
  expect(await mayModerate('222')).toEqual({ ok: true });
  expect((await mayModerate('111')).ok).toBe(false);
});

it('of two servers that are the first at once, one is let in', async () => {
  const { storage } = await storageAt(join(await emptyFolder(), 'readout.db'));
  const mayModerate = createHome(storage.program);
  const [one, other] = await Promise.all([mayModerate('111'), mayModerate('222')]);
  expect(one.ok).not.toBe(other.ok);
});

it('a server’s name is not taken for its id', async () => {
  const { status, err } = await home(await emptyFolder(), 'Oster');
  expect(status).toBe(1);
  expect(err).toMatch(/is a number/u);
});

it('nobody moderates while the storage is off', async () => {
  const { storage } = await storageAt(join(await emptyFolder(), 'readout.db'));
  await storage.close();
  expect(await createHome(storage.program)('111')).toMatchObject({ ok: false });
});
