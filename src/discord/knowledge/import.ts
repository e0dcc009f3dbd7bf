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
import { stagedLine } from './words.ts';

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
  const { uploads } = texts.knowledge;
  if (size > most) return refused(uploads.tooLarge(most / 1_000_000), texts);
  const downloaded = await download(url, most);
  if (!downloaded.ok) {
    const { why } = downloaded;
    return refused(why === 'tooLarge' ? uploads.tooLarge(most / 1_000_000) : uploads[why], texts);
  }
  const result = await newsroom.take({ name, bytes: downloaded.bytes }, who);
  if (!result.ok) return refused(result.why, texts, result.problems);
  return result.value.kind === 'article' ? drafted(result.value, texts) : prepared(result.value, texts);
}

function drafted({ title, file, ...counts }: Extract<Taken, { kind: 'article' }>, texts: Texts): Payload {
  const { drafts, corroborates, conflicts } = counts;
  const { article, found, nothingYet, next } = texts.knowledge.uploads;
  const listing = {
    head: article,
    lines: [title, found(drafts, corroborates, conflicts), nothingYet, next],
    name: 'article',
  };
  return { ...renderListing(listing, texts), file: { name: file.name, content: file.text } };
}

function prepared({ changes }: Extract<Taken, { kind: 'knowledge' }>, texts: Texts): Payload {
  const { uploads, lines } = texts.knowledge;
  const listing = {
    head: uploads.prepared(changes.length),
    lines: [...changes.map((change) => stagedLine(change, texts)), lines.whatNext],
    name: 'prepared',
  };
  return renderListing(listing, texts);
}
