import type { Problem } from '../problem.ts';
import type { Draft, Entry } from './draft.ts';
import { fold } from './fold.ts';
import type { FactInput } from './schema.ts';
import type { Words } from './syntax-words.ts';

/** Words. Beyond it a quote is no longer a short one. */
const LONGEST_QUOTE = 12;

/** Characters of an answer with what each outlet says: Discord's 2,000 for a message, less room for its frame. */
const LONGEST_REPLY = 1800;

/** What the kind of a fact asks for and forbids. */
export function checkFacts({ facts, sources }: Draft): Problem[] {
  const publishers = new Map(sources.map(({ value }) => [value.id, value.publisher]));
  return facts.flatMap((entry) => [
    ...(entry.value.kind === 'not-said' ? notSaid(entry) : said(entry)),
    ...checkCitations(entry),
    ...checkSays(entry),
    ...checkLength(entry, publishers),
  ]);
}

function notSaid(entry: Entry<FactInput>): Problem[] {
  const { value } = entry;
  const extra = (
    ['answer', 'saidBy', 'asOf', 'citations', 'holds', 'yes', 'no', 'includes', 'events'] as const
  ).filter((key) => value[key] !== undefined);
  const problems = extra.map((key) =>
    problem(entry, [key], {
      code: 'not-said-has-more',
      wrong: `\`${value.id}\` is not-said and has \`${key}\``,
      fix: `delete \`${key}\`, or choose another kind`,
    }),
  );
  if ((value.related ?? []).length > 0) return problems;
  return [
    ...problems,
    problem(entry, ['related'], {
      code: 'related-missing',
      wrong: `\`${value.id}\` is not-said and offers nothing instead`,
      fix: 'name at least one fact under `related`',
    }),
  ];
}

function said(entry: Entry<FactInput>): Problem[] {
  const { id, answer, citations } = entry.value;
  const missing: Words[] = [];
  if (answer === undefined) {
    missing.push({ code: 'answer-missing', wrong: `\`${id}\` has no \`answer\``, fix: 'write it' });
  }
  if (citations === undefined) {
    missing.push({ code: 'citations-missing', wrong: `\`${id}\` has no \`citations\``, fix: 'add one' });
  }
  return missing.map((words) => problem(entry, [], words));
}

function checkCitations(entry: Entry<FactInput>): Problem[] {
  const seen = new Set<string>();
  return (entry.value.citations ?? []).flatMap(({ source, paragraph, quote }, index) => {
    const problems: Problem[] = [];
    const words = quote.trim().split(/\s+/u).length;
    if (words > LONGEST_QUOTE) {
      problems.push(
        problem(entry, ['citations', index, 'quote'], {
          code: 'quote-too-long',
          wrong: `the quote has ${words} words`,
          fix: `keep at most ${LONGEST_QUOTE}`,
        }),
      );
    }
    const key = `${source} ${paragraph} ${fold(quote)}`;
    if (seen.has(key)) {
      problems.push(
        problem(entry, ['citations', index], {
          code: 'duplicate-citation',
          wrong: 'the same passage is cited twice',
          fix: 'delete one of the two',
        }),
      );
    }
    seen.add(key);
    return problems;
  });
}

/** Where outlets differ, each of them must be heard: a version without its outlet's words would be merged. */
function checkSays(entry: Entry<FactInput>): Problem[] {
  const citations = entry.value.citations ?? [];
  const heard = new Set(citations.filter(({ says }) => says !== undefined).map(({ source }) => source));
  if (heard.size === 0) return [];
  if (new Set(citations.map(({ source }) => source)).size < 2) {
    return [
      problem(entry, ['citations', citations.findIndex(({ says }) => says !== undefined), 'says'], {
        code: 'says-needs-two-sources',
        wrong: '`says` is for sources that differ, and only one is cited',
        fix: 'cite the other source too, or delete `says`',
      }),
    ];
  }
  return citations.flatMap(({ source }, index) => {
    if (heard.has(source) || citations.findIndex((other) => other.source === source) !== index) return [];
    return [
      problem(entry, ['citations', index], {
        code: 'says-incomplete',
        wrong: `another source has \`says\` and \`${source}\` has none`,
        fix: 'write what this outlet says, or delete the other',
      }),
    ];
  });
}

function checkLength(entry: Entry<FactInput>, publishers: ReadonlyMap<string, string>): Problem[] {
  const { answer = '', citations = [] } = entry.value;
  const lines = citations.flatMap(({ source, says }) =>
    says === undefined ? [] : [`\n• ${publishers.get(source) ?? source}: ${says}`],
  );
  const length = answer.length + lines.join('').length;
  if (length <= LONGEST_REPLY) return [];
  return [
    problem(entry, ['answer'], {
      code: 'reply-too-long',
      wrong: `the answer with what each outlet says has ${length} characters`,
      fix: `shorten them to ${LONGEST_REPLY} together, or split the fact in two`,
    }),
  ];
}

function problem({ file, at }: Entry<FactInput>, path: readonly PropertyKey[], words: Words): Problem {
  return { file, ...at(...path), ...words };
}
