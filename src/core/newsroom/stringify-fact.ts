import { Document, isScalar, isSeq, visit } from 'yaml';

/** What a fact's YAML holds; nothing in it is checked. */
export interface FactParts {
  readonly id: string;
  readonly kind?: string | undefined;
  readonly asked: readonly string[];
  readonly yes?: readonly string[] | undefined;
  readonly no?: readonly string[] | undefined;
  readonly answer?: string | undefined;
  readonly saidBy?: string | undefined;
  readonly asOf?: string | undefined;
  readonly citations?:
    | readonly {
        readonly source: string;
        readonly paragraph: number;
        readonly quote: string;
        readonly says?: string | undefined;
      }[]
    | undefined;
  readonly related?: readonly string[] | undefined;
  readonly includes?: readonly string[] | undefined;
  readonly holds?: readonly string[] | undefined;
  readonly events?: readonly { readonly on: string; readonly what: string }[] | undefined;
}

/** Lists of ids stand in one line, as in the files that ship. */
const IN_ONE_LINE: ReadonlySet<unknown> = new Set(['related', 'includes', 'holds']);

/** A fact as YAML in the order of keys of the files that ship; empty members are left out. */
export function stringifyFact(parts: FactParts): string {
  const document = new Document(
    Object.fromEntries(Object.entries(parts).filter(([, value]) => !isEmpty(value))),
  );
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && isSeq(value) && IN_ONE_LINE.has(key.value)) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
