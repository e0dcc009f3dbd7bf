import type { GoldenFailure } from '../golden.ts';
import type { Problem } from '../problem.ts';
import { decode } from './decode.ts';
import type { KnowledgeFiles } from './load.ts';
import { readYaml } from './read-yaml.ts';

const FILE = 'questions.yaml';
const TOP = { line: 1, column: 1 };

/** Golden questions that failed as problems, each where it stands in questions.yaml. */
export function goldenProblems(
  failures: readonly GoldenFailure[],
  files: KnowledgeFiles,
): readonly Problem[] {
  const placeOf = placesIn(files);
  return failures.map(({ index, golden, got }): Problem => {
    const { line, column } = placeOf(index);
    const wanted = golden.expect === 'unknown' ? 'unknown' : golden.expect.join(', ');
    return {
      file: FILE,
      line,
      column,
      code: 'golden-failed',
      wrong: `"${golden.q.trim()}" expects ${wanted} and gets ${got}`,
      fix:
        golden.expect === 'unknown'
          ? 'reword the phrasings that attract it, or add what the articles say'
          : `add a phrasing of this kind to ${wanted}`,
    };
  });
}

/** Only failures need places, so the file is read a second time rather than kept. */
function placesIn(
  files: KnowledgeFiles,
): (index: number) => { readonly line: number; readonly column: number } {
  const bytes = files.get(FILE);
  const decoded = bytes && decode(FILE, bytes);
  const yaml = decoded?.ok === true ? readYaml(FILE, decoded.text) : undefined;
  return yaml?.ok === true ? (index) => yaml.read.at(['questions', index, 'q']) : () => TOP;
}
