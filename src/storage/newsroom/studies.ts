import type { Study, StudyTask } from '../study.ts';

/** Checks and learns knowledges, and remembers what came of the last ones. */
export interface Studies {
  of(folder: Pick<StudyTask, 'files' | 'version'>): Promise<Study>;
}

/** The folder and what is prepared; a moderator goes back and forth between the two. */
const MOST_KEPT = 2;

/** @param study checks and learns, in a thread of its own */
export function createStudies(study: (task: StudyTask) => Promise<Study>, cacheDir: string): Studies {
  const kept = new Map<string, Promise<Study>>();
  return {
    async of({ files, version }) {
      const known = kept.get(version);
      if (known) return known;
      const studied = study({ files, version, cacheDir });
      kept.set(version, studied);
      for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
      // What failed by a fault is tried again.
      studied.catch(() => kept.delete(version));
      return studied;
    },
  };
}
