import { described } from '../described.ts';
import { limits } from '../limits.ts';
import { renderListing } from './pager.ts';
import { refused } from './refused.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { counted } from './words.ts';
import { zipOf } from './zip.ts';

/** `/knowledge export`: the live files, to keep or to edit elsewhere. */
export const exportFiles = {
  name: 'export',
  ...described(({ knowledge }) => knowledge.export),
  run: (command, tools) =>
    answer(command, tools, async ({ newsroom }) => {
      const [{ knowledge }, files] = await Promise.all([newsroom.status(), newsroom.files()]);
      const content = await zipOf(files);
      if (content.length > limits.file)
        return refused(
          `The files come to ${counted(content.length, 'byte')}, more than Discord takes. Copy them from the folder.`,
        );
      const head = `${counted(files.size, 'file')} of version ${knowledge.version}`;
      const file = { name: `knowledge-${knowledge.version}.zip`, content };
      return { ...renderListing({ head, lines: [], name: 'export' }), file };
    }),
} as const satisfies Subcommand;
