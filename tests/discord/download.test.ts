import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDownload } from '../../src/discord/download.ts';

/** A server of this machine, and what downloads from it as from Discord. */
async function serving(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A TCP server's address is never text.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, download: createDownload(`${origin}/api`) };
}

const tooLarge = { ok: false, why: 'tooLarge' };
const again = { ok: false, why: 'notHandedOver' };

describe('a download', () => {
  it('gives the bytes of the file', async () => {
    const { origin, download } = await serving((_, response) => response.end('some text'));
    const downloaded = await download(`${origin}/attachments/1/a.txt`, 9);
    expect(downloaded.ok && Buffer.from(downloaded.bytes).toString()).toBe('some text');
  });

  it('ends as soon as a file is larger than it may be, whatever was announced', async () => {
    let sent = 0;
    const { origin, download } = await serving((_, response) => {
      const part = Buffer.alloc(100_000);
      const send = (): void => {
        if (response.destroyed || sent > 100_000_000) return;
        sent += part.length;
        if (response.write(part)) setImmediate(send);
        else response.once('drain', send);
      };
      send();
    });
    expect(await download(`${origin}/a`, 1_000_000)).toEqual(tooLarge);
    expect(sent).toBeLessThan(50_000_000);
  });

  it('is not begun where the file is announced as larger', async () => {
    const { origin, download } = await serving((_, response) => {
      response.writeHead(200, { 'content-length': 1_000_001 });
      response.write('x');
    });
    expect(await download(`${origin}/a`, 1_000_000)).toEqual(tooLarge);
  });

  it.each<[string, RequestListener]>([
    ['is gone', (_, response) => response.writeHead(404).end('gone')],
    [
      'lies elsewhere by now',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['breaks off', (_, response) => response.writeHead(200, { 'content-length': 9 }).flushHeaders()],
  ])('says so where the file %s', async (what, answer) => {
    const { origin, download } = await serving((request, response) => {
      answer(request, response);
      if (what === 'breaks off') setTimeout(() => response.destroy(), 20);
    });
    expect(await download(`${origin}/a`, 1_000_000)).toEqual(again);
  });

  it.each([
    'http://cdn.discordapp.com/attachments/1/a.txt',
    'https://cdn.discordapp.com.evil.example/a.txt',
    'https://evil.example/https://cdn.discordapp.com/a.txt',
    'https://cdn.discordapp.com:8443/a.txt',
    'file:///etc/passwd',
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:1/a',
    'a.txt',
  ])('goes to Discord alone, not to %s', async (address) => {
    const { download } = await serving(() => expect.unreachable('it was asked'));
    expect(await download(address, 10)).toEqual({
      ok: false,
      why: 'elsewhere',
    });
    const real = createDownload('https://discord.com/api');
    expect(await real(address, 10)).toMatchObject({ ok: false });
  });
});
