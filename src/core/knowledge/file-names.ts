import type { Problem } from '../problem.ts';
import { nearest } from './nearest.ts';

/** What a path of a knowledge folder is read as. */
export type KnownFile =
  | { readonly kind: 'story' | 'sources' | 'names' | 'questions' | 'facts' }
  | { readonly kind: 'article'; readonly source: string };

const topFiles: ReadonlyMap<string, 'story' | 'sources' | 'names' | 'questions'> = new Map([
  ['story.yaml', 'story'],
  ['sources.yaml', 'sources'],
  ['names.yaml', 'names'],
  ['questions.yaml', 'questions'],
]);

const TOPIC = /^facts\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/u;
const FACTS = /^facts\/[^/]+\.yaml$/u;
const ARTICLE = /^articles\/([^/]+)\.txt$/u;
const YAML = /\.ya?ml$/iu;
/** What `draft` writes: not yet knowledge, and no mistake. */
const DRAFTS = /^drafts\//u;

/** What a path is read as; `undefined` if it is not looked at. */
export function knownFile(path: string): KnownFile | undefined {
  const top = topFiles.get(path);
  if (top) return { kind: top };
  if (FACTS.test(path)) return { kind: 'facts' };
  const source = ARTICLE.exec(path)?.[1];
  return source === undefined ? undefined : { kind: 'article', source };
}

/** Files that must be there, topics with odd names, and YAML files that would be passed over in silence. */
export function checkFileNames(paths: readonly string[]): {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
} {
  const missing = ['story.yaml', 'sources.yaml'].filter((path) => !paths.includes(path));
  if (!paths.some((path) => FACTS.test(path))) missing.push('facts');
  return {
    problems: [
      ...missing.map((file) =>
        whole(
          file,
          'file-missing',
          file === 'facts' ? 'there is no file facts/<topic>.yaml' : `there is no file ${file}`,
          'add it, as README.md shows',
        ),
      ),
      ...paths
        .filter((path) => FACTS.test(path) && !TOPIC.test(path))
        .map((path) =>
          whole(
            path,
            'bad-file-name',
            'the name of the file cannot be the id of a topic',
            'use lower-case letters, digits and single hyphens',
          ),
        ),
    ],
    warnings: paths
      .filter((path) => YAML.test(path) && !DRAFTS.test(path) && !knownFile(path))
      .map((path) => whole(path, 'ignored-file', 'the file is not read', renaming(path))),
  };
}

function renaming(path: string): string {
  const ending = path.replace(YAML, '.yaml');
  const meant = knownFile(ending) ? ending : nearest(ending, topFiles.keys());
  return meant === undefined ? 'put facts into facts/<topic>.yaml' : `did you mean ${meant}?`;
}

function whole(file: string, code: Problem['code'], wrong: string, fix: string): Problem {
  return { file, line: 1, column: 1, code, wrong, fix };
}
