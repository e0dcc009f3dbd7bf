import { fileURLToPath } from 'node:url';

/** The picture that was looked at and found right. */
export function referenceOf(name: string): string {
  return fileURLToPath(new URL(`references/${name}.png`, import.meta.url));
}
