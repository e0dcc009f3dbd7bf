import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishPublication, publishFiles } from '../../../src/storage/publish-files.ts';
import { readKnowledgeFolder, versionOf } from '../../../src/storage/knowledge-folder.ts';
import { freshFile } from '../../support/storage.ts';
import { ada, newsroomAt, prepared, QUESTION, valueOf, whyOf } from './desk.ts';

describe('a correction', () => {
  it('is kept, written into the folder, and leads to the replies given before', async () => {
    const { newsroom, read, storage, live } = await prepared('The bridge was said to be 412 metres long.');
    const was = live.current().knowledge.version;
    const reply = {
      channel: '10',
      message: '20',
      server: '30',
      facts: ['bridge-length'],
      version: was,
      on: '2031-05-01',
    };
    await storage.replies.keep(reply);
    await storage.replies.keep({ ...reply, message: '21', facts: ['opened-by'] });
    const seen = valueOf(await newsroom.review());
    const published = valueOf(
      await newsroom.publish({ who: ada, why: 'measured', ...seen, secondPerson: false }),
    );
    const is = live.current().knowledge.version;
    const correction = {
      fact: 'bridge-length',
      on: '2031-05-04',
      what: 'The bridge was said to be 412 metres long.',
      was,
      is,
    };
    expect(published).toMatchObject({ corrections: [correction] });
    expect(valueOf(await newsroom.corrections())).toEqual([correction]);
    expect(valueOf(await newsroom.corrections('2031-05-05'))).toEqual([]);
    expect(valueOf(await newsroom.outdated(is))).toEqual([{ reply, corrections: [correction] }]);
    expect(await read('corrections.md')).toContain('## 4 May 2031: `bridge-length`');
  });
});

describe('a change that is called a correction while it waits', () => {
  it('stays in its place, before what was prepared from it', async () => {
    const { newsroom, edited } = await prepared();
    valueOf(await newsroom.stage(await edited('bridge-length', '413 metres', '414 metres'), ada));
    expect(valueOf(await newsroom.correct(1, 'It was said to be 412.'))).toMatchObject({ id: 1 });
    expect(valueOf(await newsroom.staged()).map(({ id, corrects }) => [id, corrects])).toEqual([
      [1, 'It was said to be 412.'],
      [2, undefined],
    ]);
    expect(valueOf(await newsroom.review()).verdict).toBe('ask');
    expect(whyOf(await newsroom.correct(7, 'x'))).toBe('The change 7 is not waiting any more.');
  });

  it('is another state than the one that was looked at before', async () => {
    const { newsroom } = await prepared();
    const seen = valueOf(await newsroom.review());
    await newsroom.correct(1, 'It was said to be 412.');
    const request = { who: ada, why: 'measured', ...seen, secondPerson: false };
    expect(whyOf(await newsroom.publish(request))).toMatch(/^Nothing was published/u);
  });
});

describe('a crash', () => {
  it('between the files and the database loses neither who published nor why, nor publishes twice', async () => {
    const { newsroom, dir, storage, again } = await prepared('It was said to be 412.');
    const { live, staged } = valueOf(await newsroom.review());
    const [waiting] = await storage.staged.list();
    const text = (await newsroom.files()).get('facts/bridge.yaml');
    const files = new Map((await readKnowledgeFolder(dir)).files);
    files.set(
      'facts/bridge.yaml',
      new TextEncoder().encode(new TextDecoder().decode(text).replace('412 metres long', '413 metres long')),
    );
    // What publishing writes down before it touches the folder; then the files are in their place, and the program ends.
    const version = versionOf(files);
    const correction = {
      fact: 'bridge-length',
      on: '2031-05-04',
      what: 'It was said to be 412.',
      was: live,
      is: version,
    };
    await storage.program.set(
      'publishing',
      JSON.stringify({
        version,
        live,
        by: 'Ada in Discord',
        why: 'measured',
        origin: 'discord',
        changes: [waiting?.id],
        corrections: [correction],
      }),
    );
    await publishFiles(dir, files, { expect: live });
    expect(staged).toMatch(/^[\da-f]{12}$/u);

    const next = again();
    await next.begin();
    await next.begin();
    expect(valueOf(await next.history()).map(({ number, by, why }) => [number, by, why])).toEqual([
      [2, 'Ada in Discord', 'measured'],
      [1, 'the folder', 'found in the folder at the start'],
    ]);
    expect(valueOf(await next.staged())).toEqual([]);
    expect(valueOf(await next.corrections())).toEqual([correction]);
  });

  it('before the files leaves the change waiting', async () => {
    const { newsroom, storage, again } = await prepared();
    const { live } = valueOf(await newsroom.review());
    await storage.program.set(
      'publishing',
      JSON.stringify({
        version: '111111111111',
        live,
        by: 'Ada',
        why: '',
        origin: 'discord',
        changes: [1],
        corrections: [],
      }),
    );
    await again().begin();
    expect(valueOf(await newsroom.staged())).toHaveLength(1);
    expect(valueOf(await newsroom.history())).toHaveLength(1);
    expect(await storage.program.get('publishing')).toBeUndefined();
  });
});

