import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { soundStory } from '../../storage/sound-story.ts';
import type { BadUpload } from './bad-yaml.ts';

const bridge = soundStory['facts/bridge.yaml'] ?? '';

async function zip(
  entries: Readonly<Record<string, string | Uint8Array>>,
  mode = 0o100_644,
): Promise<Buffer> {
  const file = new ZipFile();
  for (const [path, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), path, { mode });
  file.end();
  return await buffer(file.outputStream);
}

/** The same length everywhere, so that the archive's offsets stay right. */
function renamed(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

async function locked(): Promise<Buffer> {
  const bytes = await zip({ 'story.yaml': 'x' });
  bytes.writeUInt16LE(bytes.readUInt16LE(6) | 1, 6);
  const at = bytes.lastIndexOf('PK\u0001\u0002');
  bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  return bytes;
}

async function lying(): Promise<Buffer> {
  const bytes = await zip({ 'story.yaml': Buffer.alloc(1_000_000) });
  bytes.writeUInt32LE(10, bytes.lastIndexOf('PK\u0001\u0002') + 24);
  return bytes;
}

const many = (count: number, content: string | Uint8Array) =>
  zip(Object.fromEntries(Array.from({ length: count }, (_, at) => [`facts/${at}.yaml`, content])));

const noise = () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256));
const png = () => Buffer.concat([Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'), noise()]);
const page =
  '<!doctype html><html><head><title>Log in</title></head><body><form><input></form></body></html>';

const rows: readonly (readonly [string, string, BadUpload['content'], RegExp])[] = [
  ['a file with nothing in it', 'bridge.yaml', () => '', /The file is empty/],
  ['a file of blanks', 'bridge.yaml', () => ' \n\t\n ', /is empty/],
  ['a file of a byte order mark alone', 'bridge.yaml', () => '\uFEFF', /is empty/],
  ['a file beyond ten megabytes', 'bridge.yaml', () => Buffer.alloc(10_000_001, 'a'), /larger than 10 MB/],
  [
    'facts beyond two megabytes',
    'bridge.yaml',
    () => `${bridge}${'# note\n'.repeat(300_000)}`,
    /larger than 2 MB; split it by topic/,
  ],
  ['noise', 'bridge.yaml', noise, /not UTF-8 text|is not text/],
  ['a PDF called YAML', 'bridge.yaml', () => '%PDF-1.7\n1 0 obj <<>> endobj', /is a PDF.+copy the text/],
  ['a picture', 'bridge.png', png, /is a picture/],
  ['a Word document', 'bridge.docx', () => zip({ 'word/document.xml': '<w/>' }), /no knowledge files/],
  [
    'an old Word document',
    'bridge.doc',
    () => Buffer.from('\u00D0\u00CF\u0011\u00E0 and more', 'latin1'),
    /old Word/,
  ],
  ['a rich text', 'bridge.rtf', () => '{\\rtf1 The bridge is long.}', /rich-text/],
  ['a packed YAML', 'bridge.yaml.gz', () => gzipSync(bridge), /packed file, not text; unpack it first/],
  ['a page to log in', 'bridge.html', () => page, /This is not taken: .+; .+\./],
  [
    'a page of pictures',
    'bridge.html',
    () => '<html><body><img src="a.png"></body></html>',
    /This is not taken/,
  ],
  [
    'facts in the letters of Western Europe',
    'bridge.yaml',
    () => Buffer.from(bridge.replace('Mara Lind', 'Mära Lind'), 'latin1'),
    /not UTF-8 text.+save it/,
  ],
  [
    'facts in sixteen bits without a mark',
    'bridge.yaml',
    () => Buffer.from(bridge, 'utf16le'),
    /is not (?:UTF-8 )?text/,
  ],
  [
    'a zip that is cut off',
    'all.zip',
    async () => (await zip({ 'story.yaml': 'x' })).subarray(0, 40),
    /broken or cut off/,
  ],
  ['a zip of nothing', 'all.zip', () => zip({}), /no knowledge files/],
  [
    'a zip in a zip',
    'all.zip',
    async () => zip({ 'all.zip': await zip({ 'story.yaml': 'x' }) }),
    /no knowledge files/,
  ],
  [
    'a zip with a path upwards',
    'all.zip',
    async () => renamed(await zip({ 'xx/story.yaml': 'x' }), 'xx/story.yaml', '../story.yaml'),
    /leads out/,
  ],
  [
    'a zip with a path from the root',
    'all.zip',
    async () => renamed(await zip({ xetc1story: 'x' }), 'xetc1story', '/etc/story'),
    /leads out/,
  ],
  [
    'a zip with a path of Windows',
    'all.zip',
    async () => renamed(await zip({ 'c1aaa.yaml': 'x' }), 'c1aaa.yaml', 'c:\\aa.yaml'),
    /leads out/,
  ],
  [
    'a zip with a link',
    'all.zip',
    () => zip({ 'story.yaml': '/etc/passwd' }, 0o120_777),
    /link to another file/,
  ],
  ['a zip with a password', 'all.zip', locked, /locked with a password/],
  [
    'a zip with a bomb in it',
    'all.zip',
    () => zip({ 'story.yaml': Buffer.alloc(9_000_000) }),
    /larger than 2 MB when unpacked/,
  ],
  [
    'a zip with a bomb in parts',
    'all.zip',
    () => many(12, Buffer.alloc(1_900_000)),
    /larger than 20 MB when unpacked/,
  ],
  ['a zip that lies about a size', 'all.zip', lying, /not as large as it says/],
  ['a zip of five hundred and one files', 'all.zip', () => many(501, 'x'), /more than 500 files/],
  [
    'a zip with a file twice',
    'all.zip',
    async () =>
      renamed(await zip({ 'facts/a.yaml': 'x', 'facts/b.yaml': 'y' }), 'facts/b.yaml', 'facts/a.yaml'),
    /twice/,
  ],
  [
    'a zip with facts that are no text',
    'all.zip',
    async () => zip({ 'facts/a.yaml': noise() }),
    /facts\/a\.yaml is not taken: the file is not UTF-8 text; save it as UTF-8/,
  ],
  [
    'a zip with facts of mistakes',
    'all.zip',
    () => zip({ 'facts/bridge.yaml': bridge.replace('source: herald', 'source: times') }),
    /facts\/bridge\.yaml:\d+:\d+ unknown-source/,
  ],
  ['what the knowledge holds already', 'bridge.yaml', () => bridge, /holds already/],
];

/** Files that hold no knowledge. */
export const badFiles: readonly BadUpload[] = rows.map(([kind, name, content, told]) => ({
  kind,
  name,
  content,
  told,
}));
