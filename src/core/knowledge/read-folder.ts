import type * as z from 'zod';
import type { Problem } from '../problem.ts';
import { entries, entry, idsOf, shape, type Draft, type Entry } from './draft.ts';
import { knownFile } from './file-names.ts';
import { readYaml, type ReadYaml } from './read-yaml.ts';
import {
  factSchema,
  factsSchema,
  goldenSchema,
  nameSchema,
  namesSchema,
  questionsSchema,
  sourceSchema,
  sourcesSchema,
  storySchema,
  type FactInput,
} from './schema.ts';

type Texts = ReadonlyMap<string, string | undefined>;

/**
 * Reads every YAML file of a folder and checks its shape.
 * @param texts by path; `undefined` for a file that is there and cannot be read
 */
export function readFolder(texts: Texts): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reads = new Map<string, ReadYaml>();
  const unread = new Set<string>();
  for (const [file, text] of texts) {
    const result = text === undefined ? undefined : readYaml(file, text);
    if (result?.ok === true) reads.set(file, result.read);
    else {
      unread.add(knownFile(file)?.kind ?? file);
      problems.push(...(result?.problems ?? []));
    }
  }
  /** The well-formed entries of one list file; none if the file is absent. */
  const listOf = <File, Item>(
    read: ReadYaml | undefined,
    list: keyof File & string,
    file: z.ZodType<File>,
    item: z.ZodType<Item>,
    items: (file: File) => readonly Item[],
  ): Entry<Item>[] => {
    if (!read) return [];
    const shaped = shape(read, file);
    problems.push(...shaped.problems);
    if (shaped.value === undefined) return entries(read, list, item);
    return items(shaped.value).map((value, index) => entry(read, [list, index], value));
  };

  const storyRead = reads.get('story.yaml');
  const story = storyRead && shape(storyRead, storySchema);
  problems.push(...(story?.problems ?? []));
  const sourcesRead = reads.get('sources.yaml');
  const factReads = [...reads]
    .filter(([file]) => knownFile(file)?.kind === 'facts')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, read]) => read);
  const topics: Entry<string>[] = [];
  const facts: Entry<FactInput>[] = [];
  for (const read of factReads) {
    facts.push(...listOf(read, 'facts', factsSchema, factSchema, (file) => file.facts));
    const topic = titleOf(read);
    if (topic !== undefined) topics.push(entry(read, ['topic'], topic));
  }
  const draft: Draft = {
    story: story?.value,
    topics,
    sources: listOf(sourcesRead, 'sources', sourcesSchema, sourceSchema, (file) => file.sources),
    names: listOf(reads.get('names.yaml'), 'names', namesSchema, nameSchema, (file) => file.names),
    facts,
    golden: listOf(
      reads.get('questions.yaml'),
      'questions',
      questionsSchema,
      goldenSchema,
      (file) => file.questions,
    ),
    sourceIds: sourcesRead && new Set(idsOf(sourcesRead, 'sources')),
    factIds:
      unread.has('facts') || facts.length === 0
        ? undefined
        : new Set(factReads.flatMap((read) => idsOf(read, 'facts'))),
  };
  return { draft, problems };
}

function titleOf({ value }: ReadYaml): string | undefined {
  const { success, data } = factsSchema.shape.topic.safeParse(
    typeof value === 'object' && value !== null && 'topic' in value ? value.topic : undefined,
  );
  return success ? data : undefined;
}
