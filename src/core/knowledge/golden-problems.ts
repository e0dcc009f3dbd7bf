import type { GoldenFailure } from '../golden.ts';
import type { GoldenQuestion } from '../model.ts';
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
      wrong: `"${golden.q.trim()}"${afterwards(golden)} expects ${wanted} and gets ${got}`,
      fix: fixOf(golden, wanted),
    };
  });
}

function afterwards({ after }: GoldenQuestion): string {
  return after.length === 0 ? '' : ` after ${after.map((question) => `"${question.trim()}"`).join(' and ')}`;
}

function fixOf({ expect, after }: GoldenQuestion, wanted: string): string {
  if (expect === 'unknown')
    return 'write the question, in other words, under `asked` of a fact of `kind: not-said`; or reword the phrasings that it is like';
  const phrasing = `add a phrasing of this kind to ${wanted}`;
  return after.length === 0
    ? phrasing
    : `name ${wanted} under \`related\` of the fact told before, or ${phrasing}`;
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
