import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    // Of two cores, one would stand idle: vitest keeps one for itself.
    maxWorkers: '100%',
    testTimeout: 60_000,
    onConsoleLog: () => {
      throw new Error('a test wrote to the console');
    },
  },
});
