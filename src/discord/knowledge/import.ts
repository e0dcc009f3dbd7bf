import { ApplicationCommandOptionType } from 'discord.js';
import type { Taken } from '../../core/newsroom/newsroom.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Attached } from '../commands.ts';
import { described } from '../described.ts';
import type { Download } from '../download.ts';
import type { Payload } from '../payload.ts';
import type { Inside } from './moderation.ts';
import { renderListing } from './pager.ts';
import { refused } from './refused.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { counted, stagedLine } from './words.ts';

/** Bytes of an upload. */
const most = 10_000_000;

/** `/knowledge import`: takes a file, whatever its name: what it holds decides. */
export const importFile = {
  name: 'import',
  ...described(({ knowledge }) => knowledge.import),
  options: [
    {
      type: ApplicationCommandOptionType.Attachment,
      name: 'file',
      ...described(({ knowledge }) => knowledge.file),
      required: true,
    },
  ],
  run: (command, tools) =>
    answer(command, tools, (inside) =>
      taken(command.options.getAttachment('file', true), inside, tools.download),
    ),
} as const satisfies Subcommand;

async function taken(
  { name, url, size }: Attached,
  { newsroom, who, texts }: Inside,
  download: Download,
): Promise<Payload> {
  if (size > most) return refused(`The file is larger than ${most / 1_000_000} MB.`);
  const downloaded = await download(url, most);
  if (!downloaded.ok) return refused(downloaded.why);
  const result = await newsroom.take({ name, bytes: downloaded.bytes }, who);
  if (!result.ok) return refused(result.why, texts, result.problems);
  return result.value.kind === 'article' ? drafted(result.value) : prepared(result.value, texts);
}

function drafted({ title, file, ...counts }: Extract<Taken, { kind: 'article' }>): Payload {
  const { drafts, corroborates, conflicts } = counts;
  const payload = renderListing({
    head: 'Read as an article',
    lines: [
      title,
      `${counted(drafts, 'draft')} of new facts; ${counted(corroborates, 'passage')} that ${corroborates === 1 ? 'says' : 'say'} what the knowledge says already; ${counted(conflicts, 'passage')} that may say otherwise.`,
      'Nothing is prepared yet. The attached file holds them, with notes beside each.',
      'Next: write the answers in your own words, delete each “draft: true” that is done and each draft that is not wanted, and bring the file back with /knowledge import.',
    ],
    name: 'article',
  });
  return { ...payload, file: { name: file.name, content: file.text } };
}

function prepared({ changes }: Extract<Taken, { kind: 'knowledge' }>, texts: Texts): Payload {
  return renderListing({
    head: `Prepared: ${counted(changes.length, 'change')}; readers see nothing of it yet`,
    lines: [...changes.map((change) => stagedLine(change, texts)), texts.knowledge.lines.whatNext],
    name: 'prepared',
  });
}
