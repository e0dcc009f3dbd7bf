import { expect, it } from 'vitest';
import { createReadout } from '../../../src/core/ask.ts';
import { bridgeWith, edit, knowledgeOf } from '../../support/knowledge.ts';

const berg = 'names:\n  - name: Jon Berg\n    kind: person\n    also: [Berg]\n';
const readout = createReadout(knowledgeOf(bridgeWith(edit('names.yaml', 'names:\n', berg))));

/** Ids of the facts told, and the parts that nothing covers. */
function partsOf(question: string): readonly string[] {
  const answer = readout.ask(question);
  if (answer.outcome !== 'answered') return [];
  return answer.parts.map((part) => (part.kind === 'fact' ? part.fact.id : part.question));
}

it.each([
  'Where was Jon Berg born, and did he open the bridge?',
  'Why was Berg ill and who opened it with him?',
])('a part whose “he” is somebody of the part before is not answered with somebody else: %s', (question) => {
  expect(partsOf(question)).toEqual([]);
});

it('a part that asks for something of its own is answered beside one that nothing covers', () => {
  expect(partsOf('Why was Berg late, and who opened the bridge?')).toEqual([
    'Why was Berg late',
    'opened-by',
  ]);
});
