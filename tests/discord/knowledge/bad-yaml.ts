import { soundStory } from '../../storage/sound-story.ts';

/** An upload that must be refused, and what its moderator is told. */
export interface BadUpload {
  readonly kind: string;
  /** Of the file. */
  readonly name: string;
  readonly content: () => string | Uint8Array | Promise<Uint8Array>;
  readonly told: RegExp;
}

const bridge = soundStory['facts/bridge.yaml'] ?? '';

/** The file about the bridge with a text replaced. */
function facts(from: string, to: string): () => string {
  if (!bridge.includes(from)) throw new Error(`the file does not hold ${from}`);
  return () => bridge.replace(from, () => to);
}

function other(
  file: 'sources.yaml' | 'names.yaml' | 'questions.yaml' | 'story.yaml',
  from: string,
  to: string,
) {
  const text = soundStory[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return () => text.replace(from, () => to);
}

const answer = 'answer: The bridge is 412 metres long.';
const quote = 'quote: a span of 412 metres';
const related = 'related: [bridge-cost]';
const laughs = Array.from({ length: 12 }, (_, at) => `  - &l${at + 1} [${`*l${at}, `.repeat(9)}*l${at}]`);

const inFacts: readonly (readonly [string, () => string, RegExp])[] = [
  ['a tab before a key', facts('    asked:', '\tasked:'), /bridge\.yaml:4:\d+ yaml-syntax/],
  ['a quote that is not closed', facts(answer, 'answer: "The bridge'), /yaml-syntax/],
  ['a bracket that is not closed', facts(related, 'related: [bridge-cost'), /yaml-syntax/],
  ['a colon inside a text', facts(answer, 'answer: The length: 412'), /yaml-syntax/],
  ['a key twice', facts(answer, `${answer}\n    ${answer}`), /duplicate-key/],
  ['aliases that laugh a billion times', () => `facts:\n  - &l0 ha\n${laughs.join('\n')}\n`, /yaml-alias/],
  ['an alias of nothing', facts(answer, 'answer: *nothing'), /yaml-alias/],
  ['a tag that runs code', facts(answer, 'answer: !!js/function "() => 1"'), /yaml-tag/],
  ['a tag of its own', facts(answer, 'answer: !secret text'), /yaml-tag/],
  ['two documents', () => `${bridge}---\n${bridge}`, /several-documents/],
  ['a directive', () => `%YAML 1.1\n---\n${bridge}`, /yaml-directive/],
  ['lists a thousand deep', () => `facts: ${'['.repeat(1000)}${']'.repeat(1000)}\n`, /yaml-too-deep/],
  ['no facts under its key', () => 'topic: The bridge\nfacts:\n', /empty-value/],
  ['an empty list of facts', () => 'topic: The bridge\nfacts: []\n', /empty-list/],
  ['a text where a list must be', () => 'topic: The bridge\nfacts: none\n', /wrong-type/],
  ['a fact that is a number', () => 'topic: The bridge\nfacts:\n  - 42\n', /wrong-type/],
  ['no topic', () => bridge.replace('topic: The bridge\n', ''), /missing-key/],
  [
    'a key that nobody knows',
    facts(answer, `anwser: x\n    ${answer}`),
    /unknown-key: `anwser`.+did you mean/,
  ],
  ['an answer that is missing', facts(answer, ''), /answer-missing/],
  ['an answer that is empty', facts(answer, 'answer: ""'), /empty-text|answer-missing/],
  [
    'no citation',
    facts(`citations:\n      - source: herald\n        paragraph: 1\n        ${quote}\n`, '\n'),
    /citations-missing/,
  ],
  ['an id in capitals', facts('id: bridge-length', 'id: Bridge_Length'), /bad-id/],
  ['a day that does not exist', facts('asOf: 2031-05-03', 'asOf: 2031-02-30'), /bad-date/],
  ['a paragraph below nought', facts('paragraph: 1', 'paragraph: -1'), /bad-number/],
  ['two facts of one id', facts('id: bridge-cost', 'id: bridge-length'), /duplicate-fact/],
  ['a fact of another file', facts('id: bridge-cost', 'id: opened-by'), /duplicate-fact/],
  ['a source that nobody knows', facts('source: herald', 'source: times'), /unknown-source/],
  ['a related fact that is not there', facts(related, 'related: [bridge-color]'), /unknown-related/],
  ['a fact related to itself', facts(related, 'related: [bridge-length]'), /related-itself/],
  ['a mention of everyone', facts(answer, 'answer: Ask @everyone.'), /mention/],
  ['a mention of a person', facts(answer, 'answer: Ask <@123456789012345678>.'), /mention/],
  ['a character that is not seen', facts(answer, 'answer: It is\u202E 412 metres.'), /hidden-character/],
  [
    'a question too long for a button',
    facts('How long is the Oster bridge?', `How ${'very '.repeat(40)}long?`),
    /too-long: entry 1 of `asked`/,
  ],
  ['an answer too long for a message', facts(answer, `answer: ${'It is long. '.repeat(500)}`), /too-long/],
  [
    'a quote of many words',
    facts(quote, 'quote: one two three four five six seven eight nine ten eleven twelve thirteen'),
    /quote-too-long/,
  ],
  [
    'a phrasing of another fact',
    facts('- length of the bridge', '- Who opened the bridge?'),
    /shared-phrasing/,
  ],
  ['a phrasing without a word', facts('- length of the bridge', '- "???"'), /wordless-phrasing/],
  ['a kind that nobody knows', facts('kind: undisclosed', 'kind: secret'), /not-allowed.+undisclosed/],
  ['an answer to what is not said', facts('kind: undisclosed', 'kind: not-said'), /not-said-has-more/],
  ['a draft that nobody has finished', facts(answer, `${answer}\n    draft: true`), /unwritten-draft/],
  ['a version of one outlet alone', facts('        says: It cost 80 million.\n', ''), /says-/],
  [
    'one passage cited twice',
    facts(quote, `${quote}\n      - source: herald\n        paragraph: 1\n        ${quote}`),
    /duplicate-citation/,
  ],
  [
    'an event at no moment',
    facts(answer, `${answer}\n    events:\n      - on: last week\n        what: It opened.`),
    /bad-moment/,
  ],
  [
    'an overview of what is not there',
    facts(answer, `${answer}\n    includes: [nothing, toll]`),
    /unknown|bad-includes/,
  ],
];

const inOthers: readonly (readonly [string, string, () => string, RegExp])[] = [
  ['a source twice', 'sources.yaml', other('sources.yaml', 'id: gazette', 'id: herald'), /duplicate-source/],
  [
    'an address that is none',
    'sources.yaml',
    other('sources.yaml', 'https://herald.example/bridge', 'herald'),
    /bad-url/,
  ],
  [
    'a source fewer that facts need',
    'sources.yaml',
    other('sources.yaml', 'id: gazette', 'id: bugle'),
    /unknown-source/,
  ],
  [
    'one spelling for two names',
    'names.yaml',
    other('names.yaml', 'also: [crossing, span]', 'also: [Lind]'),
    /shared-spelling/,
  ],
  [
    'a golden question for nothing',
    'questions.yaml',
    other('questions.yaml', 'expect: opened-by', 'expect: moon'),
    /unknown-fact/,
  ],
  [
    'a golden question that is a phrasing',
    'questions.yaml',
    other('questions.yaml', 'so who opened the bridge then', 'Who opened the bridge?'),
    /golden-is-phrasing/,
  ],
  ['a story of no date', 'story.yaml', other('story.yaml', 'asOf: 2031-05-04', 'asOf: soon'), /bad-date/],
];

/** Knowledge files with mistakes. */
export const badYaml: readonly BadUpload[] = [
  ...inFacts.map(([kind, content, told]) => ({
    kind: `facts with ${kind}`,
    name: 'bridge.yaml',
    content,
    told,
  })),
  ...inOthers.map(([kind, name, content, told]) => ({ kind, name, content, told })),
];
