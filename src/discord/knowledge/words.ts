import type { StagedChange } from '../../core/newsroom/change.ts';
import { personShown } from '../../core/newsroom/person-shown.ts';
import type { VersionEntry } from '../../core/newsroom/versions.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { MarkedLine } from './pages.ts';

type Lines = Texts['knowledge']['lines'];

/** A published version: number, when, by whom and why. */
export function entryLine(
  { number, version, at, by, why }: VersionEntry,
  isLive: boolean,
  texts: Texts,
): MarkedLine {
  const { lines } = texts.knowledge;
  const live = isLive ? ` ${lines.live}` : '';
  return {
    shown: `**${number}**${live} ${whenShown(at, lines)} `,
    written: `${number}${live} ${at} `,
    text: `${personShown(by, texts)}: ${why} [${version}]`,
  };
}

/** A change that waits: its number, when and by whom it was prepared, and what it does. */
export function stagedLine({ id, change, by, at, corrects }: StagedChange, texts: Texts): MarkedLine {
  const { lines } = texts.knowledge;
  const correction = corrects === undefined ? '' : ` ${lines.corrects(corrects)}`;
  return {
    shown: `**${id}** ${whenShown(at, lines)} `,
    written: `${id} ${at} `,
    text: `${personShown(by, texts)} ${changeWords(change, lines)}.${correction}`,
  };
}

function changeWords(change: StagedChange['change'], lines: Lines): string {
  switch (change.kind) {
    case 'put-fact':
      return change.base === undefined
        ? lines.addsFact(change.fact, change.topic)
        : lines.changesFact(change.fact, change.topic);
    case 'retire-fact':
      return lines.retiresFact(change.fact);
    case 'add-phrasing':
      return lines.addsPhrasing(change.phrasing, change.fact);
    case 'put-file':
      return change.base === undefined ? lines.addsFile(change.path) : lines.replacesFile(change.path);
  }
}

/** A moment as Discord shows it, in the reader's own time zone. */
function whenShown(at: string, lines: Lines): string {
  const moment = Date.parse(at);
  // A time that cannot be read comes from a fault, and a list must not be lost for it.
  return Number.isNaN(moment) ? lines.timeUnknown : `<t:${Math.floor(moment / 1000)}:f>`;
}
