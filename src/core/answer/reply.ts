import type { Answer, Fact, Knowledge, Part, SmallTalk, Source } from '../model.ts';
import { en } from '../texts/en.ts';
import type { Texts } from '../texts/texts.ts';
import { agreementOf, attributionOf, outletsOf, publishersOf } from './attribution.ts';
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

/**
 * Puts an answer into words; what the facts say stays as it is written in the knowledge.
 * @param texts the bot's own words, in the language of the reader
 */
export function composeReply(answer: Answer, knowledge: Knowledge, texts: Texts = en): Reply {
  switch (answer.outcome) {
    case 'answered': {
      const facts = answer.parts.flatMap((part) => (part.kind === 'fact' ? [heard(part)] : []));
      return {
        text: answer.parts.map((part) => partText(part, knowledge, texts)).join('\n\n'),
        sources: citedBy(facts, knowledge),
        notes: notesOn(facts, knowledge, texts),
      };
    }
    case 'suggested':
      return { text: texts.reply.didYouMean, sources: [], notes: [] };
    case 'unknown':
      if (answer.talk) return { text: talkBack(answer.talk, knowledge, texts), sources: [], notes: [] };
      return {
        text: refusal(answer.no, answer.suggestions.length > 0, knowledge, texts),
        sources: [],
        notes: [],
      };
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

function partText(part: Part, knowledge: Knowledge, texts: Texts): string {
  if (part.kind === 'uncovered') return texts.reply.uncovered(part.question);
  const { fact, asks, lead } = part;
  const text = factText(fact, knowledge);
  if (asks === 'attribution') return `${attributionOf(fact, knowledge, texts)} ${text}`;
  if (asks === 'agreement') return `${agreementOf(fact, knowledge, texts)} ${text}`;
  if (asks === 'content') return lead === undefined ? text : `${texts.reply.lead[lead]}: ${text}`;
  return outletText(fact, asks.outlet, knowledge, texts);
}

/** What one outlet says, or that it does not and who does. */
function outletText(fact: Fact, outlet: string, knowledge: Knowledge, texts: Texts): string {
  const publisher = knowledge.sources.get(outlet)?.publisher ?? outlet;
  const own = fact.citations.filter(({ source }) => source === outlet);
  if (own.length === 0) {
    const carriers = texts.words.list(publishersOf(fact, knowledge));
    return `${texts.reply.notCarried(publisher, carriers)} ${factText(fact, knowledge)}`;
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

function notesOn(facts: readonly Fact[], knowledge: Knowledge, { reply, words }: Texts): readonly string[] {
  const { notes } = reply;
  const outlets = outletsOf(facts, knowledge);
  const differ = facts.some(({ citations }) => citations.filter(({ says }) => says !== undefined).length > 1);
  const dates = [...new Set(facts.map(({ asOf }) => asOf))].toSorted();
  return [
    ...(facts.some(({ kind }) => kind === 'false-premise') ? [notes.falsePremise] : []),
    ...(facts.some(({ kind }) => kind === 'undisclosed') ? [notes.undisclosed] : []),
    ...(differ ? [notes.differ] : []),
    outlets.length === 1
      ? notes.oneOutlet(outlets.join(''))
      : notes.outlets(outlets.length, words.list(outlets)),
    notes.asOf(words.list(dates.map(words.date))),
  ];
}

function refusal(
  no: 'not-covered' | 'outside',
  offers: boolean,
  { story }: Knowledge,
  { reply }: Texts,
): string {
  if (no === 'outside') return reply.outside(story.about);
  return offers ? reply.notSaidBut : reply.notSaid;
}

function talkBack(talk: SmallTalk, { story }: Knowledge, { reply }: Texts): string {
  if (talk === 'who-are-you') return reply.whoAmI(story.about);
  if (talk === 'help') return `${reply.whoAmI(story.about)} ${reply.howToAsk}`;
  return reply.talk[talk];
}
