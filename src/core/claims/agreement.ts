import type { Token, Tokens } from './tokens.ts';

/** How a claim stands to something that a fact affirms. */
export type Agreement =
  | { readonly kind: 'same' }
  /** The same but for a number or day. */
  | { readonly kind: 'figure'; readonly claim: string; readonly fact: string }
  /** The same but for a "not". */
  | { readonly kind: 'negation' }
  | { readonly kind: 'none' };

const NONE: Agreement = { kind: 'none' };
/** Words that say something; a shorter claim could be the beginning of anything. */
const LEAST = 2;
/** Share of what is affirmed that the claim must repeat; what follows after that may be left out. */
const SHARE = 0.6;

/**
 * Whether a claim repeats what is affirmed: its words in its order from its beginning, nothing added, nothing left out but
 * what follows at the end. Of whom or when something in the middle is said tells one event from another, so it counts.
 */
export function agreementOf(claim: Tokens, affirmed: Tokens): Agreement {
  if (claim.turns !== affirmed.turns || claim.passive !== affirmed.passive) return NONE;
  const mine = claim.all;
  const content = mine.filter(says);
  if (content.length < LEAST || !content.some(({ kind }) => kind === 'name' || kind === 'word')) return NONE;
  const strict = walk(mine, affirmed.all);
  const walked = strict ?? walk(mine.filter(isPlain), affirmed.all.filter(isPlain));
  if (!walked) return NONE;
  const length = affirmed.all.filter(says).length;
  if (content.length + walked.pronouns < length * SHARE) return NONE;
  // A "not" in another place says something else, which is neither the same nor the contrary.
  if (!strict) return claim.negated !== affirmed.negated && !walked.differ ? { kind: 'negation' } : NONE;
  if (claim.negated !== affirmed.negated) return NONE;
  return walked.differ ? { kind: 'figure', ...walked.differ } : { kind: 'same' };
}

function isPlain({ kind }: Token): boolean {
  return kind !== 'not';
}

interface Walked {
  /** Names of the other text that a pronoun of the claim stands for. */
  readonly pronouns: number;
  readonly differ?: { readonly claim: string; readonly fact: string } | undefined;
}

function walk(mine: readonly Token[], theirs: readonly Token[]): Walked | undefined {
  let at = mine[0]?.kind === 'name' ? afterTitle(theirs) : 0;
  let pronouns = 0;
  let differ: Walked['differ'];
  for (const token of mine) {
    let other = theirs[at];
    if (token.kind === 'link' && (other?.kind !== 'link' || other.key !== token.key)) {
      // "On", "in" and "at" come and go before a day or place; the others say who did what to whom.
      if (/^(?:on|in|at|of)$/u.test(token.key)) continue;
      return undefined;
    }
    while (other && !alike(token, other) && isLoose(other)) {
      at += 1;
      other = theirs[at];
    }
    if (!other) return undefined;
    if (token.kind === 'pronoun' && other.kind === 'name') {
      while (theirs[at]?.mention?.kind === 'person') {
        at += 1;
        pronouns += 1;
      }
      if (other.mention?.kind !== 'person') at += 1;
      continue;
    }
    if (!alike(token, other)) {
      const counts = token.kind === 'figure' || token.kind === 'date';
      if (!counts || token.kind !== other.kind || differ) return undefined;
      differ = { claim: token.key, fact: other.key };
    }
    at += 1;
  }
  return { pronouns, differ };
}

/** "Mayor Mara Lind": what somebody is called by office may be left out. */
function afterTitle(tokens: readonly Token[]): number {
  const at = tokens.findIndex(({ kind }) => kind !== 'word');
  return at > 0 && at <= 2 && tokens[at]?.mention?.kind === 'person' ? at : 0;
}

function says({ kind }: Token): boolean {
  return kind !== 'link' && kind !== 'pronoun' && kind !== 'not';
}

function alike(one: Token, other: Token): boolean {
  return one.kind === other.kind && one.key === other.key;
}

function isLoose({ kind, key }: Token): boolean {
  return kind === 'link' && /^(?:on|in|at|of)$/u.test(key);
}
