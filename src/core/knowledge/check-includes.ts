import type { Problem } from '../problem.ts';
import { leadsNowhere } from './check-references.ts';
import type { Draft, Entry } from './draft.ts';
import type { FactInput } from './schema.ts';
import type { Words } from './syntax-words.ts';

/** Characters of an overview with all that it includes: Discord's 4,096 for the text of an embed, less some for its frame. */
const LONGEST_OVERVIEW = 3_800;

/** An overview tells other facts in full, so these must be there, have an answer, be no overviews, and fit together. */
export function checkIncludes({ facts, factIds }: Draft): Problem[] {
  const byId = new Map(facts.map((entry) => [entry.value.id, entry]));
  return facts.flatMap((entry) => {
    const { includes, id } = entry.value;
    if (!includes) return [];
    const wrong = includes.flatMap((other, index) => {
      const words = wrongWith(other, id, byId, factIds);
      return words ? [{ file: entry.file, ...entry.at('includes', index), ...words }] : [];
    });
    return wrong.length > 0 ? wrong : tooLong(entry, includes, byId);
  });
}

function wrongWith(
  other: string,
  id: string,
  byId: ReadonlyMap<string, Entry<FactInput>>,
  factIds: ReadonlySet<string> | undefined,
): Words | undefined {
  if (other === id) {
    return { code: 'bad-includes', wrong: 'the fact includes itself', fix: 'delete it' };
  }
  if (factIds && !factIds.has(other)) return leadsNowhere('related', other, factIds);
  const fact = byId.get(other)?.value;
  if (fact?.kind === 'not-said') {
    return {
      code: 'bad-includes',
      wrong: `\`${other}\` is not-said and has nothing to tell`,
      fix: 'delete it',
    };
  }
  if (fact?.includes) {
    return {
      code: 'bad-includes',
      wrong: `\`${other}\` includes other facts itself`,
      fix: 'name the facts that it includes',
    };
  }
  return undefined;
}

function tooLong(
  entry: Entry<FactInput>,
  includes: readonly string[],
  byId: ReadonlyMap<string, Entry<FactInput>>,
): Problem[] {
  const told = [entry, ...includes.flatMap((id) => byId.get(id) ?? [])];
  const length = told.reduce((sum, { value }) => sum + lengthOf(value), 0);
  if (length <= LONGEST_OVERVIEW) return [];
  return [
    {
      file: entry.file,
      ...entry.at('includes'),
      code: 'reply-too-long',
      wrong: `the overview with all that it includes has about ${length} characters`,
      fix: `keep it to ${LONGEST_OVERVIEW}: include fewer facts`,
    },
  ];
}

/** Publishers are reckoned with 60 characters a line. */
function lengthOf({ answer = '', citations = [] }: FactInput): number {
  return citations.reduce(
    (sum, { says }) => sum + (says === undefined ? 0 : says.length + 60),
    answer.length + 2,
  );
}
