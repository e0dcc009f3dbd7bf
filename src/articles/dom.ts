/** What is used of a parsed page: linkedom's elements have it, and no browser's types are needed. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly childNodes: Iterable<PageNode>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

/** An element, or the text between elements. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly textContent: string | null;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}
