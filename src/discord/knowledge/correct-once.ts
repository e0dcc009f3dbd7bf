import { createBoundedMap } from '../bounded-map.ts';
import type { Outdated } from '../../core/newsroom/newsroom.ts';
import type { Corrected } from './correct-reply.ts';

/**
 * Sees to it that a reply gets each correction once, however often and by however many its button is pressed: who comes
 * second waits, and is told `already`. After a failure whoever comes next tries anew.
 */
export interface CorrectOnce {
  (outdated: Outdated, correct: () => Promise<Corrected>): Promise<Corrected>;
}

/**
 * In memory only: after a restart the storage's record of replies, and the replies themselves, tell what was corrected.
 * @param limit the most corrected replies that are remembered: two thousand, those of twenty presses, are a megabyte or two
 */
export function createCorrectOnce(limit = 2000): CorrectOnce {
  const claims = createBoundedMap<string, Promise<Corrected>>(limit);
  const correctOnce: CorrectOnce = async (outdated, correct) => {
    const key = JSON.stringify([outdated.reply.message, outdated.corrections]);
    const earlier = claims.get(key);
    if (earlier) {
      const came = await earlier;
      if (came === 'failed') return await correctOnce(outdated, correct);
      return came === 'gone' ? came : 'already';
    }
    const mine = releasedUnlessDone(correct, () => claims.delete(key));
    claims.set(key, mine);
    return await mine;
  };
  return correctOnce;
}

/** Released before those who wait learn of it, so that the first of them claims it anew. */
async function releasedUnlessDone(
  correct: () => Promise<Corrected>,
  release: () => void,
): Promise<Corrected> {
  let came: Corrected = 'failed';
  try {
    came = await correct();
    return came;
  } finally {
    if (came === 'failed' || came === 'gone') release();
  }
}
