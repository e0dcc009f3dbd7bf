import { citedBy, type CitedSource, factText } from '../answer/reply.ts';
import type { Fact, Knowledge } from '../model.ts';
import type { Texts } from '../texts/texts.ts';
import type { CheckedClaim } from './check-message.ts';

/** What is said on a claim, as plain text; each surface escapes and lays it out in its own way. */
export interface ClaimReply {
  /** As it was written. */
  readonly claim: string;
  /** Stands before the text, without a full stop or colon. */
  readonly lead: string;
  /** What the articles say, in the words of the fact; empty where they do not say. */
  readonly text: string;
  readonly sources: readonly CitedSource[];
  /** By which facts of which knowledge, `fact-id@version`; empty where the articles do not say. */
  readonly stamp: string;
  /** A question that can be answered instead, where the articles do not say. */
  readonly instead: string | undefined;
}

/** Puts what was found on a claim into words. Where the articles do not say, there is no source either. */
export function composeClaim(
  { text: claim, verdict, facts }: CheckedClaim,
  knowledge: Knowledge,
  { claims }: Texts,
): ClaimReply {
  const lead = claims.leads[verdict];
  if (verdict === 'not-said')
    return { claim, lead, text: '', sources: [], stamp: '', instead: facts[0]?.asked[0] };
  return {
    claim,
    lead,
    text: facts.map((fact: Fact) => factText(fact, knowledge)).join('\n\n'),
    sources: citedBy(facts, knowledge),
    stamp: facts.map(({ id }) => `${id}@${knowledge.version}`).join(' · '),
    instead: undefined,
  };
}
