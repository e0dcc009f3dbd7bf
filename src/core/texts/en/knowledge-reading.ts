import { counted } from './words.ts';

/** What moderators read in the subcommands of `/knowledge` that change nothing. */
export const reading = {
  status: {
    head: (version: string) => `Version ${version} answers`,
    size: (facts: number, sources: number, golden: number) =>
      `${counted(facts, 'fact')}, ${counted(sources, 'source')}, ${counted(golden, 'golden question')}`,
    waiting: (count: number) =>
      `Waiting to be published: ${counted(count, 'change')}. /knowledge diff shows what they do, /knowledge publish publishes them.`,
    off: (sentence: string) => `Off: ${sentence}`,
    mistakes: (count: number) =>
      `The folder holds ${counted(count, 'mistake')}, so the version above goes on answering:`,
  },
  check: {
    cannot: 'The knowledge cannot be checked',
    head: (mistakes: number, warnings: number) =>
      `${counted(mistakes, 'mistake')}, ${counted(warnings, 'warning')}`,
    staged: (facts: number, golden: number) =>
      `Looked at: the knowledge with the waiting changes in it; ${counted(facts, 'fact')}, ${counted(golden, 'golden question')}.`,
    folder: (facts: number, golden: number) =>
      `Looked at: the folder; no changes are waiting; ${counted(facts, 'fact')}, ${counted(golden, 'golden question')}.`,
    mistakes: 'Mistakes:',
    warnings: 'Warnings:',
  },
  health: {
    cannot: 'The knowledge cannot be looked at',
    none: 'Nothing needs attention',
    head: 'What needs attention, worst first',
  },
  preview: {
    live: '**This is what is live:** no changes are waiting.',
    waiting: (count: number) => `**Preview, not published:** with ${counted(count, 'waiting change')}.`,
    why: 'Why this answer:',
    whyInFile: 'Why this answer: see the attached file.',
  },
  diff: {
    cannot: 'The waiting changes cannot be read',
    none: 'No changes are waiting',
    head: (count: number) => `${counted(count, 'change')} waiting`,
    cannotTell: (why: string) => `What they would do cannot be told: ${why}`,
  },
  history: {
    cannot: 'The history cannot be read',
    head: (count: number) => `${counted(count, 'version')}, newest first`,
  },
  reload: {
    unchanged: (version: string) => `Nothing has changed: version ${version} answers`,
    swapped: (version: string) => `Version ${version} answers now`,
    refused: (count: number) =>
      `${counted(count, 'mistake')} in the folder: what answered before goes on answering`,
  },
  export: {
    head: (files: number, version: string) => `${counted(files, 'file')} of version ${version}`,
    tooLarge: (bytes: number) =>
      `The files come to ${counted(bytes, 'byte')}, more than Discord takes. Copy them from the folder.`,
  },
};
