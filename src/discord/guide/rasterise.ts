import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { createBoundedMap } from '../bounded-map.ts';

/** Pixels of the picture for one of the drawing: sharp on a phone. */
const SHARPNESS = 2;

const place = createRequire(import.meta.url);
const fontFiles = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
];

/** The fonts come with the program, since a server often has none. */
let ready: Promise<readonly Uint8Array[]> | undefined;

async function prepare(): Promise<readonly Uint8Array[]> {
  await initWasm(readFile(place.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(fontFiles.map((file) => readFile(place.resolve(file))));
}

/** Pictures that were drawn before, by their SVG: a timeline changes with the knowledge alone. Some megabytes. */
const drawn = createBoundedMap<string, Uint8Array>(20);

/**
 * Draws an SVG whose letters are Inter's as a PNG, the first time in about a tenth of a second.
 * @throws if the program is not installed in full, or the SVG is none
 */
export async function rasterise(svg: string): Promise<Uint8Array> {
  ready ??= prepare();
  const fontBuffers = [...(await ready)];
  const png = drawn.get(svg) ?? draw(svg, fontBuffers);
  drawn.set(svg, png);
  return png;
}

function draw(svg: string, fontBuffers: Uint8Array[]): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: { fontBuffers, defaultFontFamily: 'Inter' },
  });
  const image = drawing.render();
  const png = image.asPng();
  // Memory of WebAssembly is not the collector's.
  image.free();
  drawing.free();
  return png;
}
