import type { StagedChange } from '../../core/newsroom/change.ts';
import type { VersionEntry } from '../../core/newsroom/versions.ts';
import type { MarkedLine } from './pages.ts';

/** `1 fact`, `2 facts`. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`;
}

/** A published version: number, when, by whom and why. */
export function entryLine({ number, version, at, by, why }: VersionEntry, isLive: boolean): MarkedLine {
  const live = isLive ? ' (live)' : '';
  return {
    shown: `**${number}**${live} ${whenShown(at)} `,
    written: `${number}${live} ${at} `,
    text: `${by}: ${why} [${version}]`,
  };
}

/** A change that waits: its number, when and by whom it was prepared, and what it does. */
export function stagedLine({ id, change, by, at, corrects }: StagedChange): MarkedLine {
  const correction = corrects === undefined ? '' : ` Corrects: ${corrects}`;
  return {
    shown: `**${id}** ${whenShown(at)} `,
    written: `${id} ${at} `,
    text: `${by} ${changeWords(change)}.${correction}`,
  };
}

function changeWords(change: StagedChange['change']): string {
  switch (change.kind) {
    case 'put-fact':
      return change.base === undefined
        ? `adds the fact ${change.fact} to ${change.topic}`
        : `changes the fact ${change.fact} in ${change.topic}`;
    case 'retire-fact':
      return `retires the fact ${change.fact}`;
    case 'add-phrasing':
      return `adds “${change.phrasing}” to the fact ${change.fact}`;
    case 'put-file':
      return change.base === undefined ? `adds the file ${change.path}` : `replaces the file ${change.path}`;
  }
}

/** A moment as Discord shows it, in the reader's own time zone. */
function whenShown(at: string): string {
  const moment = Date.parse(at);
  // A time that cannot be read comes from a fault, and a list must not be lost for it.
  return Number.isNaN(moment) ? '(time unknown)' : `<t:${Math.floor(moment / 1000)}:f>`;
}
