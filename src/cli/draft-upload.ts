import { draftFromFile } from '../articles/draft-from-file.ts';
import type { Knowledge } from '../core/model.ts';
import type { Outcome, Taken, Upload } from '../core/newsroom/newsroom.ts';

/** Makes drafts of an uploaded article, for a moderator to fill in. @param today date, YYYY-MM-DD */
export function draftUpload(
  { name, bytes }: Upload,
  knowledge: Knowledge,
  today: string,
): Outcome<Extract<Taken, { readonly kind: 'article' }>> {
  const drafted = draftFromFile(name, bytes, knowledge, today);
  if (!drafted.ok) {
    const { wrong, fix } = drafted;
    return { ok: false, why: { kind: 'not-taken', wrong, fix } };
  }
  const { article, drafts, files } = drafted;
  const count = (kind: (typeof drafts)[number]['standing']['kind']): number =>
    drafts.filter(({ standing }) => standing.kind === kind).length;
  return {
    ok: true,
    value: {
      kind: 'article',
      title: article.title,
      file: { name: files.drafts.path.replace(/^.*\//u, ''), text: files.drafts.text },
      drafts: count('new'),
      corroborates: count('corroborates'),
      conflicts: count('conflicts'),
    },
  };
}
