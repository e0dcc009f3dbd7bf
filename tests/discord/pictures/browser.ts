import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Payload } from '../../../src/discord/payload.ts';
import { messagePage } from './message-page.ts';
import type { Look } from './message-page.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Where nothing is: every request is answered from this folder. */
const origin = 'http://pictures.invalid';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const { CHROMIUM_PATH: chosen = '' } = env;

/** The Chromium of this machine: `CHROMIUM_PATH`, or where it usually is; `undefined` if there is none. */
export const chromiumPath: string | undefined =
  chosen === '' ? usualPlaces.find((place) => existsSync(place)) : chosen;

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.ttf': 'font/ttf' };

export interface Camera {
  /** The message as a PNG. */
  take(payload: Payload, look: Look): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function openCamera(executablePath: string): Promise<Camera> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
  const page = await browser.newPage();
  let html = '';
  await page.route('**/*', async (route) => {
    const { origin: asked, pathname } = new URL(route.request().url());
    if (asked !== origin) return route.abort();
    if (pathname === '/') return route.fulfill({ body: html, contentType: 'text/html' });
    const file = join(root, pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ body: await readFile(file), contentType: types[extname(file)] ?? 'text/plain' });
  });
  return {
    async take(payload, look) {
      html = messagePage(payload, look);
      await page.setViewportSize({ width: look.width, height: 600 });
      await page.goto(`${origin}/`);
      await page.waitForSelector('body[data-ready=yes]', { state: 'attached' });
      return page.locator('discord-messages').screenshot({ animations: 'disabled' });
    },
    close: () => browser.close(),
  };
}
