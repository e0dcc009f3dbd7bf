import type { Payload } from '../payload.ts';
import { knowledgeId, numberIn } from './ids.ts';
import type { Inside } from './moderation.ts';
import { renderListing } from './pager.ts';
import type { Listing } from './pager.ts';
import { turn } from './subcommand.ts';
import type { Button } from './subcommand.ts';

/** A listing that is made anew for each page, so that nothing has to be kept between two presses. */
export interface Paged {
  readonly first: (inside: Inside) => Promise<Payload>;
  /** The button that turns its pages. */
  readonly pages: Button;
}

/** @param name of the button; `list` must change nothing: it runs at every turn of a page */
export function paged(name: string, list: (inside: Inside) => Promise<Listing>): Paged {
  const show = async (inside: Inside, page: number) =>
    renderListing(await list(inside), inside.texts, page, (to) => knowledgeId(name, to));
  return {
    first: (inside) => show(inside, 0),
    pages: {
      name,
      press: (press, [page], tools) => turn(press, tools, (inside) => show(inside, numberIn(page))),
    },
  };
}
