import type { Citation, Fact, GoldenQuestion, Knowledge, Name, Source, Story } from '../model.ts';
import type { Draft } from './draft.ts';
import type { CitationInput, FactInput, GoldenInput, NameInput, SourceInput, StoryInput } from './schema.ts';

/** Turns a folder without problems into what the program works with: defaults filled in, white space folded. */
export function assemble(draft: Draft, story: StoryInput, version: string): Knowledge {
  return {
    version,
    story: toStory(story),
    topics: draft.topics.map(({ file, value }) => ({ id: topicOf(file), title: line(value) })),
    sources: new Map(draft.sources.map(({ value }) => [value.id, toSource(value)])),
    names: draft.names.map(({ value }) => toName(value)),
    facts: new Map(
      draft.facts.map(({ file, value }) => [value.id, toFact(value, topicOf(file), story.asOf)]),
    ),
    golden: draft.golden.map(({ value }) => toGolden(value)),
  };
}

/** `facts/meeting.yaml` is the topic `meeting`. */
function topicOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
}

function toStory({ title, about, asOf }: StoryInput): Story {
  return { title: line(title), about: line(about), asOf };
}

function toSource(source: SourceInput): Source {
  return { ...source, publisher: line(source.publisher), title: line(source.title) };
}

function toName({ name, kind, also }: NameInput): Name {
  return { name: line(name), kind, also };
}

function toFact(input: FactInput, topic: string, storyAsOf: string): Fact {
  const {
    id,
    kind = 'reported',
    asked,
    answer = '',
    saidBy,
    asOf = storyAsOf,
    citations = [],
    related = [],
  } = input;
  const yes = input.yes?.map((phrasing) => line(phrasing));
  const no = input.no?.map((phrasing) => line(phrasing));
  const [canonical = '', ...others] = asked.map((phrasing) => line(phrasing));
  return {
    id,
    topic,
    kind,
    asked: [canonical, ...others, ...(yes ?? []), ...(no ?? [])],
    ...(yes === undefined ? {} : { yes }),
    ...(no === undefined ? {} : { no }),
    answer: answer.trim(),
    ...(saidBy === undefined ? {} : { saidBy: line(saidBy) }),
    asOf,
    citations: citations.map((citation) => toCitation(citation)),
    related,
    ...(input.includes === undefined ? {} : { includes: input.includes }),
    ...(input.holds === undefined ? {} : { holds: input.holds }),
    ...(input.events === undefined
      ? {}
      : { events: input.events.map(({ on, what }) => ({ on, what: line(what) })) }),
  };
}

function toCitation({ source, paragraph, quote, says }: CitationInput): Citation {
  return { source, paragraph, quote: line(quote), ...(says === undefined ? {} : { says: line(says) }) };
}

function toGolden({ q, after = [], expect, because }: GoldenInput): GoldenQuestion {
  return {
    q,
    after,
    expect: expect === 'unknown' ? expect : [expect].flat(),
    ...(because === undefined ? {} : { because: line(because) }),
  };
}

/** Folded YAML texts end in a line break and may hold others. */
function line(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
