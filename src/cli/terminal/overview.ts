import type { Fact, Knowledge, Topic } from '../../core/model.ts';
import { renderSource } from './answer.ts';
import { link, mark, wrap } from './layout.ts';
import type { Layout } from './layout.ts';

/** How many questions stand under each topic while all topics are listed. */
const sample = 3;

/** The articles that the answers come from. */
export function renderSources({ sources }: Knowledge, layout: Layout): string {
  return [...sources.values()]
    .map((source) =>
      [
        ...renderSource(source, layout, ''),
        ...(source.dateNote ? wrap(source.dateNote, layout) : []),
        link(source.url, source.url, layout),
      ].join('\n'),
    )
    .join('\n\n');
}

/**
 * The topics with the questions that can be asked.
 * @param wanted part of a topic's id or title: that topic with all its questions; empty: all topics with a few each
 */
export function renderTopics(knowledge: Knowledge, wanted: string, layout: Layout): string {
  const needle = wanted.trim().toLowerCase();
  const topics = knowledge.topics.filter(
    ({ id, title }) => needle === '' || id.includes(needle) || title.toLowerCase().includes(needle),
  );
  if (topics.length === 0)
    return wrap(`No topic is called “${wanted.trim()}”; /topics lists them all.`, layout).join('\n');
  return topics
    .map((topic) => renderTopic(topic, answerable(knowledge, topic), topics.length === 1, layout))
    .join('\n\n');
}

function renderTopic({ id, title }: Topic, facts: readonly Fact[], all: boolean, layout: Layout): string {
  const shown = all ? facts : facts.slice(0, sample);
  const hidden = facts.length - shown.length;
  return [
    ...wrap(title, layout).map((line) => mark(line, 'bold', layout)),
    ...shown.flatMap((fact) => wrap(fact.asked[0], layout, '- ')),
    ...(hidden > 0 ? wrap(`and ${hidden} more: /topics ${id}`, layout, '  ') : []),
  ].join('\n');
}

/** What is worth asking: neither what the articles do not say nor what they deny. */
function answerable({ facts }: Knowledge, topic: Topic): readonly Fact[] {
  return [...facts.values()].filter(
    ({ topic: own, kind }) => own === topic.id && kind !== 'not-said' && kind !== 'false-premise',
  );
}
