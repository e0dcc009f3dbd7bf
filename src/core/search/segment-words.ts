import type { FactIndex } from './fact-index.ts';
import { wordOf } from './segment.ts';
import type { Word } from './words.ts';

/** The words of an index's living documents, and others, with how often they stand there. */
export function vocabularyOf({ parts }: FactIndex, others: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (text: string, times: number): void => {
    if (text !== '' && times > 0) counts.set(text, (counts.get(text) ?? 0) + times);
  };
  for (const { segment, dead } of parts) {
    const { words, textStart, wordStart, textWords } = segment;
    const times = new Uint32Array(words.size);
    dead.forEach((isDead, document) => {
      if (isDead === 1) return;
      const start = wordStart[textStart[document] ?? 0] ?? 0;
      const end = wordStart[textStart[document + 1] ?? 0] ?? 0;
      for (let at = start; at < end; at += 1) {
        const word = textWords[at] ?? 0;
        times[word] = (times[word] ?? 0) + 1;
      }
    });
    for (const [key, word] of words) count(wordOf(key).text, times[word] ?? 0);
  }
  for (const { text } of others) count(text, 1);
  return counts;
}
