import type { Fact, Knowledge } from '../../../src/core/model.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

/** Gives one text after the other, for ever. */
export interface Texts {
  /** @param most UTF-16 units */
  next(most: number): string;
}

/** The texts in turn. */
export function textsOf(pool: readonly string[]): Texts {
  let at = 0;
  return {
    next(most) {
      at += 1;
      return (pool[at % pool.length] ?? '').slice(0, most);
    },
  };
}

/** The story of the bridge, with other text in every place where text stands, as long as the schema allows. */
export function hostileKnowledge(texts: Texts): Knowledge {
  const knowledge = knowledgeOf();
  // No text is empty or without a mark, and some are as long as can be.
  const text = (most: number): string => {
    const one = texts.next(most).trim();
    return `x*_~|\`[<${one.length % 3 === 0 ? `${one} `.repeat(most) : one}`.slice(0, most);
  };
  const fact = (one: Fact): Fact => ({
    ...one,
    asked: [`${one.asked[0]} ${text(80)}`, ...one.asked.slice(1)],
    answer: one.kind === 'not-said' ? '' : `${one.answer} ${text(700)}`,
    saidBy: text(100),
    // More than a page of the timeline holds.
    events: Array.from({ length: 9 }, (_, day) => ({ on: `2031-05-0${day + 1}`, what: text(70) })),
    citations: one.citations.map((citation) => ({
      ...citation,
      quote: text(120),
      says: citation.says === undefined ? undefined : text(300),
    })),
  });
  return {
    ...knowledge,
    story: { ...knowledge.story, title: text(200), about: text(500) },
    topics: knowledge.topics.map((topic) => ({ ...topic, title: text(100) })),
    sources: new Map(
      [...knowledge.sources].map(([id, source]) => [
        id,
        {
          ...source,
          publisher: text(100),
          title: text(300),
          author: text(100),
          dateNote: text(300),
          origin: text(100),
          url: `https://herald.example/${encodeURIComponent(text(200).replace(/[\uD800-\uDFFF]/g, ''))}(a)_*b*`,
          archive: `https://archive.example/${'a'.repeat(1500)}`,
        },
      ]),
    ),
    names: knowledge.names.map((name) => ({ ...name, name: text(100) })),
    facts: new Map([...knowledge.facts].map(([id, one]) => [id, fact(one)])),
  };
}
