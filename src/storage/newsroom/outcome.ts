import type { Outcome, Stored } from '../../core/newsroom/newsroom.ts';
import { StorageOff } from '../database/storage-off.ts';
import { KnowledgeFolderMissing } from '../knowledge-folder.ts';
import { PublishFailure } from '../publish-failure.ts';
import { TooManyStaged } from '../staged-store.ts';

/** What can be off; everything else is a fault of this program. */
const EXPECTED = [StorageOff, KnowledgeFolderMissing, PublishFailure];

/** Turns what is off, or too much, into a refusal. */
export async function outcomeOf<T, More extends object>(
  work: () => Promise<Outcome<T, More>>,
): Promise<Outcome<T, More | object>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooManyStaged)
      return { ok: false, why: { kind: 'too-many-wait', most: error.most } };
    return { ok: false, why: { kind: 'off', report: reportOf(error) } };
  }
}

/** Turns what is off into words. */
export async function storedOf<T>(work: () => Promise<Stored<T>>): Promise<Stored<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, why: reportOf(error) };
  }
}

function reportOf(error: unknown): string {
  if (!(error instanceof Error) || !EXPECTED.some((kind) => error instanceof kind)) throw error;
  return sentenceOf(error);
}

/** A message without a full stop as a sentence. */
export function sentenceOf({ message }: { readonly message: string }): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