it('where as many changes wait as may, one more is refused', async () => {
  const { newsroom, storage, around, read } = await newsroomAt();
  const names = await read('names.yaml');
  const named = (number: number) => (number === 0 ? names : `${names}# ${number}\n`);
  const change = (number: number) =>
    ({ kind: 'put-file', path: 'names.yaml', content: named(number), base: named(number - 1) }) as const;
  for (let number = 1; number <= 500; number += 1)
    await storage.staged.add(change(number), 'Ada', around.clock);
  const refused = { ok: false, why: { kind: 'too-many-wait', most: 500 } };
  expect(await newsroom.stage(change(501), ada)).toEqual(refused);
});

describe('a publication of which something is left to be done', () => {
  it('is told as published, with what is left, and brought to its end when that can be done', async () => {
    const { newsroom, dir, answer, around, storage } = await prepared();
    const seen = valueOf(await newsroom.review());
    // No file can be written here: the files are moved, and the end cannot be noted.
    await mkdir(join(dir, '.publishing/last.new'), { recursive: true });
    const request = { who: ada, why: 'measured', ...seen, secondPerson: false };
    expect(valueOf(await newsroom.publish(request))).toMatchObject({
      kind: 'published',
      entry: { number: 2, why: 'measured' },
      aftermath: { answers: true, left: 'files' },
    });
    expect(answer(QUESTION)).toContain('413');
    expect(await storage.staged.list()).toEqual([]);
    expect(around.said).toEqual(['warn knowledge: published, but not all files are in their places yet']);
    await rmdir(join(dir, '.publishing/last.new'));
    expect(await finishPublication(dir)).toBe('finished');
    expect(answer(QUESTION)).toContain('413');
  });

  it('is told as published, but not as answering, while the version before answers', async () => {
    const { newsroom, answer, studying } = await prepared();
    const seen = valueOf(await newsroom.review());
    studying.fails = true;
    const request = { who: ada, why: 'measured', ...seen, secondPerson: false };
    expect(valueOf(await newsroom.publish(request))).toMatchObject({
      kind: 'published',
      aftermath: { answers: false },
    });
    expect(answer(QUESTION)).toContain('412');
    studying.fails = false;
    expect((await newsroom.reload()).kind).toBe('swapped');
    expect(answer(QUESTION)).toContain('413');
  });

  it('is told as nothing where it does not count', async () => {
    const { newsroom, dir, answer, storage } = await prepared();
    const seen = valueOf(await newsroom.review());
    // No file can be written here, which comes before the moment of truth.
    const jammed = join(dir, '.publishing/.gitignore');
    await mkdir(jammed, { recursive: true });
    const request = { who: ada, why: 'measured', ...seen, secondPerson: false };
    expect(whyOf(await newsroom.publish(request))).toMatch(
      /^The knowledge folder \S+ cannot be published to\.$/u,
    );
    expect(answer(QUESTION)).toContain('412');
    expect(await storage.staged.list()).toHaveLength(1);
    expect(await storage.program.get('publishing')).toBeUndefined();
    await rmdir(jammed);
    expect(valueOf(await newsroom.publish(request))).toMatchObject({ kind: 'published' });
  });
});

describe('with the storage off', () => {
  it('readers are answered, the folder can be checked, and all else says what is off', async () => {
    const file = await freshFile();
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, 'this is no database');
    const { newsroom, answer, edited, version } = await newsroomAt({ file });
    const before = await version();
    expect(answer(QUESTION)).toContain('412');
    expect((await newsroom.status()).off).toEqual([expect.stringMatching(/^The database file .*\.$/u)]);
    expect(valueOf(await newsroom.check())).toMatchObject({ of: 'folder', problems: [], facts: 6 });
    expect(valueOf(await newsroom.health()).short.length).toBeGreaterThan(3);
    await expect(edited('bridge-length', '412', '413')).rejects.toThrow(/^The database file/u);
    for (const outcome of [
      await newsroom.review(),
      await newsroom.history(),
      await newsroom.gaps(),
      await newsroom.corrections(),
      await newsroom.staged(),
      await newsroom.discard([1]),
      await newsroom.flag('what about the toll'),
      await newsroom.restore({ who: ada, why: '', number: 1, live: before, secondPerson: false }),
    ]) {
      expect(whyOf(outcome)).toMatch(/^The database file .*\.$/u);
    }
    expect(await version()).toBe(before);
  });
});

describe('the folder', () => {
  it('that is saved by hand becomes a version of its own', async () => {
    const { newsroom, dir, read, live } = await newsroomAt();
    await writeFile(
      join(dir, 'facts/bridge.yaml'),
      (await read('facts/bridge.yaml')).replace('412 metres long', '415 metres long'),
    );
    await live.reload('files were saved');
    await expect
      .poll(async () => valueOf(await newsroom.history()).map(({ by, why }) => `${by}: ${why}`))
      .toEqual(['the folder: files were saved', 'the folder: found in the folder at the start']);
  });

  it('with mistakes is told in the status, until it is mended', async () => {
    const { newsroom, dir, read } = await newsroomAt();
    const good = await read('story.yaml');
    await writeFile(join(dir, 'story.yaml'), 'title: x\n');
    expect((await newsroom.reload()).kind).toBe('refused');
    expect((await newsroom.status()).refused.map(({ file }) => file)).toContain('story.yaml');
    await writeFile(join(dir, 'story.yaml'), good);
    expect((await newsroom.reload()).kind).toBe('unchanged');
    expect((await newsroom.status()).refused).toEqual([]);
  });
});
