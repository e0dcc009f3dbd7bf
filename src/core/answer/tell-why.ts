import type { Reason, Step } from '../why.ts';
import type { Texts } from '../texts/texts.ts';

/** Characters (code points); of a longer word, its beginning is enough to know it by. */
const LONGEST_WORD = 60;
/** Words of a question that are named one by one; of a longer list the number is enough. */
const MOST_NAMED = 6;

/** How an answer was found, each step a sentence in a person's language; questions and words stay as they were typed. */
export function stepsInWords(steps: readonly Step[], texts: Texts): readonly string[] {
  return steps.map((step) => stepInWords(step, texts));
}

/** What speaks for a fact and against it, each a few words to stand in a list. */
export function reasonsInWords(reasons: readonly Reason[], texts: Texts): readonly string[] {
  return reasons.map((reason) => reasonInWords(reason, texts));
}

function stepInWords(step: Step, texts: Texts): string {
  const { why, notices } = texts;
  switch (step.kind) {
    case 'chosen':
      return notices.why.chosen;
    case 'talk':
      return why.talk;
    case 'asks-origin':
      return why.asksOrigin;
    case 'asks-outlets':
      return why.asksOutlets;
    case 'cut':
      return why.cut(step.typed, step.head, step.tail);
    case 'corrected':
      return why.corrected(step.typed, step.meant);
    case 'follow-up':
      return why.followUp(step.question);
    case 'instead':
      return why.instead(step.question);
    case 'clause':
      return why.clause(step.question);
    case 'about-outlets':
      return why.aboutOutlets(step.question);
    case 'parts':
      return why.parts(step.count);
    case 'part':
      return why.part(step.number, step.question);
    case 'nothing-known':
      return why.nothingKnown;
    case 'nearest':
      return why.nearest(step.question, named(step.words, texts), new Set(step.words).size);
    case 'unexplained':
      return why.unexplained(named(step.words, texts));
    case 'not-involved':
      return why.notInvolved(named(step.words, texts));
    case 'holds-no':
      return why.holdsNo(why.kinds[step.missing]);
    case 'runner-up':
      return why.runnerUp(step.question, why.behind[step.behind], step.best, step.next);
    case 'sure':
      return why.sure(step.confidence, step.from);
    case 'offer':
      return why.offer(step.confidence, step.from, step.to);
    case 'not-said':
      return why.notSaid(step.question, step.confidence, step.from);
    case 'too-far':
      return why.tooFar(step.confidence, step.from);
    case 'too-open':
      return why.tooOpen;
    case 'nothing-near':
      return why.nothingNear;
  }
}

function reasonInWords(reason: Reason, texts: Texts): string {
  const { reasons, kinds } = texts.why;
  switch (reason.kind) {
    case 'chosen':
      return reasons.chosen;
    case 'explains':
      return reasons.explains(named(reason.words, texts));
    case 'leaves-out':
      return reasons.leavesOut(named(reason.words, texts));
    case 'not-involved':
      return reasons.notInvolved(named(reason.words, texts));
    case 'holds-no':
      return reasons.holdsNo(kinds[reason.missing]);
    case 'worded-like':
      return reasons.wordedLike(Math.round(reason.share * 100));
  }
}

function named(words: readonly string[], { why, words: { quoted } }: Texts): string {
  const different = [...new Set(words)];
  const shown = different.slice(0, MOST_NAMED).map((word) => quoted(shortened(word)));
  const more = different.length - shown.length;
  return [...shown, ...(more > 0 ? [why.more(more)] : [])].join(', ');
}

function shortened(word: string): string {
  // Never longer in code points than in UTF-16 units, half a pair of which would be no character.
  if (word.length <= LONGEST_WORD) return word;
  const characters = Array.from(word);
  return characters.length > LONGEST_WORD ? `${characters.slice(0, LONGEST_WORD).join('')}…` : word;
}
