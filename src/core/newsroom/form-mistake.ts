import type { Texts } from '../texts/texts.ts';

/** What cannot be understood in a fact's form, as it was typed. */
export type FormMistake =
  /** What should be a topic and an id. */
  | { readonly kind: 'no-place'; readonly typed: string }
  /** No first question: one that is neither affirmed nor denied. */
  | { readonly kind: 'no-question' }
  | { readonly kind: 'no-source'; readonly typed: string }
  | { readonly kind: 'no-event'; readonly typed: string }
  /** `known` are the names of the settings that there are. */
  | { readonly kind: 'no-setting'; readonly typed: string; readonly known: readonly string[] };

/** The mistake and how it is written instead, in a sentence. */
export function formMistakeInWords(mistake: FormMistake, { newsroom: { formMistakes } }: Texts): string {
  switch (mistake.kind) {
    case 'no-place':
      return formMistakes.noPlace(mistake.typed);
    case 'no-question':
      return formMistakes.noQuestion;
    case 'no-source':
      return formMistakes.noSource(mistake.typed);
    case 'no-event':
      return formMistakes.noEvent(mistake.typed);
    case 'no-setting':
      return formMistakes.noSetting(mistake.typed, mistake.known.join(', '));
  }
}
