import { createReadout } from '../../../src/core/ask.ts';
import { composeReply } from '../../../src/core/answer/reply.ts';
import type { Answer } from '../../../src/core/model.ts';
import { TEXTS } from '../../../src/core/texts/texts.ts';
import type { Texts } from '../../../src/core/texts/texts.ts';
import { citedLeaflet } from '../../../src/discord/cited/leaflets.ts';
import { leafletOf } from '../../../src/discord/guide/guides.ts';
import { renderLeaflet } from '../../../src/discord/guide/leaflet.ts';
import type { Leaflet } from '../../../src/discord/guide/leaflet.ts';
import type { Payload } from '../../../src/discord/payload.ts';
import { renderAnswer } from '../../../src/discord/render.ts';
import { bridgeWith, edit, knowledgeOf } from '../../support/knowledge.ts';
import type { Look } from './message-page.ts';

/** A message to look at. */
export interface Scene {
  readonly name: string;
  readonly look: Look;
  readonly payload: () => Promise<Payload>;
}

const phone = { theme: 'dark', width: 390 } as const;
const desk = { theme: 'light', width: 760 } as const;

const knowledge = knowledgeOf(
  bridgeWith(
    edit(
      'facts/bridge.yaml',
      'holds: [money]',
      `holds: [money]
    events:
      - {on: 2030-11, what: Work on the bridge stops for want of steel}
      - {on: 2031-04-18, what: The last span is lifted into place}
      - {on: 2031-05-04 12:00, what: The mayor cuts the ribbon}`,
    ),
  ),
);
const readout = createReadout(knowledge);

function shown(answer: Answer | undefined, question?: string, texts: Texts = TEXTS.en): Payload {
  if (!answer) throw new Error('no such answer');
  const reply = composeReply(answer, knowledge, texts);
  return renderAnswer(answer, reply, { asker: '123456789012345678', question, votes: true, texts });
}

function page(leaflet: Leaflet): Promise<Payload> {
  return renderLeaflet(leaflet, 0, String, (error) => {
    throw error;
  });
}

/** The messages whose pictures are kept. */
export const scenes: readonly Scene[] = [
  {
    name: 'answer-differs-phone-dark',
    look: phone,
    payload: async () => shown(readout.tell('bridge-cost'), 'How much was spent on the bridge?'),
  },
  {
    name: 'answer-in-ukrainian-phone-light',
    look: { ...phone, theme: 'light' },
    payload: async () => shown(readout.tell('bridge-cost'), undefined, TEXTS.uk),
  },
  {
    name: 'answer-said-by-desktop-light',
    look: desk,
    payload: async () => shown(readout.tell('toll')),
  },
  {
    name: 'did-you-mean-phone-light',
    look: { ...phone, theme: 'light' },
    payload: async () =>
      shown({
        outcome: 'suggested',
        question: 'bridge?',
        confidence: 0.5,
        version: knowledge.version,
        why: { matches: [], steps: [] },
        suggestions: readout.complete('bridge', 3),
      }),
  },
  {
    name: 'sources-phone-dark',
    look: phone,
    payload: () => page(citedLeaflet('sources', `bridge-cost@${knowledge.version}`, knowledge)),
  },
  {
    name: 'timeline-phone-dark',
    look: phone,
    payload: () => page(leafletOf({ name: 'timeline', key: '' }, knowledge)),
  },
];
