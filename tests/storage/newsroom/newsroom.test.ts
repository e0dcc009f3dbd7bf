import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ada, max, newsroomAt, prepared, QUESTION, valueOf, whyOf } from './desk.ts';

describe('a change', () => {
  it('is seen in the preview, and by readers only once it is published', async () => {
    const { newsroom, answer, read, storage } = await prepared();
    const { answer: previewed, waiting } = valueOf(await newsroom.preview(QUESTION));
    expect(previewed.outcome === 'answered' && JSON.stringify(previewed.parts)).toContain('413 metres');
    expect({ waiting, live: answer(QUESTION) }).toEqual({
      waiting: 1,
      live: 'The bridge is 412 metres long.',
    });

    const { live, staged, verdict, answers, lines } = valueOf(await newsroom.review());
    expect({ verdict, answers }).toEqual({ verdict: 'ask', answers: 1 });
    expect(lines.join('\n')).toContain('answer, new: The bridge is 413 metres long.');
    const published = valueOf(
      await newsroom.publish({ who: ada, why: 'measured anew', live, staged, secondPerson: false }),
    );
    expect(published).toMatchObject({
      kind: 'published',
      entry: { number: 2, by: 'Ada in Discord', why: 'measured anew', origin: 'discord' },
    });
    expect(answer(QUESTION)).toBe('The bridge is 413 metres long.');
    expect(await read('facts/bridge.yaml')).toContain('413 metres long');
    expect(await storage.staged.list()).toEqual([]);
    expect(valueOf(await newsroom.history()).map(({ number, by }) => [number, by])).toEqual([
      [2, 'Ada in Discord'],
      [1, 'the folder'],
    ]);
  });

  it('that would make a mistake is refused with its place, and nothing waits', async () => {
    const { newsroom, edited, storage } = await newsroomAt();
    const change = await edited('bridge-length', 'source: herald', 'source: harold');
    const staged = await newsroom.stage(change, ada);
    expect(staged).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-source', file: 'facts/bridge.yaml' }],
    });
    expect(await storage.staged.list()).toEqual([]);
  });

  it('that a golden question does not survive is blocked', async () => {
    const { newsroom, version, read } = await newsroomAt();
    const base = await read('questions.yaml');
    const content = `${base}  - q: zebra volcano\n    expect: opened-by\n`;
    const before = await version();
    valueOf(await newsroom.stage({ kind: 'put-file', path: 'questions.yaml', content, base }, ada));
    const { verdict, live, staged, lines } = valueOf(await newsroom.review());
    expect(verdict).toBe('blocked');
    expect(lines[1]).toMatch(/^“zebra volcano” should get opened-by and gets no answer/u);
    const request = { who: ada, why: '', live, staged, secondPerson: false };
    expect(whyOf(await newsroom.publish(request))).toMatch(/golden questions that fail/u);
    expect(await version()).toBe(before);
  });
});

describe('two at once', () => {
  it('the second to publish is told that the state is another, and nothing is overwritten', async () => {
    const { newsroom, edited, version } = await prepared();
    const seen = valueOf(await newsroom.review());
    valueOf(await newsroom.publish({ who: ada, why: 'first', ...seen, secondPerson: false }));
    valueOf(await newsroom.stage(await edited('bridge-length', '413', '414'), max));
    const before = await version();
    expect(whyOf(await newsroom.publish({ who: max, why: 'second', ...seen, secondPerson: false }))).toMatch(
      /others than those that you saw/u,
    );
    expect(await version()).toBe(before);
  });

  it('a file that is saved between look and publication counts as somebody else’s change', async () => {
    const { newsroom, dir, read } = await prepared();
    const seen = valueOf(await newsroom.review());
    await writeFile(join(dir, 'names.yaml'), (await read('names.yaml')).replace('the mayor', 'the mayoress'));
    expect(whyOf(await newsroom.publish({ who: ada, why: '', ...seen, secondPerson: false }))).toMatch(
      /Look at them once more/u,
    );
    expect(await read('facts/bridge.yaml')).toContain('412 metres long');
    expect(await read('names.yaml')).toContain('the mayoress');
  });

  it('a fact that is saved in the folder meanwhile is not replaced by the change that waits', async () => {
    const { newsroom, dir, read } = await prepared();
    await writeFile(
      join(dir, 'facts/bridge.yaml'),
      (await read('facts/bridge.yaml')).replace('412 metres long', '500 metres long'),
    );
    expect(whyOf(await newsroom.review())).toMatch(
      /^The waiting change 1 of Ada in Discord does not fit any more: .*changed by somebody else.* \/knowledge discard number:1/u,
    );
    valueOf(await newsroom.discard([1]));
    expect(whyOf(await newsroom.review())).toBe('No changes are waiting.');
  });
});

