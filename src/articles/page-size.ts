/** Tags of a page, and how deep they may nest. Pages of papers have some thousands and some dozens. */
const MOST_TAGS = 60_000;
const DEEPEST = 256;

/** Closed by what follows, or never open. */
const NO_DEPTH =
  /^(?:br|img|meta|link|input|hr|source|wbr|area|base|col|embed|track|param|p|li|td|tr|th|dd|dt|option)$/iu;

/** Whether a page is of a size that can be taken apart in a moment: the extractor's time grows with the square of the depth. */
export function isBearable(html: string): boolean {
  let tags = 0;
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][\w-]{0,40})/giu)) {
    tags += 1;
    if (NO_DEPTH.test(name)) continue;
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST || tags > MOST_TAGS) return false;
  }
  return true;
}
