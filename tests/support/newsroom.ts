import { createReadout } from '../../src/core/ask.ts';
import type { Readout } from '../../src/core/ask.ts';
import type { Change, StagedChange } from '../../src/core/newsroom/change.ts';
import type { Newsroom, Outcome, Published, PublishRequest } from '../../src/core/newsroom/newsroom.ts';
import type { VersionEntry } from '../../src/core/newsroom/versions.ts';
import { bridgeStory, filesOf, knowledgeOf } from './knowledge.ts';

/** What can be looked at after a test has used it. */
export interface NewsroomInMemory extends Newsroom {
  readonly entries: readonly VersionEntry[];
  readonly changes: readonly StagedChange[];
  /** As a file that is saved meanwhile would: what was shown before can no longer be published. */
  publishElsewhere(): void;
  prepare(change: Change, by?: string): void;
}

let bridge: Readout | undefined;

const never = { ok: false, why: { kind: 'off', report: 'This newsroom does not do that.' } } as const;

/**
 * The story of the bridge with two published versions, in memory: changes are kept and counted, and none alters a fact.
 * @param changes methods that do something else; they see the rest of it
 */
export function newsroomOf(changes: (usual: NewsroomInMemory) => Partial<Newsroom> = () => ({})) {
  bridge ??= createReadout(knowledgeOf());
  const readout = bridge;
  const entries: VersionEntry[] = [];
  let staged: StagedChange[] = [];
  let prepared = 0;
  let wish: { readonly id: string; readonly name: string; readonly state: string } | undefined;

  const add = (by: string, why: string): VersionEntry => {
    const number = entries.length + 1;
    const version = `00000000000${number}`;
    const at = `2031-05-0${Math.min(9, number)}T08:30:00.000Z`;
    const entry = { number, version, at, by, why, origin: 'discord' } as const;
    entries.push(entry);
    return entry;
  };
  add('the folder', 'first version');
  const live = () => entries.at(-1) ?? add('the folder', 'first version');
  const stagedState = () => `aaaaaaaaaaa${staged.length}`;
  const knowledge = () => ({ ...readout.knowledge, version: live().version });
  const keep = (change: Change, by: string, corrects?: string): StagedChange => {
    prepared += 1;
    const one = { id: prepared, change, by, at: '2031-05-09T10:00:00.000Z', corrects };
    staged.push(one);
    return one;
  };
  const put = (request: Omit<PublishRequest, 'staged'>, state: string): Outcome<Published> => {
    const { who, why, live: seen, secondPerson } = request;
    if (seen !== live().version) return { ok: false, why: { kind: 'saw-others' } };
    if (secondPerson && (wish === undefined || wish.state !== state || wish.id === who.id)) {
      wish = { ...who, state };
      return { ok: true, value: { kind: 'waits' } };
    }
    return { ok: true, value: { kind: 'published', entry: add(who.name, why), corrections: [] } };
  };
  const publishStaged: NewsroomInMemory['publish'] = async (request) => {
    if (request.staged !== stagedState()) return { ok: false, why: { kind: 'saw-others' } };
    const result = put(request, `publish ${request.live} ${request.staged}`);
    if (!result.ok || result.value.kind === 'waits') return result;
    const { entry } = result.value;
    const corrections = staged.flatMap(({ corrects, change }) =>
      corrects === undefined || !('fact' in change)
        ? []
        : [{ fact: change.fact, on: '2031-05-09', what: corrects, was: request.live, is: entry.version }],
    );
    staged = [];
    return { ok: true, value: { ...result.value, corrections } };
  };

  const usual: NewsroomInMemory = {
    get entries() {
      return entries;
    },
    get changes() {
      return staged;
    },
    publishElsewhere: () => void add('Zoe in Discord', 'from elsewhere'),
    prepare: (change, by = 'Ada in Discord') => void keep(change, by),
    status: async () => ({
      knowledge: knowledge(),
      entry: live(),
      waiting: staged.length,
      refused: [],
      off: [],
    }),
    reload: async () => ({ kind: 'unchanged', version: live().version }),
    check: async () => ({
      ok: true,
      value: {
        of: staged.length === 0 ? 'folder' : 'staged',
        problems: [],
        warnings: [],
        facts: readout.knowledge.facts.size,
        golden: readout.knowledge.golden.length,
      },
    }),
    health: async () => ({ ok: true, value: { short: [], all: [] } }),
    preview: async (question) => {
      const now = knowledge();
      return { ok: true, value: { answer: readout.ask(question), knowledge: now, waiting: staged.length } };
    },
    editable: async (fact) => {
      const found = readout.knowledge.facts.get(fact);
      return found
        ? { ok: true, value: { fact: found, text: `id: ${fact}` } }
        : { ok: false, why: { kind: 'no-fact', fact } };
    },
    topics: async () => readout.knowledge.topics,
    stage: async (change, { name }, corrects) => ({ ok: true, value: keep(change, name, corrects) }),
    correct: async (id, corrects) => {
      staged = staged.map((one) => (one.id === id ? { ...one, corrects } : one));
      const corrected = staged.find((one) => one.id === id);
      return corrected
        ? { ok: true, value: corrected }
        : { ok: false, why: { kind: 'not-waiting', change: id } };
    },
    take: async () => never,
    staged: async () => ({ ok: true, value: staged }),
    discard: async (ids) => {
      const before = staged.length;
      staged = staged.filter(({ id }) => !ids.includes(id));
      return { ok: true, value: { discarded: before - staged.length } };
    },
    review: async () => {
      const answers = staged.length;
      if (answers === 0) return { ok: false, why: { kind: 'nothing-waits' } };
      const state = { live: live().version, staged: stagedState() };
      const lines = staged.map(({ change }) => `A change of the kind ${change.kind}.`);
      const wanted =
        wish?.state === `publish ${state.live} ${state.staged}` ? { wish: { by: wish.name } } : {};
      return { ok: true, value: { verdict: 'ask', lines, answers, ...state, ...wanted } };
    },
    publish: publishStaged,
    history: async () => ({ ok: true, value: entries.toReversed() }),
    compare: async (from, to) => ({
      ok: true,
      value: [`What differs between ${from} and ${to ?? 'what is live'}.`],
    }),
    restore: async (request) => put(request, `restore ${request.number}`),
    files: async () => filesOf(bridgeStory),
    gaps: async () => never,
    endGap: async () => never,
    flag: async () => never,
    outdated: async () => never,
    corrections: async () => never,
  };
  const all = changes(usual);
  const newsroom: NewsroomInMemory = Object.defineProperties(
    Object.create(null),
    Object.getOwnPropertyDescriptors(usual),
  );
  return Object.assign(newsroom, all);
}
