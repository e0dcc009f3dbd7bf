import type { Texts } from '../core/texts/texts.ts';
import { limits } from './limits.ts';
import type { Manners } from './manners.ts';
import type { Payload } from './payload.ts';
import { colours } from './render.ts';

/** The members used of a command whose answer may be for everybody. */
interface Asking {
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly user: { readonly id: string };
}

/** Who sees an answer, and what the one who asked is told about it. */
export interface Audience {
  readonly visible: 'all' | 'asker';
  /** Puts under the answer why it is for the asker alone, where that was not asked for. */
  readonly explained: (payload: Payload, texts: Texts) => Payload;
}

const unchanged = (payload: Payload): Payload => payload;

/**
 * Who is to see the answer to a command; a public one counts from now on.
 * @param wish what the asker wants; `null` leaves it to the server
 */
export function audienceOf(asking: Asking, wish: boolean | null, manners: Manners): Audience {
  const { guildId: server, channelId, user } = asking;
  if (wish ?? manners.of(server).privateByDefault) return { visible: 'asker', explained: unchanged };
  const leave = manners.leave({ server, channel: channelId ?? '', person: user.id });
  if (leave.given) return { visible: 'all', explained: unchanged };
  return {
    visible: 'asker',
    explained: (payload, texts) =>
      leave.isNews ? withLine(payload, texts.notices.manners.forYouAlone(leave.why(texts))) : payload,
  };
}

/** An answer that fills its message goes without the line: nothing of the answer is cut for it. */
function withLine({ embeds, ...rest }: Payload, line: string): Payload {
  const used = embeds.reduce(
    (sum, { description = '', footer }) => sum + description.length + (footer?.text.length ?? 0),
    0,
  );
  const note = used + line.length > limits.embedTotal ? [] : [{ color: colours.notice, description: line }];
  return { ...rest, embeds: [...embeds, ...note] };
}
