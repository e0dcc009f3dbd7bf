import { briefOf } from '../../core/guide/brief.ts';
import type { Knowledge } from '../../core/model.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { escapeLine } from '../escape.ts';
import type { Leaflet } from './leaflet.ts';
import { toldLines } from './sourced.ts';

/** The story in a few sourced lines, by topic. */
export function brief(knowledge: Knowledge, texts: Texts): Leaflet {
  return {
    head: texts.guide.brief(knowledge.story.title),
    entries: briefOf(knowledge).map(({ topic, fact }) =>
      [`**${escapeLine(topic.title)}**`].concat(toldLines(fact, knowledge, texts)),
    ),
  };
}
