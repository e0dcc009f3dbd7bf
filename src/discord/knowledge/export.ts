import { described } from '../described.ts';
import { limits } from '../limits.ts';
import { renderListing } from './pager.ts';
import { refused } from './refused.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { zipOf } from './zip.ts';

/** `/knowledge export`: the live files, to keep or to edit elsewhere. */
export const exportFiles = {
  name: 'export',
  ...described(({ knowledge }) => knowledge.export),
  run: (command, tools) =>
    answer(command, tools, async ({ newsroom, texts }) => {
      const told = texts.knowledge.reading.export;
      const [{ knowledge }, files] = await Promise.all([newsroom.status(), newsroom.files()]);
      const content = await zipOf(files);
      if (content.length > limits.file) return refused(told.tooLarge(content.length), texts);
      const head = told.head(files.size, knowledge.version);
      const file = { name: `knowledge-${knowledge.version}.zip`, content };
      return { ...renderListing({ head, lines: [], name: 'export' }, texts), file };
    }),
} as const satisfies Subcommand;
