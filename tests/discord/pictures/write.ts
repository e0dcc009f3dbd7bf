import { writeFile } from 'node:fs/promises';
import { chromiumPath, openCamera } from './browser.ts';
import { referenceOf } from './references.ts';
import { scenes } from './scenes.ts';

/** `npm run pictures`: takes the pictures anew; look at each of them before it is kept. */
if (chromiumPath === undefined)
  throw new Error('There is no Chromium here: install it, or set CHROMIUM_PATH.');
const camera = await openCamera(chromiumPath);
for (const { name, look, payload } of scenes) {
  await writeFile(referenceOf(name), await camera.take(await payload(), look));
}
await camera.close();
