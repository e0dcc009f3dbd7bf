import { REFUSALS } from '../api-error.ts';
import { isObject, numberOr, objectsIn, textOr, textsIn, type JsonObject } from '../json.ts';
import { COMPONENTS_V2 } from '../nouns.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { Issues, type Path } from './issues.ts';

/** What surrounds a message body and decides how it is judged. */
export interface MessageTerms {
  /** `['data']` in the answer to an interaction. */
  readonly prefix?: Path;
  /** How many files come with it, or stay from before. */
  readonly files: number;
}

/**
 * Judges the body of a message as Discord does.
 * @throws {ApiError} 50035 with the path of each fault, 50006 for a message with nothing in it
 */
export function checkMessage(body: JsonObject, { prefix = [], files }: MessageTerms): void {
  const issues = new Issues(prefix);
  const flags = numberOr(body['flags']);
  issues.text(['content'], body['content'], 0, 2000);
  checkEmbeds(issues, body['embeds']);
  checkComponents(issues, body['components'], (flags & COMPONENTS_V2) !== 0);
  if (body['nonce'] !== undefined) checkNonce(issues, body['nonce']);
  if (isObject(body['allowed_mentions'])) checkMentions(issues, body['allowed_mentions']);
  if ((flags & COMPONENTS_V2) !== 0) {
    for (const field of ['content', 'embeds']) {
      if (isFilled(body[field])) {
        issues.add(
          [field],
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        );
      }
    }
  }
  issues.refuse();
  if (files === 0 && !['content', 'embeds', 'components'].some((field) => isFilled(body[field]))) {
    throw REFUSALS.emptyMessage();
  }
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : textOr(value).trim() !== '';
}

function checkNonce(issues: Issues, nonce: unknown): void {
  if (typeof nonce === 'number' && Number.isSafeInteger(nonce)) return;
  issues.text(['nonce'], nonce, 1, 25);
}

function checkMentions(issues: Issues, allowed: JsonObject): void {
  const path = ['allowed_mentions'];
  for (const [index, kind] of textsIn(allowed['parse']).entries()) {
    issues.oneOf([...path, 'parse', index], kind, ['roles', 'users', 'everyone']);
  }
  for (const kind of ['users', 'roles']) {
    issues.count([...path, kind], allowed[kind], 0, 100);
    if (textsIn(allowed['parse']).includes(kind) && textsIn(allowed[kind]).length > 0) {
      issues.add(
        path,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
}

/** The files that a body says it keeps, with the name that each is given. */
export function attachmentsIn(body: JsonObject): readonly { readonly id: string; readonly name: string }[] {
  return objectsIn(body['attachments']).map(({ id, filename }) => ({
    id: String(id),
    name: textOr(filename),
  }));
}
