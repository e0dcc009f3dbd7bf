import { ButtonStyle } from 'discord.js';
import { formOf, readForm } from '../../core/newsroom/fact-form.ts';
import type { FactForm, FilledIn } from '../../core/newsroom/fact-form.ts';
import { formMistakeInWords } from '../../core/newsroom/form-mistake.ts';
import type { Editable } from '../../core/newsroom/newsroom.ts';
import { formatProblem } from '../../core/problem.ts';
import { refusalInWords } from '../../core/newsroom/refusal-in-words.ts';
import type { Payload } from '../payload.ts';
import { writeDraft } from './drafts.ts';
import type { Draft } from './drafts.ts';
import { factFormName, goOnName, hashOf, readFormKey } from './fact-modal.ts';
import type { FormKey } from './fact-modal.ts';
import { knowledgeId } from './ids.ts';
import type { Inside } from './moderation.ts';
import { renderListing } from './pager.ts';
import { asPlainText } from './pages.ts';
import { plainButton } from './plain-button.ts';
import { preparedFact } from './prepared.ts';
import { answer } from './subcommand.ts';
import type { Form, KnowledgeTools, Submission } from './subcommand.ts';

/** Takes a fact that was typed: it is prepared, or the moderator is told why not and goes on from what they typed. */
export const factForm: Form = {
  name: factFormName,
  submit: (submission, parts, tools) =>
    answer(submission, tools, async (inside) => {
      const typed = typedIn(submission);
      const key = readFormKey(parts);
      const { fact } = key;
      if (fact === undefined) {
        const { gap } = tools.drafts.get(key.key) ?? key;
        return await sentNew({ form: typed, gap }, inside, tools);
      }
      return await sentEdit(typed, { ...key, fact }, inside, tools);
    }),
};

function typedIn({ fields }: Submission): FactForm {
  const text = (name: keyof FactForm) => fields.getTextInputValue(name);
  return {
    place: text('place'),
    asked: text('asked'),
    answer: text('answer'),
    sources: text('sources'),
    more: text('more'),
  };
}

async function sentNew(draft: Draft, inside: Inside, tools: KnowledgeTools): Promise<Payload> {
  const filled = readForm(draft.form);
  if (!filled.ok) return kept(draft, mistakesIn(filled, inside), inside, tools);
  return await stage(draft, filled, inside, tools);
}

async function sentEdit(
  form: FactForm,
  { key, hash, fact }: FormKey & { readonly fact: string },
  inside: Inside,
  tools: KnowledgeTools,
): Promise<Payload> {
  const opened = tools.drafts.get(key)?.base;
  const now = await inside.newsroom.editable(fact);
  if (!now.ok)
    return kept({ form, fact, base: opened }, [refusalInWords(now.why, inside.texts)], inside, tools);
  // After a restart the text that was opened is forgotten, but not whether it is what the fact is now.
  const base = opened ?? (hashOf(now.value.text) === hash ? now.value.text : undefined);
  if (base !== now.value.text) return changedMeanwhile({ form, fact }, now.value, inside, tools);
  const draft = { form, fact, base };
  const filled = readForm(form);
  if (!filled.ok) return kept(draft, mistakesIn(filled, inside), inside, tools);
  const { forms } = inside.texts.knowledge;
  const { topic, id } = now.value.fact;
  if (filled.topic !== topic || filled.fact !== id) {
    const typed = forms.otherPlace(`${filled.topic} / ${filled.fact}`, `${topic} / ${id}`);
    return kept(draft, [typed], inside, tools);
  }
  const { story } = tools.desk.now().knowledge;
  const before = readForm(formOf(now.value.fact, story.asOf));
  if (before.ok && before.text === filled.text) return kept(draft, [forms.same], inside, tools);
  return await stage(draft, filled, inside, tools);
}

async function stage(
  draft: Draft,
  { topic, fact, text }: FilledIn & { readonly ok: true },
  inside: Inside,
  tools: KnowledgeTools,
): Promise<Payload> {
  const { newsroom, who, texts } = inside;
  const { base, gap } = draft;
  const staged = await newsroom.stage({ kind: 'put-fact', topic, fact, text, base }, who);
  if (!staged.ok)
    return kept(
      draft,
      [refusalInWords(staged.why, texts), ...(staged.problems ?? []).map(formatProblem)],
      inside,
      tools,
    );
  const ended = gap === undefined ? undefined : await newsroom.endGap(gap, 'fact');
  return preparedFact(
    staged.value,
    texts,
    ended?.ok === false ? [texts.knowledge.gaps.stays(refusalInWords(ended.why, texts))] : [],
  );
}

/** Somebody was quicker: their text is shown, and going on puts what was typed in its place. */
function changedMeanwhile(draft: Draft, now: Editable, inside: Inside, tools: KnowledgeTools): Payload {
  const { changed, takesPlace } = inside.texts.knowledge.forms;
  const lines = [changed(now.fact.id), '', ...now.text.split('\n'), '', takesPlace];
  return kept({ ...draft, base: now.text }, lines, inside, tools);
}

/** Nothing that was typed is lost: it waits in memory, and in a file for when that is gone. */
function kept(
  draft: Draft,
  lines: readonly string[],
  { texts }: Inside,
  { drafts }: KnowledgeTools,
): Payload {
  const { kept: head, goOn } = texts.knowledge.forms;
  const listing = {
    head,
    lines,
    name: 'typed',
    buttons: [plainButton(goOn, knowledgeId(goOnName, drafts.keep(draft)), ButtonStyle.Primary)],
  };
  const payload = renderListing(listing, texts);
  const notes = payload.file ? asPlainText(lines).split('\n') : [];
  return { ...payload, file: { name: 'typed.yaml', content: writeDraft(draft, notes) } };
}

function mistakesIn({ mistakes }: FilledIn & { readonly ok: false }, { texts }: Inside): readonly string[] {
  return mistakes.map((mistake) => formMistakeInWords(mistake, texts));
}
