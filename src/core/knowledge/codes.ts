/**
 * Every code that a `Problem` can carry: short and stable, because moderators look them up and tests rely on them.
 * In the order in which a file is read: bytes, YAML, shape, what it refers to, proof, warnings, warnings of
 * cross-validation.
 */
export const problemCodes = [
  'file-missing',
  'file-empty',
  'file-too-large',
  'bad-file-name',
  'not-utf8',

  'yaml-syntax',
  'yaml-too-deep',
  'yaml-alias',
  'yaml-tag',
  'yaml-directive',
  'several-documents',
  'duplicate-key',

  'missing-key',
  'unknown-key',
  'wrong-type',
  'empty-value',
  'empty-text',
  'empty-list',
  'too-long',
  'not-allowed',
  'bad-number',
  'bad-id',
  'bad-date',
  'bad-moment',
  'bad-url',
  'bad-expect',
  'hidden-character',
  'mention',

  'duplicate-fact',
  'duplicate-source',
  'shared-spelling',
  'shared-phrasing',
  'wordless-phrasing',
  'canonical-too-long',
  'answer-missing',
  'citations-missing',
  'related-missing',
  'not-said-has-more',
  'reply-too-long',
  'bad-includes',
  'quote-too-long',
  'says-incomplete',
  'says-needs-two-sources',
  'duplicate-citation',
  'unknown-source',
  'unknown-related',
  'related-itself',
  'unknown-fact',
  'golden-not-said',
  'golden-is-phrasing',
  'duplicate-golden',

  'quote-not-found',
  'paragraph-missing',
  'golden-failed',

  'few-phrasings',
  'name-without-spellings',
  'no-related',
  'related-not-said',
  'repeated-phrasing',
  'ignored-file',

  'large-knowledge',
  'zones-fail',
  'facts-compete',
  'phrasing-unreached',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
