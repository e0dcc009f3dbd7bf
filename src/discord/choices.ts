import type { Suggestion } from '../core/model.ts';
import { asLabel, onOneLine } from './escape.ts';
import { limits } from './limits.ts';

/** A line under the question field while someone types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

const mark = '#';

/** The choices for some suggestions; Discord refuses the whole list for one bad choice, so each is made to fit. */
export function toChoices(suggestions: readonly Suggestion[]): readonly Choice[] {
  return suggestions
    .flatMap(({ fact, question }) => {
      const name = asLabel(question, limits.choiceName);
      const value = `${mark}${fact}`;
      return name === '' || value.length > limits.choiceValue ? [] : [{ name, value }];
    })
    .slice(0, limits.choices);
}

/** The fact that a choice stands for; `undefined` for what a person typed. */
export function factOfChoice(value: string): string | undefined {
  return /^#([a-z0-9][a-z0-9-]*)$/.exec(onOneLine(value))?.[1];
}
