import { readdir } from 'node:fs/promises';
import { readKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { bridgeStory, filesOf, type Texts } from '../support/knowledge.ts';

/** Two states of one folder: every file differs, each has a file that the other has not, and both are good. */
export const before: Texts = { ...bridgeStory, 'facts/old.yaml': '# nothing\ntopic: Old\nfacts: []\n' };
export const after: Texts = {
  ...Object.fromEntries(Object.entries(bridgeStory).map(([file, text]) => [file, `# again\r\n${text}`])),
  'facts/new.yaml': '# nothing\ntopic: New\nfacts: []\n',
};

/** A state as one text, to be compared. */
export function asText(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .map(([path, bytes]) => `${path}\n${new TextDecoder().decode(bytes)}`)
    .toSorted()
    .join('\n');
}

export const [beforeText, afterText] = [asText(filesOf(before)), asText(filesOf(after))];

export async function versionIn(dir: string): Promise<string> {
  return (await readKnowledgeFolder(dir)).version;
}

export async function textIn(dir: string): Promise<string> {
  return asText((await readKnowledgeFolder(dir)).files);
}

/** Everything that lies in a folder, the journal apart. */
export async function listing(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir, { recursive: true });
  return names.filter((name) => !name.startsWith('.publishing')).toSorted();
}
