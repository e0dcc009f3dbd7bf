import { createHash } from 'node:crypto';
import { applyChanges, textsOf } from '../../core/newsroom/apply-changes.ts';
import type { Change, StagedChange } from '../../core/newsroom/change.ts';
import { findFact } from '../../core/newsroom/find-fact.ts';
import type { Editable, Mistakes, Moderator, Outcome } from '../../core/newsroom/newsroom.ts';
import { loadKnowledge, type KnowledgeFiles, type Loaded } from '../../core/knowledge/load.ts';
import { readKnowledgeFolder, versionOf } from '../knowledge-folder.ts';
import type { StagedStore } from '../staged-store.ts';

/** The folder as it would be with the waiting changes. */
export interface Prepared {
  readonly files: KnowledgeFiles;
  /** Of those files. */
  readonly version: string;
  readonly changes: readonly StagedChange[];
  /** Names these very changes: another list of them has another digest. */
  readonly digest: string;
  /** The folder's own version. */
  readonly live: string;
}

/** The waiting changes, and what they make of the folder. */
export interface Staging {
  prepared(): Promise<Outcome<Prepared>>;
  stage(
    changes: readonly Change[],
    who: Moderator,
    corrects?: string,
  ): Promise<Outcome<readonly StagedChange[], Mistakes>>;
  editable(fact: string): Promise<Outcome<Editable>>;
  topics(): Promise<readonly { readonly id: string; readonly title: string }[]>;
}

export interface StagingParts {
  readonly dir: string;
  readonly store: StagedStore;
  readonly now: () => Date;
}

export function createStaging({ dir, store, now }: StagingParts): Staging {
  const prepared = async (): Promise<Outcome<Prepared>> => {
    const { files, version } = await readKnowledgeFolder(dir);
    const changes = await store.list();
    const applied = applyChanges(
      files,
      changes.map(({ change }) => change),
    );
    if (!applied.ok) {
      const { index, misfit } = applied;
      return { ok: false, why: { kind: 'misfit', misfit, waiting: changes[index] } };
    }
    return {
      ok: true,
      value: {
        files: applied.files,
        version: versionOf(applied.files),
        changes,
        digest: digestOf(changes),
        live: version,
      },
    };
  };
  const load = async (): Promise<Outcome<{ readonly files: KnowledgeFiles; readonly loaded: Loaded }>> => {
    const folder = await prepared();
    if (!folder.ok) return folder;
    const { files, version } = folder.value;
    return { ok: true, value: { files, loaded: loadKnowledge(files, version) } };
  };
  return {
    prepared,
    async stage(changes, who, corrects) {
      const folder = await prepared();
      if (!folder.ok) return folder;
      const applied = applyChanges(folder.value.files, changes);
      if (!applied.ok) return { ok: false, why: { kind: 'misfit', misfit: applied.misfit } };
      const loaded = loadKnowledge(applied.files, versionOf(applied.files));
      if (!loaded.ok) {
        return { ok: false, why: { kind: 'would-be-wrong' }, problems: loaded.problems };
      }
      const staged: StagedChange[] = [];
      for (const change of changes) staged.push(await store.add(change, who.name, now(), corrects));
      return { ok: true, value: staged };
    },
    async editable(id) {
      const folder = await load();
      if (!folder.ok) return folder;
      const { files, loaded } = folder.value;
      if (!loaded.ok) return { ok: false, why: { kind: 'knowledge-wrong' } };
      const fact = loaded.knowledge.facts.get(id);
      const found = findFact(textsOf(files), id);
      if (!fact) return { ok: false, why: { kind: 'no-fact', fact: id } };
      if (!found) return { ok: false, why: { kind: 'only-in-file', fact: id } };
      return { ok: true, value: { fact, text: found.text } };
    },
    async topics() {
      const folder = await load();
      return folder.ok && folder.value.loaded.ok ? folder.value.loaded.knowledge.topics : [];
    },
  };
}

function digestOf(changes: readonly StagedChange[]): string {
  return createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 12);
}
