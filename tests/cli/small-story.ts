import { createReadout } from '../../src/core/ask.ts';
import type { Readout } from '../../src/core/ask.ts';
import { loadKnowledgeFolder } from '../../src/storage/knowledge-folder.ts';
import { writeFolder } from '../support/folder.ts';

/** A story of its own, so that no test hangs on the knowledge that ships. */
export const smallStory: Readonly<Record<string, string>> = {
  'story.yaml': `title: Lighthouse of Skarvoy relit
about: The relighting of the Skarvoy lighthouse after the storm, as the Island Gazette reports it.
asOf: 2024-05-06
`,
  'sources.yaml': `sources:
  - id: gazette
    publisher: Island Gazette
    title: Lighthouse shines again
    published: 2024-05-06
    url: https://gazette.example/lighthouse
`,
  'names.yaml': `names:
  - name: Marta Lindqvist
    kind: person
    also: [Lindqvist, the keeper]
`,
  'facts/lighthouse.yaml': `topic: The lighthouse
facts:
  - id: lamp-repairer
    asked: [Who repaired the lamp?, who fixed the light, which person mended the lamp]
    answer: Marta Lindqvist repaired the lamp.
    citations:
      - { source: gazette, paragraph: 2, quote: Lindqvist put the lamp right }
    related: [repair-duration]
  - id: repair-duration
    asked: [How long did the repair take?, duration of the repair, how many days were needed]
    answer: The repair took nine days.
    citations:
      - { source: gazette, paragraph: 3, quote: nine days of work }
    related: [lamp-repairer]
  - id: repair-cost
    kind: not-said
    asked: [How much did the repair cost?, price of the repair, what was paid]
    related: [repair-duration]
`,
  'questions.yaml': `questions:
  - q: who fixed the lamp
    expect: lamp-repairer
`,
};

/** The small story, ready to be asked. */
export async function openSmallStory(): Promise<Readout> {
  const loaded = await loadKnowledgeFolder(await writeFolder(smallStory));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return createReadout(loaded.knowledge);
}
