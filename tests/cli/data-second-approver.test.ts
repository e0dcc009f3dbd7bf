import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { dataCommand } from '../../src/cli/data.ts';
import { day, freshStorage } from '../support/storage.ts';

const off = (file: string, server: string) => run(file, 'second-approver', 'off', server);

async function run(file: string, ...args: readonly string[]) {
  let [out, err] = ['', ''];
  const status = await dataCommand(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    environment: () => ({ DATA_DIR: dirname(file) }),
    now: () => day(),
  });
  return { status, out, err };
}

it('the one moderator who is left may publish alone again once the operator says so', async () => {
  const { storage, file } = await freshStorage();
  await storage.settings.set('111', 'secondPerson', 'true');
  await storage.settings.set('111', 'cooldown', '60');
  expect(await off(file, '111')).toEqual({
    status: 0,
    out: 'Each moderator of server 111 can publish alone from now on. A running bot learns it when one of them runs /settings second-approver on:False, or when it is restarted\n',
    err: '',
  });
  expect(await storage.settings.get('111')).toEqual({ cooldown: '60' });
  expect((await off(file, '111')).out).toBe('Each moderator of server 111 can publish alone already\n');
});

it('what is no id of a server is refused, with where to find it', async () => {
  const { file } = await freshStorage();
  expect(await off(file, 'mine')).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringMatching(/^A server's id is a number/u),
  });
});

it.each([[[]], [['on', '111']], [['off']], [['off', '111', '222']]])(
  'second-approver %j gets the usage',
  async (args) => {
    const { file } = await freshStorage();
    const { status, err } = await run(file, 'second-approver', ...args);
    expect(status).toBe(1);
    expect(err).toMatch(/^Usage: data /u);
  },
);
