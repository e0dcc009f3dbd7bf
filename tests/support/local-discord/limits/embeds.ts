import { isObject, objectsIn, textOr, type JsonObject } from '../json.ts';
import type { Issues } from './issues.ts';

/** Characters over all embeds of a message. */
const EMBEDS_TOTAL = 6000;

/** Judges the embeds of a message: ten at most, each text within its limit, all of them within 6,000. */
export function checkEmbeds(issues: Issues, value: unknown): void {
  issues.count(['embeds'], value, 0, 10);
  const embeds = objectsIn(value);
  for (const [index, embed] of embeds.entries()) checkEmbed(issues, index, embed);
  const total = embeds.reduce((sum, embed) => sum + sizeOf(embed), 0);
  if (total <= EMBEDS_TOTAL) return;
  issues.add(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${EMBEDS_TOTAL}`);
}

function checkEmbed(issues: Issues, index: number, embed: JsonObject): void {
  const path = ['embeds', index];
  const { footer, author, color } = embed;
  issues.text([...path, 'title'], embed['title'], 0, 256);
  issues.text([...path, 'description'], embed['description'], 0, 4096);
  issues.url([...path, 'url'], embed['url']);
  if (isObject(footer)) {
    issues.text([...path, 'footer', 'text'], footer['text'], 1, 2048);
    issues.url([...path, 'footer', 'icon_url'], footer['icon_url']);
  }
  if (isObject(author)) {
    issues.text([...path, 'author', 'name'], author['name'], 1, 256);
    issues.url([...path, 'author', 'url'], author['url']);
  }
  for (const part of ['image', 'thumbnail']) {
    const image = embed[part];
    if (isObject(image)) issues.url([...path, part, 'url'], image['url']);
  }
  if (typeof color === 'number' && (color < 0 || color > 0xff_ff_ff)) {
    issues.add([...path, 'color'], 'NUMBER_TYPE_MAX', 'int value should be less than or equal to 16777215.');
  }
  if (embed['timestamp'] !== undefined && Number.isNaN(Date.parse(textOr(embed['timestamp'])))) {
    issues.add(
      [...path, 'timestamp'],
      'DATE_TIME_TYPE_PARSE',
      'Could not parse timestamp. Should be ISO8601.',
    );
  }
  issues.count([...path, 'fields'], embed['fields'], 0, 25);
  for (const [position, field] of objectsIn(embed['fields']).entries()) {
    issues.text([...path, 'fields', position, 'name'], field['name'], 1, 256);
    issues.text([...path, 'fields', position, 'value'], field['value'], 1, 1024);
  }
}

function sizeOf(embed: JsonObject): number {
  const { title, description, footer, author, fields } = embed;
  const texts = [
    title,
    description,
    isObject(footer) ? footer['text'] : '',
    isObject(author) ? author['name'] : '',
    ...objectsIn(fields).flatMap((field) => [field['name'], field['value']]),
  ];
  return texts.reduce<number>((sum, text) => sum + textOr(text).length, 0);
}
