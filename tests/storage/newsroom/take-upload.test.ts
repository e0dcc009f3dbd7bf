import { expect, it } from 'vitest';
import { draftFromFile } from '../../../src/articles/draft-from-file.ts';
import { refusalInWords } from '../../../src/core/newsroom/refusal-in-words.ts';
import { en } from '../../../src/core/texts/en.ts';
import { sortUpload } from '../../../src/storage/newsroom/take-upload.ts';
import { bridgeStory, filesOf, knowledgeOf } from '../../support/knowledge.ts';

const files = filesOf(bridgeStory);
const facts = bridgeStory['facts/bridge.yaml'] ?? '';

async function sorted(bytes: Uint8Array, name = 'bridge.yaml') {
  return sortUpload({ name, bytes }, files);
}

it.each<[string, Uint8Array, RegExp]>([
  ['too large', Buffer.from(facts + '#'.repeat(2_000_000)), /larger than 2 MB; split it by topic/u],
  ['written in UTF-16', Buffer.from(`\uFEFF${facts}`, 'utf16le'), /not UTF-8 text; save it as UTF-8/u],
  ['not new', Buffer.from(facts), /holds already/u],
  ['empty', Buffer.alloc(0), /empty/u],
  ['larger than any upload', Buffer.alloc(10_000_001, 'a'), /larger than 10 MB/u],
])('a knowledge file that is %s is refused in words', async (_, bytes, words) => {
  const outcome = await sorted(bytes);
  expect(outcome.ok ? '' : refusalInWords(outcome.why, en)).toMatch(words);
});

it('a file of facts goes to the topic that its name says, whatever folder stands before it', async () => {
  const outcome = await sorted(Buffer.from(facts.replace('412', '413')), 'C:\\mine\\Bridge.yml');
  expect(outcome).toMatchObject({
    value: { changes: [{ kind: 'put-file', path: 'facts/bridge.yaml', base: facts }] },
  });
});

it('drafts of an article whose source is known leave its sentences behind, too', async () => {
  const told = Array.from(
    { length: 100 },
    (_, more) => `The bridge at Oster is ${420 + more} metres long, the mayor told those who came.`,
  );
  const article = ['Bridge opens at last', ...told, 'The bridge carried 340 guests on its first night.'].join(
    '\n\n',
  );
  const drafted = draftFromFile('a.txt', Buffer.from(article), knowledgeOf(), '2031-06-01');
  const text = drafted.ok ? drafted.files.drafts.text : '';
  expect(drafted.ok && drafted.proposed.known).toBe(true);
  // Longer than the part by which an upload is told.
  expect(text.length).toBeGreaterThan(25_000);
  const written = text
    .replaceAll(/^ +draft: true.*\n/gmu, '')
    .replaceAll('answer: ""', 'answer: In our words.');
  const outcome = await sorted(Buffer.from(written), 'herald.yaml');
  expect(outcome).toMatchObject({ ok: true, value: { kind: 'changes' } });
  expect(JSON.stringify(outcome)).toContain('In our words.');
  expect(JSON.stringify(outcome)).not.toContain('#');
});

it('anything else is for what reads articles', async () => {
  expect(await sorted(Buffer.from('The bridge opened.\n\nIt is long.\n'))).toEqual({
    ok: true,
    value: { kind: 'article' },
  });
  expect(await sorted(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toEqual({
    ok: true,
    value: { kind: 'article' },
  });
});
