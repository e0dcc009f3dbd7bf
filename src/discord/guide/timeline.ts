import { timelinePicture } from '../../core/guide/timeline-picture.ts';
import { momentInWords, timeOf } from '../../core/guide/timeline-words.ts';
import { timelineOf } from '../../core/guide/timeline.ts';
import type { Knowledge } from '../../core/model.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { escapeLine } from '../escape.ts';
import type { Leaflet } from './leaflet.ts';
import { sourceLines } from './sourced.ts';

/** As many as the words for a picture hold (1,024 units), and as fit on a phone or two. */
const mostOnPage = 9;

/** What happened when, as text and as a picture. */
export function timeline(knowledge: Knowledge, texts: Texts): Leaflet {
  const told = texts.guide.timeline;
  const events = timelineOf(knowledge);
  const head = told.head(knowledge.story.title);
  if (events.length === 0) return { head, entries: [[told.empty]] };
  return {
    head,
    mostOnPage,
    entries: events.map(({ on, what, fact }) => {
      const time = timeOf(on);
      const moment = momentInWords(on, texts);
      const when = time === undefined ? moment : `${moment}, ${time}`;
      const upper = when.slice(0, 1).toUpperCase() + when.slice(1);
      return [`**${escapeLine(upper)}:** ${escapeLine(what)}`, ...sourceLines(fact, knowledge, texts)];
    }),
    picture(from, to) {
      const isPart = events.length > to - from;
      const title = isPart ? told.part(from + 1, to, events.length) : told.picture;
      return timelinePicture(title, events.slice(from, to), texts);
    },
  };
}
