import type { Answer, Fact, Knowledge, Part, SmallTalk, Source } from '../model.ts';
import { agreementOf, attributionOf, listOf, outletsOf, publishersOf } from './attribution.ts';
import { longDate } from './dates.ts';
import { linkTo } from './link.ts';

/** A citation as a reader sees it. */
export interface CitedSource {
  readonly source: Source;
  readonly paragraph: number;
  readonly quote: string;
  /** The article's address with a text fragment that leads to the quote. */
  readonly link: string;
}

/** What is said to the reader, as plain text; each surface escapes and lays it out in its own way. */
export interface Reply {
  /** The body: paragraphs separated by a blank line, list items by a line starting with `• `. */
  readonly text: string;
  /** The citations of the answer given, each once; empty unless answered. */
  readonly sources: readonly CitedSource[];
  /** Short lines under the body: how many outlets, whether they differ, the date it was true. */
  readonly notes: readonly string[];
}

/** Puts an answer into words. */
export function composeReply(answer: Answer, knowledge: Knowledge): Reply {
  switch (answer.outcome) {
    case 'answered': {
      const facts = answer.parts.flatMap((part) => (part.kind === 'fact' ? [heard(part)] : []));
      return {
        text: answer.parts.map((part) => partText(part, knowledge)).join('\n\n'),
        sources: citedBy(facts, knowledge),
        notes: notesOn(facts, knowledge),
      };
    }
    case 'suggested':
      return { text: 'I am not sure that I understood. Did you mean:', sources: [], notes: [] };
    case 'unknown':
      if (answer.talk) return { text: talkBack(answer.talk, knowledge), sources: [], notes: [] };
      return { text: refusal(answer.no, answer.suggestions.length > 0, knowledge), sources: [], notes: [] };
  }
}

/** A fact's answer, with each outlet's version where they differ. */
export function factText(fact: Fact, { sources }: Knowledge): string {
  const versions = fact.citations.flatMap(({ source, says }) =>
    says === undefined ? [] : [`• ${sources.get(source)?.publisher ?? source}: ${says}`],
  );
  return [fact.answer, ...versions].join('\n');
}

type FactPart = Extract<Part, { readonly kind: 'fact' }>;

/** The fact as far as it is asked for: of one outlet alone, where that is asked and it carries the fact. */
function heard({ fact, asks }: FactPart): Fact {
  if (typeof asks !== 'object') return fact;
  const citations = fact.citations.filter(({ source }) => source === asks.outlet);
  return citations.length > 0 ? { ...fact, citations } : fact;
}

function partText(part: Part, knowledge: Knowledge): string {
  if (part.kind === 'uncovered') return `The articles do not say: “${part.question}”`;
  const { fact, asks, lead } = part;
  const text = factText(fact, knowledge);
  if (asks === 'attribution') return `${attributionOf(fact, knowledge)} ${text}`;
  if (asks === 'agreement') return `${agreementOf(fact, knowledge)} ${text}`;
  if (asks === 'content') return lead === undefined ? text : `${lead}: ${text}`;
  return outletText(fact, asks.outlet, knowledge);
}

/** What one outlet says, or that it does not and who does. */
function outletText(fact: Fact, outlet: string, knowledge: Knowledge): string {
  const publisher = knowledge.sources.get(outlet)?.publisher ?? outlet;
  const own = fact.citations.filter(({ source }) => source === outlet);
  if (own.length === 0) {
    return `${publisher} does not carry this; ${listOf(publishersOf(fact, knowledge))} does. ${factText(fact, knowledge)}`;
  }
  const says = own.flatMap((citation) => citation.says ?? []).join(' ');
  return says === '' ? factText(fact, knowledge) : `${publisher}: ${says}`;
}

/** The citations of facts, each once, with the addresses that lead to their quotes. */
export function citedBy(facts: readonly Fact[], { sources }: Knowledge): readonly CitedSource[] {
  const cited = new Map<string, CitedSource>();
  for (const citation of facts.flatMap(({ citations }) => citations)) {
    const source = sources.get(citation.source);
    if (!source) continue;
    const { paragraph, quote } = citation;
    cited.set(`${source.id} ${paragraph} ${quote}`, {
      source,
      paragraph,
      quote,
      link: linkTo(source, citation),
    });
  }
  return [...cited.values()];
}

function notesOn(facts: readonly Fact[], knowledge: Knowledge): readonly string[] {
  const outlets = outletsOf(facts, knowledge);
  const differ = facts.some(({ citations }) => citations.filter(({ says }) => says !== undefined).length > 1);
  const dates = [...new Set(facts.map(({ asOf }) => asOf))].toSorted();
  return [
    ...(facts.some(({ kind }) => kind === 'false-premise')
      ? ['The question assumes something that the sources deny']
      : []),
    ...(facts.some(({ kind }) => kind === 'undisclosed') ? ['Reported as not disclosed or not decided'] : []),
    ...(differ ? ['The outlets differ: both versions are shown'] : []),
    outlets.length === 1
      ? `One outlet only: ${outlets.join('')}`
      : `${outlets.length} outlets: ${listOf(outlets)}`,
    `As of ${listOf(dates.map(longDate))}`,
  ];
}

function refusal(no: 'not-covered' | 'outside', offers: boolean, { story }: Knowledge): string {
  if (no === 'outside') return `That is outside this story. What I can answer is about this: ${story.about}`;
  return offers ? 'The articles do not say. What they do answer:' : 'The articles do not say.';
}

/** A few human words; none of them is a statement about the story that would need a source. */
function talkBack(talk: SmallTalk, { story }: Knowledge): string {
  const about = `I am a bot that answers questions about one story from checked articles, and I name my sources. The story: ${story.about}`;
  switch (talk) {
    case 'greeting':
      return 'Hello! Ask me about the story, and I will answer with my sources.';
    case 'thanks':
      return 'You’re welcome!';
    case 'praise':
      return 'Thank you, I am glad to be of use.';
    case 'goodbye':
      return 'Goodbye!';
    case 'nod':
      return 'All right. Ask on whenever you like.';
    case 'who-are-you':
      return about;
    case 'help':
      return `${about} Just ask in your own words, such as who, when, where or why, and ask on from any answer.`;
    case 'abuse':
      return 'I answer questions about this story and nothing else.';
  }
}
