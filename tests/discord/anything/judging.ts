import { expect } from 'vitest';
import { isObject, objectsIn, textOr } from '../../support/local-discord/json.ts';
import type { JsonObject } from '../../support/local-discord/json.ts';
import type { LocalDiscord } from '../../support/local-discord/local-discord.ts';
import { openSigns } from '../literal.ts';

const blocks = /```\n[^`]*\n```/g;
const escaped = /\\[^0-9A-Za-z\s]/g;
/** Quotes, bold, small print, lists, links; then times, channels, and what is named as it is typed. */
const ours =
  /^> ?|\*\*|^(?:-# )?\[\d+\] |^-# |^- |^\d+\. |\[([^[\]]*)\]\(https?:\/\/[^\s()]+\)|<t:\d+:[a-zA-Z]>|<#\d{17,20}>|`\/?[a-z][\w .:-]*`/gm;

/** Marks that are not the bot's own. */
export function marksIn(text: string): readonly string[] {
  const plain = text.replace(blocks, '').replace(escaped, 'x');
  return openSigns(plain.replace(ours, (_, words?: string) => words ?? 'x'));
}

/** Judges all that the bot has sent: that Discord took it, that it pings nobody, and that no mark in it is but its own. */
export function judgeAll({ refused, requests }: LocalDiscord): void {
  expect(refused.map(({ method, path, body }) => ({ method, path, body }))).toEqual([]);
  for (const { body } of requests) {
    const message = isObject(body) && isObject(body['data']) ? body['data'] : body;
    if (isObject(message) && isMessage(message)) judge(message);
  }
}

function isMessage(body: JsonObject): boolean {
  return ['content', 'embeds', 'components'].some((part) => part in body) && !('title' in body);
}

function judge(message: JsonObject): void {
  expect(message).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
  expect(textOr(message['content'])).toBe('');
  for (const { description, title, fields } of objectsIn(message['embeds'])) {
    expect([title, fields]).toEqual([undefined, undefined]);
    expect({ description, marks: marksIn(textOr(description)) }).toEqual({ description, marks: [] });
  }
}
