import { loadKnowledge, type KnowledgeFiles } from '../../src/core/knowledge/load.ts';
import type { Knowledge } from '../../src/core/model.ts';
import { formatProblem } from '../../src/core/problem.ts';

/** Texts of a folder by path. `undefined` takes a file away. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** A small story that never happened, with a fact of every kind; it has neither problems nor warnings. */
export const bridgeStory: Readonly<Record<string, string>> = {
  'story.yaml': `title: The Oster bridge opens, 4 May 2031
about: The opening of the new bridge at Oster and the delay before it.
asOf: 2031-05-04
`,
  'sources.yaml': `sources:
  - id: herald
    publisher: Oster Herald
    title: Bridge opens at last
    author: Ada Quill
    published: 2031-05-04
    url: https://herald.example/bridge
  - id: gazette
    publisher: The Gazette
    title: Two towns, one bridge
    published: 2031-05-05
    dateNote: from the address
    url: https://gazette.example/two-towns
    archive: https://archive.example/two-towns
    origin: Wire
`,
  'names.yaml': `names:
  - name: Mara Lind
    kind: person
    also: [Lind, the mayor]
  - name: bridge
    kind: concept
    also: [crossing, span]
`,
  'facts/bridge.yaml': `topic: The bridge
facts:
  - id: bridge-length
    asked:
      - How long is the Oster bridge?
      - length of the bridge
      - how many metres is the crossing
      - what is the span of the bridge
      - is it a long bridge
      - bridge size in metres
      - how far is it from bank to bank
      - metres of the new bridge
    answer: The bridge is 412 metres long.
    citations:
      - source: herald
        paragraph: 1
        quote: a span of 412 metres
    related: [bridge-cost]
  - id: bridge-cost
    asked:
      - What did the bridge cost?
      - price of the bridge
      - how much money was spent
      - how expensive was the crossing
      - bill for the bridge
      - what was paid for it
      - costs of building it
      - how many millions did it take
    answer: The outlets give different sums.
    citations:
      - source: herald
        paragraph: 2
        quote: cost 80 million
        says: It cost 80 million.
      - source: gazette
        paragraph: 1
        quote: a bill of 95 million
        says: The bill was 95 million.
    related: [bridge-length]
    holds: [money]
  - id: toll
    kind: undisclosed
    asked:
      - Will there be a toll?
      - do drivers have to pay
      - is crossing free
      - toll for cars
      - price of a ride across
      - fee for using the bridge
      - who pays to cross
      - will it charge drivers
    answer: Whether there will be a toll has not been decided.
    saidBy: Mara Lind
    asOf: 2031-05-03
    citations:
      - source: gazette
        paragraph: 2
        quote: not decided on a toll
    related: [bridge-cost]
`,
  'facts/people.yaml': `topic: The people
facts:
  - id: opened-by
    asked:
      - Who opened the bridge?
      - who cut the ribbon
      - which person opened it
      - who did the opening
      - name of the one who opened it
      - who held the ceremony
      - who was there to open it
      - opening by whom
    answer: Mayor Mara Lind opened it.
    citations:
      - source: herald
        paragraph: 1
        quote: Mayor Mara Lind
    related: [bridge-length]
  - id: minister-absent
    kind: false-premise
    asked:
      - What did the minister say at the opening?
      - speech of the minister
      - words of the minister at the bridge
      - did the minister speak
      - minister's address
      - was there a speech by the minister
      - what the minister told the guests
      - minister at the ceremony
    answer: The minister was not there.
    citations:
      - source: gazette
        paragraph: 2
        quote: without the minister
    related: [opened-by]
  - id: ribbon-colour
    kind: not-said
    asked:
      - What colour was the ribbon?
      - ribbon colour
      - was the ribbon red
      - colour of the band that was cut
      - which colour did the band have
      - was it a blue ribbon
      - shade of the ribbon
      - how did the ribbon look
    related: [opened-by]
`,
  'questions.yaml': `questions:
  - q: how many metres from one side to the other
    expect: bridge-length
    because: no word of the answer
  - q: and what was the price?
    after: [How long is the Oster bridge?]
    expect: [bridge-cost]
  - q: what is the weather in Oster
    expect: unknown
`,
};

/** The articles of that story. */
export const bridgeArticles: Readonly<Record<string, string>> = {
  'articles/herald.txt': `Bridge opens at last

Mayor Mara Lind opened  a span of 412\u00A0metres on Sunday.

It cost 80 million, a year later than planned.
`,
  'articles/gazette.txt': `Two towns, one bridge
The towns face a bill of 95 million.
It opened without the minister, who has “not decided on a toll”.
`,
};

/** The story with some files replaced, added or taken away. */
export function bridgeWith(changes: Texts): Texts {
  return { ...bridgeStory, ...changes };
}

/** A file of the story with the first occurrence of a text replaced, as a change for `bridgeWith`. */
export function edit(file: string, from: string, to: string): Texts {
  const text = bridgeStory[file] ?? bridgeArticles[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { [file]: text.replace(from, () => to) };
}

export function filesOf(texts: Texts): KnowledgeFiles {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(texts).flatMap(([file, text]) =>
      text === undefined ? [] : [[file, encoder.encode(text)] as const],
    ),
  );
}

/** Loads a folder that must be free of problems. */
export function knowledgeOf(texts: Texts = bridgeStory): Knowledge {
  const loaded = loadKnowledge(filesOf(texts), '0123456789ab');
  if (loaded.ok) return loaded.knowledge;
  throw new Error(loaded.problems.map(formatProblem).join('\n'));
}
