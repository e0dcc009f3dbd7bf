import { bridgeWith, type Texts } from '../support/knowledge.ts';

const file = 'questions.yaml';

/** The story of the bridge with golden questions that any search answers. */
export const soundStory: Texts = bridgeWith({
  [file]: `questions:
  - q: so who opened the bridge then
    expect: opened-by
  - q: zebra volcano xylophone
    expect: unknown
`,
});

/** A golden question that no search answers as it wishes. */
export const goldenFails: Texts = { [file]: 'questions:\n  - q: zebra volcano\n    expect: opened-by\n' };

/** A file of the sound story with a text replaced. */
export function changed(file: string, from: string, to: string): Texts {
  const text = soundStory[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { [file]: text.replaceAll(from, to) };
}
