import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Words } from './syntax-words.ts';

/** Levels. The format needs six. */
const DEEPEST = 20;

/** Something that YAML allows and a knowledge file does not need, and the offset of the character it starts at. */
export interface Refusal {
  readonly offset: number;
  readonly words: Words;
}

/**
 * Turns a parsed document into plain values. Aliases (one line of them can stand for gigabytes), type tags, doubled
 * keys and deep nesting are refused rather than followed.
 */
export function plainValues(contents: Node | null): {
  readonly value: unknown;
  readonly refusals: readonly Refusal[];
} {
  const refusals: Refusal[] = [];
  const refuse = (node: Node, words: Words): null => {
    refusals.push({ offset: node.range?.[0] ?? 0, words });
    return null;
  };
  const plain = (node: unknown, depth: number): unknown => {
    if (isAlias(node)) return refuse(node, POINTS);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (node.anchor !== undefined) return refuse(node, POINTS);
    if (node.tag !== undefined) return refuse(node, TAGGED);
    if (isScalar(node)) return node.value;
    if (depth === DEEPEST) return refuse(node, DEEP);
    if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
    const entries = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = String(plain(key, depth + 1));
      if (entries.has(name) && isScalar(key)) refuse(key, doubled(name));
      entries.set(name, plain(value, depth + 1));
    }
    return Object.fromEntries(entries);
  };
  return { value: plain(contents, 0), refusals };
}

const POINTS: Words = {
  code: 'yaml-alias',
  wrong: 'a text starts with * or &, which in YAML points to another place',
  fix: 'put the text in quotes',
};

const TAGGED: Words = {
  code: 'yaml-tag',
  wrong: 'a text starts with !, which in YAML names a type',
  fix: 'put the text in quotes',
};

const DEEP: Words = {
  code: 'yaml-too-deep',
  wrong: `the file is nested more than ${DEEPEST} levels deep`,
  fix: 'put brackets and braces that belong to a text in quotes',
};

function doubled(key: string): Words {
  return { code: 'duplicate-key', wrong: `\`${key}\` is written twice here`, fix: 'keep one of the two' };
}
