import { readFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openCamera } from './browser.ts';
import type { Camera } from './browser.ts';
import { toHtml } from './markdown.ts';
import { referenceOf } from './references.ts';
import { scenes } from './scenes.ts';

/** Share of the pixels that may differ: edges of letters are drawn a little otherwise by each version of Chromium. */
const tolerated = 0.03;
/** Pixels of height: a line of text is taller. */
const toleratedHeight = 12;
/** Bytes of a reference, so that the repository stays small. */
const largest = 60_000;

describe.skipIf(chromiumPath === undefined)(
  'the messages, drawn by Chromium (skipped where there is none: set CHROMIUM_PATH)',
  () => {
    let camera: Camera | undefined;
    beforeAll(async () => {
      camera = await openCamera(chromiumPath ?? '');
    });
    afterAll(() => camera?.close());

    it.each(scenes)(
      '$name looks as it did when it was last looked at',
      async ({ name, look, payload }) => {
        const [kept, now] = await Promise.all([
          readFile(referenceOf(name)),
          payload().then((message) => camera?.take(message, look)),
        ]);
        const before = PNG.sync.read(kept);
        const after = PNG.sync.read(Buffer.from(now ?? []));
        expect(after.width).toBe(before.width);
        expect(Math.abs(after.height - before.height)).toBeLessThanOrEqual(toleratedHeight);
        const { width } = before;
        const height = Math.min(before.height, after.height);
        const size = width * height * 4;
        const different = pixelmatch(
          before.data.subarray(0, size),
          after.data.subarray(0, size),
          undefined,
          width,
          height,
          {
            threshold: 0.2,
          },
        );
        expect(different / (width * height), 'look at it, then npm run pictures').toBeLessThan(tolerated);
        expect(kept.length).toBeLessThan(largest);
      },
      60_000,
    );
  },
);

describe('what the pictures show of the marks of Discord', () => {
  it.each([
    ['**a** b', '<div><strong>a</strong> b</div>'],
    ['\\*a\\* <b>', '<div>*a* &#60;b&#62;</div>'],
    ['-# small', '<div class="small">small</div>'],
    ['- [“a”](https://h.example/a)', '<div class="item"><a href="https://h.example/a">“a”</a></div>'],
    ['> q', '<div class="quote">q</div>'],
    ['```\n**a**\n```', '<pre>**a**</pre>'],
  ])('%s', (markdown, html) => {
    expect(toHtml(markdown)).toBe(html);
  });
});
