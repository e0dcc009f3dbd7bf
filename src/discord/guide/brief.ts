import { briefOf } from '../../core/guide/brief.ts';
import type { Knowledge } from '../../core/model.ts';
import { escapeLine } from '../escape.ts';
import type { Leaflet } from './leaflet.ts';
import { toldLines } from './sourced.ts';

/** The story in a few sourced lines, by topic. */
export function brief(knowledge: Knowledge): Leaflet {
  return {
    head: `In short: ${knowledge.story.title}`,
    entries: briefOf(knowledge).map(({ topic, fact }) =>
      [`**${escapeLine(topic.title)}**`].concat(toldLines(fact, knowledge)),
    ),
  };
}
