import { timelinePicture } from '../../core/guide/timeline-picture.ts';
import { momentInWords, timeOf } from '../../core/guide/timeline-words.ts';
import { timelineOf } from '../../core/guide/timeline.ts';
import type { Knowledge } from '../../core/model.ts';
import { escapeLine } from '../escape.ts';
import type { Leaflet } from './leaflet.ts';
import { sourceLines } from './sourced.ts';

/** As many as the words for a picture hold (1,024 units), and as fit on a phone or two. */
const mostOnPage = 9;

/** What happened when, as text and as a picture. */
export function timeline(knowledge: Knowledge): Leaflet {
  const events = timelineOf(knowledge);
  const head = `Timeline: ${knowledge.story.title}`;
  if (events.length === 0) return { head, entries: [['The articles give no dates of events.']] };
  return {
    head,
    mostOnPage,
    entries: events.map(({ on, what, fact }) => {
      const time = timeOf(on);
      const when = time === undefined ? momentInWords(on) : `${momentInWords(on)}, ${time}`;
      const upper = when.slice(0, 1).toUpperCase() + when.slice(1);
      return [`**${escapeLine(upper)}:** ${escapeLine(what)}`, ...sourceLines(fact, knowledge)];
    }),
    picture(from, to) {
      const part = events.length > to - from ? `, events ${from + 1} to ${to} of ${events.length}` : '';
      return timelinePicture(`Timeline${part}`, events.slice(from, to));
    },
  };
}
