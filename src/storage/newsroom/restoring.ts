import type { Newsroom } from '../../core/newsroom/newsroom.ts';
import { readKnowledgeFolder, versionOf } from '../knowledge-folder.ts';
import type { Storage } from '../storage.ts';
import { WAITS, type Publishing } from './publishing.ts';
import type { Studies } from './studies.ts';

export interface RestoringParts {
  readonly dir: string;
  readonly storage: Storage;
  readonly studies: Studies;
  readonly publishing: Publishing;
  /** Where the history says that a publication came from. */
  readonly origin: 'discord' | 'terminal';
}

/** Publishes an earlier version again, without words for what is off: that is the caller's. */
export function createRestoring(parts: RestoringParts): Newsroom['restore'] {
  const { dir, storage, studies, publishing, origin } = parts;
  return async ({ who, why, number, live, secondPerson }) => {
    const found = await storage.versions.get(number);
    if (!found) return { ok: false, why: { kind: 'no-version', number } };
    const { files: now } = await readKnowledgeFolder(dir);
    const articles = [...now].filter(([path]) => path.startsWith('articles/'));
    const files = new Map([...found.files, ...articles]);
    const version = versionOf(files);
    const study = await studies.of({ files, version });
    if (!study.ok || study.golden.length > 0) {
      return { ok: false, why: { kind: 'not-publishable', number } };
    }
    if (secondPerson && !(await publishing.agreed(`${live} ${number}`, who))) return WAITS;
    return publishing.publish({
      files,
      version,
      live,
      by: who.name,
      why: why === '' ? `number ${number} again` : `${why} (number ${number} again)`,
      origin,
      changes: [],
      corrections: [],
    });
  };
}
