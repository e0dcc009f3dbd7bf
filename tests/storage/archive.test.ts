import { buffer } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { isArchive, unpack } from '../../src/storage/archive.ts';

async function zip(entries: Record<string, string | Buffer>, mode = 0o100_644): Promise<Buffer> {
  const file = new ZipFile();
  for (const [path, content] of Object.entries(entries)) {
    file.addBuffer(Buffer.from(content), path, { mode, forceDosTimestamp: true });
  }
  file.end();
  return buffer(file.outputStream);
}

/** The same length everywhere, so that the archive's offsets stay right. */
function renamed(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

describe('an archive', () => {
  it('gives its files by path', async () => {
    const bytes = await zip({ 'story.yaml': 'a', 'facts/x.yaml': 'b' });
    expect(isArchive(bytes)).toBe(true);
    const unpacked = await unpack(bytes);
    expect(
      unpacked.ok &&
        [...unpacked.files].map(([path, content]) => `${path}=${Buffer.from(content).toString()}`),
    ).toEqual(['story.yaml=a', 'facts/x.yaml=b']);
  });

  it('may have everything in one folder', async () => {
    const unpacked = await unpack(await zip({ 'knowledge/story.yaml': 'a', 'knowledge/facts/x.yaml': 'b' }));
    expect(unpacked.ok && [...unpacked.files.keys()]).toEqual(['story.yaml', 'facts/x.yaml']);
  });

  it('keeps the folder of facts when there is nothing else', async () => {
    const unpacked = await unpack(await zip({ 'facts/x.yaml': 'b' }));
    expect(unpacked.ok && [...unpacked.files.keys()]).toEqual(['facts/x.yaml']);
  });

  it.each<[string, () => Promise<Buffer>, RegExp]>([
    [
      'a path upwards',
      async () => renamed(await zip({ 'aaaa.yaml': 'x' }), 'aaaa.yaml', '../a.yaml'),
      /leads out/u,
    ],
    [
      'a path from the root',
      async () => renamed(await zip({ etc1passwd: 'x' }), 'etc1passwd', '/tc/passwd'),
      /leads out/u,
    ],
    [
      'a path of Windows',
      async () => renamed(await zip({ 'c1aaa.yaml': 'x' }), 'c1aaa.yaml', 'c:\\aa.yaml'),
      /leads out/u,
    ],
    ['a link', async () => zip({ 'story.yaml': '/etc/passwd' }, 0o120_777), /link to another file/u],
    [
      'a file that unpacks to gigabytes',
      async () => zip({ 'story.yaml': Buffer.alloc(3_000_000) }),
      /larger than 2 MB/u,
    ],
    [
      'many files that unpack to gigabytes together',
      async () =>
        zip(
          Object.fromEntries(
            Array.from({ length: 12 }, (_, n) => [`facts/${n}.yaml`, Buffer.alloc(1_900_000)]),
          ),
        ),
      /larger than 20 MB/u,
    ],
    [
      'thousands of files',
      async () => zip(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`facts/${n}.yaml`, 'x']))),
      /more than 500 files/u,
    ],
    [
      'a file twice',
      async () => renamed(await zip({ 'a.yaml': 'x', 'b.yaml': 'y' }), 'b.yaml', 'a.yaml'),
      /twice/u,
    ],
    ['a cut-off end', async () => (await zip({ 'story.yaml': 'x' })).subarray(0, 40), /broken or cut off/u],
    ['no archive at all', async () => Buffer.from('PK\u0003\u0004 and then nothing'), /broken or cut off/u],
    [
      'a size that is a lie',
      async () => {
        const bytes = await zip({ 'story.yaml': Buffer.alloc(1_000_000) });
        const at = bytes.lastIndexOf('PK\u0001\u0002');
        bytes.writeUInt32LE(10, at + 24);
        return bytes;
      },
      /not as large as it says/u,
    ],
    [
      'a password',
      async () => {
        const bytes = await zip({ 'story.yaml': 'x' });
        bytes.writeUInt16LE(bytes.readUInt16LE(6) | 1, 6);
        const at = bytes.lastIndexOf('PK\u0001\u0002');
        bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
        return bytes;
      },
      /password/u,
    ],
  ])('with %s is refused in words', async (_, make, words) => {
    const unpacked = await unpack(await make());
    expect(unpacked.ok ? '' : unpacked.why).toMatch(words);
  });

  it('never throws, whatever its bytes', async () => {
    const good = await zip({ 'story.yaml': 'title: x\n'.repeat(50), 'facts/x.yaml': 'y' });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), async (at, byte, end) => {
        const bytes = Buffer.from(good);
        bytes[at] = byte;
        await expect(unpack(bytes.subarray(0, Math.max(end, 200)))).resolves.toHaveProperty('ok');
      }),
      { numRuns: 1000 },
    );
  });
});
