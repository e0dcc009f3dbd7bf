import type { Knowledge } from '../../core/model.ts';
import { en } from '../../core/texts/en.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { brief } from './brief.ts';
import type { Leaflet } from './leaflet.ts';
import { people } from './people.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';

/** What there is to read, by the name of its command; each is made anew for every page that is turned. */
const guides = { brief, timeline, people, sources } as const satisfies Readonly<
  Record<string, (knowledge: Knowledge, texts: Texts, key: string) => Leaflet>
>;

export type GuideName = keyof typeof guides;

/** A page of a guide. */
export interface Place {
  readonly name: GuideName;
  /** From 0. */
  readonly page: number;
  /** What of the guide; empty for all of it. */
  readonly key: string;
}

export function leafletOf(
  { name, key }: Pick<Place, 'name' | 'key'>,
  knowledge: Knowledge,
  texts: Texts = en,
): Leaflet {
  return guides[name](knowledge, texts, key);
}

/** `guide:<name>:<page>:<key>`: all that a button needs to know, so that it works after a restart. */
export function guideId({ name, page, key }: Place): string {
  return `guide:${name}:${page}:${key}`;
}

/** Reads it back; `undefined` for the id of another kind of button. */
export function readGuideId(customId: string): Place | undefined {
  const [, name, page, key = ''] = /^guide:([a-z]+):(\d{1,6}):([a-z0-9]*)$/.exec(customId) ?? [];
  return name !== undefined && isGuide(name) ? { name, page: Number(page), key } : undefined;
}

function isGuide(name: string): name is GuideName {
  return Object.hasOwn(guides, name);
}
