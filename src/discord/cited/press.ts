import type { Texts } from '../../core/texts/texts.ts';
import type { CommandTools } from '../commands.ts';
import { renderLeaflet } from '../guide/leaflet.ts';
import type { Payload } from '../payload.ts';
import { factsInStamp, renderNotice } from '../render.ts';
import { change, respond } from '../respond.ts';
import type { Respondable, Updatable } from '../respond.ts';
import { citedId } from './button.ts';
import type { CitedPress } from './button.ts';
import { citedLeaflet } from './leaflets.ts';

/** The members used of a press. */
interface Press extends Respondable, Updatable {
  readonly message: Updatable['message'] & {
    readonly embeds: readonly { readonly footer: { readonly text: string } | null }[];
  };
}

/** Shows the sources of an answer to the one who presses alone; the buttons on what is shown turn its pages. */
export async function citedPressed(
  press: Press,
  { what, page }: CitedPress,
  tools: CommandTools,
): Promise<void> {
  const stamp = press.message.embeds[0]?.footer?.text ?? '';
  const shown = async (texts: Texts): Promise<Payload> => {
    if (factsInStamp(stamp).length === 0) return renderNotice(texts.guide.cited.unknown);
    return renderLeaflet(
      citedLeaflet(what, stamp, tools.desk.now().knowledge, texts),
      page ?? 0,
      (to) => citedId({ what, page: to }),
      (error) => tools.report(error, 'showing sources'),
      texts,
    );
  };
  await (page === undefined ? respond(press, 'asker', shown, tools) : change(press, shown, tools));
}
