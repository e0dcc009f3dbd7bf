import { readYaml } from '../knowledge/read-yaml.ts';

/** What an uploaded text is, by its content: drafts that are filled in, a file of a knowledge, or an article. */
export type UploadKind = 'drafts' | 'facts' | 'sources' | 'names' | 'questions' | 'story' | 'article';

/**
 * The keys at the top of a file by which it is known; drafts first, since they hold facts, too. Where only the beginning of
 * drafts is looked at, their facts may stand beyond it.
 */
const MARKS: readonly (readonly [UploadKind, readonly string[]])[] = [
  ['drafts', ['source', 'facts']],
  ['drafts', ['source', 'topic']],
  ['facts', ['facts']],
  ['sources', ['sources']],
  ['names', ['names']],
  ['questions', ['questions']],
  ['story', ['title', 'about', 'asOf']],
];

/** What a text is. One that cannot be read as YAML, or has none of the lists of a knowledge at its top, is an article. */
export function uploadKindOf(text: string): UploadKind {
  const keys = topKeys(text);
  return MARKS.find(([, marks]) => marks.every((mark) => keys.includes(mark)))?.[0] ?? 'article';
}

/** The keys at the top; of a text that YAML refuses, the words that stand before a colon at the beginning of a line. */
function topKeys(text: string): readonly string[] {
  const yaml = readYaml('', text);
  if (!yaml.ok) return [...text.matchAll(/^([a-zA-Z]+):/gmu)].map(([, key = '']) => key);
  const { value } = yaml.read;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/** A file's name as the id of a topic: without folder and ending, in small letters, digits and hyphens. */
export function topicFrom(name: string): string {
  const base = name.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '');
  const id = base
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+/u, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  return id === '' ? 'imported' : id;
}