describe('where two moderators have to agree', () => {
  it('the wish of one waits for another one, and the same one cannot agree twice', async () => {
    const { newsroom, answer } = await prepared();
    const seen = valueOf(await newsroom.review());
    const request = { why: 'checked', live: seen.live, staged: seen.staged, secondPerson: true };
    expect(valueOf(await newsroom.publish({ ...request, who: ada })).kind).toBe('waits');
    expect(valueOf(await newsroom.publish({ ...request, who: ada })).kind).toBe('waits');
    expect(valueOf(await newsroom.review()).wish).toEqual({ by: 'Ada in Discord' });
    expect(answer(QUESTION)).toContain('412');
    expect(valueOf(await newsroom.publish({ ...request, who: max })).kind).toBe('published');
    expect(answer(QUESTION)).toContain('413');
  });

  it('a wish is for what was seen: with another change it counts no more', async () => {
    const { newsroom, edited } = await prepared();
    const seen = valueOf(await newsroom.review());
    valueOf(
      await newsroom.publish({ who: ada, why: '', live: seen.live, staged: seen.staged, secondPerson: true }),
    );
    valueOf(await newsroom.stage(await edited('opened-by', 'opened it.', 'cut the ribbon.'), max));
    const now = valueOf(await newsroom.review());
    expect(now.wish).toBeUndefined();
    expect(
      valueOf(
        await newsroom.publish({ who: max, why: '', live: now.live, staged: now.staged, secondPerson: true }),
      ).kind,
    ).toBe('waits');
  });
});

describe('an earlier version', () => {
  it('is published again under a new number, and the files come back byte for byte', async () => {
    const { newsroom, read, answer, live } = await prepared();
    const before = await read('facts/bridge.yaml');
    const seen = valueOf(await newsroom.review());
    valueOf(await newsroom.publish({ who: ada, why: 'longer', ...seen, secondPerson: false }));
    expect(valueOf(await newsroom.compare(1)).join('\n')).toContain(
      'answer, new: The bridge is 413 metres long.',
    );
    const { version } = live.current().knowledge;
    const restored = valueOf(
      await newsroom.restore({ who: max, why: 'was right', number: 1, live: version, secondPerson: false }),
    );
    expect(restored).toMatchObject({
      kind: 'published',
      entry: { number: 3, by: 'Max in Discord', why: 'was right (number 1 again)' },
    });
    expect(await read('facts/bridge.yaml')).toBe(before);
    expect(answer(QUESTION)).toContain('412');
  });

  it('that is not there, or a state that is not live any more, is refused in words', async () => {
    const { newsroom, version } = await newsroomAt();
    const restore = { who: ada, why: '', secondPerson: false };
    expect(whyOf(await newsroom.restore({ ...restore, number: 9, live: await version() }))).toBe(
      'There is no version with the number 9.',
    );
    expect(whyOf(await newsroom.restore({ ...restore, number: 1, live: '000000000000' }))).toMatch(
      /^Nothing was published: the knowledge is [\da-f]{12} by now/u,
    );
  });
});
