import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    // Of two cores, one would stand idle: vitest keeps one for itself.
    maxWorkers: '100%',
    // Patience for slow and busy machines: nothing is measured by it, and only what never comes takes so long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    onConsoleLog: () => {
      throw new Error('a test wrote to the console');
    },
  },
});
