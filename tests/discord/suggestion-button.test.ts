import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factOfChoice, toChoices } from '../../src/discord/choices.ts';
import { readSuggestionId, suggestionId } from '../../src/discord/suggestion-button.ts';

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,6}$/);
const snowflake = fc.bigInt({ min: 10n ** 16n, max: 10n ** 20n - 1n }).map(String);

describe('the id of a suggestion’s button', () => {
  it('says everything that its press needs', () => {
    fc.assert(
      fc.property(slug, fc.option(snowflake, { nil: undefined }), (fact, asker) => {
        fc.pre(fact.length < 70);
        expect(readSuggestionId(suggestionId({ fact, asker }) ?? '')).toEqual({ fact, asker });
      }),
    );
  });

  it('leaves the asker out where it is too long, and is none where the fact alone is', () => {
    const [long, longer] = ['x'.repeat(80), 'x'.repeat(97)];
    const asker = '123456789012345678';
    expect(suggestionId({ fact: long, asker })).toBe(`ask:${long}`);
    expect(suggestionId({ fact: longer, asker })).toBeUndefined();
  });

  it.each(['', 'ask:', 'other:fact', 'task:fact'])('%j is that of another button', (id) => {
    expect(readSuggestionId(id)).toBeUndefined();
  });
});

describe('a choice', () => {
  it('leads back to its fact', () => {
    fc.assert(
      fc.property(slug, (fact) => {
        for (const { value } of toChoices([{ fact, question: 'What?' }]))
          expect(factOfChoice(value)).toBe(fact);
      }),
    );
  });

  it.each(['How long?', '# How long?', '#How', 'c#sharp', '#a b', '#'])(
    '%j is what a person typed',
    (typed) => {
      expect(factOfChoice(typed)).toBeUndefined();
    },
  );

  it('whose question is empty or whose fact has too long a name is left out', () => {
    expect(
      toChoices([
        { fact: 'a', question: ' ' },
        { fact: 'x'.repeat(100), question: 'What?' },
        { fact: 'b', question: 'Who?' },
      ]),
    ).toEqual([{ name: 'Who?', value: '#b' }]);
  });
});
