import { described } from '../described.ts';
import { openForm } from './open-form.ts';
import { goOnName, openingOf } from './fact-modal.ts';
import { readDraft } from './drafts.ts';
import type { Draft } from './drafts.ts';
import { refused } from './refused.ts';
import type { Button, KnowledgeTools, Press, Subcommand } from './subcommand.ts';

const EMPTY = { place: '', asked: '', answer: '', sources: '', more: '' };

/** `/knowledge add`: a form for a new fact. */
export const add = {
  name: 'add',
  ...described(({ knowledge }) => knowledge.add),
  run: (command, tools) =>
    openForm(command, tools, (inside) => openingOf({ form: EMPTY }, inside, around(tools))),
} as const satisfies Subcommand;

/** Opens the form again with what was typed; after a restart out of the file on the message. */
export const goOnButton: Button = {
  name: goOnName,
  press: (press, [key = ''], tools) =>
    openForm(press, tools, async (inside) => {
      const draft = tools.drafts.get(key) ?? (await onMessage(press, tools));
      if (draft) return await openingOf(draft, inside, around(tools));
      return refused(inside.texts.knowledge.forms.forgotten, inside.texts);
    }),
};

/** What a form needs to know. */
export function around({ drafts, desk }: KnowledgeTools) {
  return { drafts, knowledge: desk.now().knowledge };
}

/** A new fact whose first question is given. */
export function draftAsking(question: string, gap: number): Draft {
  return { form: { ...EMPTY, asked: question }, gap };
}

/** The most that a draft's file can come to: five fields and the fact's own text, in up to four bytes a character. */
const mostBytes = 200_000;

async function onMessage({ message }: Press, { download }: KnowledgeTools): Promise<Draft | undefined> {
  const [file] = message.attachments.values();
  if (!file) return undefined;
  const downloaded = await download(file.url, mostBytes);
  return downloaded.ok ? readDraft(new TextDecoder().decode(downloaded.bytes)) : undefined;
}
