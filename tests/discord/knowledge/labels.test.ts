import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/settings/settings.ts';
import { TEXTS } from '../../../src/core/texts/texts.ts';
import type { Texts } from '../../../src/core/texts/texts.ts';
import { limits } from '../../../src/discord/limits.ts';

/** More of anything than there will ever be. */
const many = 999_999_999;
/** Texts by what they are, in one language. */
type Named = (texts: Texts) => Readonly<Record<string, string>>;

const buttons: Named = ({ message, knowledge: { lines, publishing, forms, gaps, outdated } }) => ({
  previous: message.buttons.previous,
  next: message.buttons.next,
  editAgain: lines.editAgain,
  wrongBefore: lines.wrongBefore,
  publish: publishing.gate.button.clear,
  publishOne: publishing.gate.button.ask(1),
  publishMany: publishing.gate.button.ask(many),
  rollback: publishing.rollback.button(many),
  discardOne: publishing.discard.button(1),
  discardMany: publishing.discard.button(many),
  open: forms.open,
  goOn: forms.goOn,
  gap: gaps.open,
  startFact: gaps.startFact,
  addPhrasing: gaps.addPhrasing,
  outside: gaps.outside,
  all: gaps.all,
  back: gaps.back,
  otherFact: gaps.otherFact,
  outdated: outdated.show,
  correct: outdated.correct(many),
  correctSome: outdated.correctSome(100, many),
});

const titles: Named = ({ knowledge: { forms, gaps } }) => ({
  newFact: forms.newFact,
  edits: forms.edits('some-fact'),
  wrong: forms.wrong.title,
  phrasing: gaps.phrasing.title,
});

const labels: Named = ({ knowledge: { forms, gaps } }) => ({
  place: forms.place.label,
  placeKept: forms.place.labelKept,
  asked: forms.asked.label,
  answer: forms.answer.label,
  sources: forms.sources.label,
  more: forms.more.label,
  wrong: forms.wrong.label,
  fact: gaps.phrasing.fact,
  phrasing: gaps.phrasing.asked,
});

/** Between a label and its field, in an empty field, and on a closed list. */
const hints: Named = ({ knowledge: { forms, gaps } }) => ({
  place: forms.place.hint('bridge, people'),
  placeKept: forms.place.hintKept,
  placeExample: forms.place.example('some-topic'),
  asked: forms.asked.hint,
  askedExample: forms.asked.example,
  answer: forms.answer.hint,
  answerExample: forms.answer.example,
  sources: forms.sources.hint('herald'),
  sourcesExample: forms.sources.example('herald'),
  more: forms.more.hint,
  moreExample: forms.more.example,
  wrong: forms.wrong.hint,
  wrongExample: forms.wrong.example,
  fact: gaps.phrasing.factHint,
  phrasing: gaps.phrasing.askedHint,
  choose: gaps.choose,
  addTo: gaps.addTo,
});

const descriptions: Named = ({ commands }) => commands.knowledge;

const kinds = [
  { kind: 'button', most: limits.buttonLabel, named: buttons },
  { kind: 'title of a form', most: limits.formTitle, named: titles },
  { kind: 'label of a field', most: limits.formTitle, named: labels },
  { kind: 'hint', most: limits.formHint, named: hints },
  { kind: 'description', most: limits.choiceName, named: descriptions },
];

describe.each(LANGUAGES)('what Discord takes only so much of, in %s', (language) => {
  it.each(
    kinds.flatMap(({ kind, most, named }) =>
      Object.entries(named(TEXTS[language])).map(([name, text]) => ({ kind, most, name, text })),
    ),
  )('is short enough: the $kind $name', ({ most, text }) => {
    expect([text, text.length]).toEqual([text, expect.toSatisfy((length: number) => length <= most)]);
  });
});
