import type { Texts } from '../core/texts/texts.ts';
import type { CommandTools } from './commands.ts';
import { escapeText } from './escape.ts';
import { unknownButton } from './notices.ts';
import type { Payload } from './payload.ts';
import { renderNotice } from './render.ts';
import { respond } from './respond.ts';
import type { Respondable } from './respond.ts';
import type { VotePress } from './vote-button.ts';

/** The members used of a press on a thumb. */
interface ThumbPress extends Respondable {
  readonly user: { readonly id: string };
  readonly message: { readonly id: string };
}

/** Counts a person's thumb, and tells them alone how it stands now. */
export async function votePressed(press: ThumbPress, thumb: VotePress, tools: CommandTools): Promise<void> {
  await respond(press, 'asker', (texts) => counted(press, thumb, tools, texts), tools);
}

async function counted(
  { user, message }: ThumbPress,
  thumb: VotePress,
  { notebook }: CommandTools,
  texts: Texts,
): Promise<Payload> {
  if (!notebook) return unknownButton(texts);
  const voted = await notebook.vote({ ...thumb, reply: message.id, voter: user.id });
  if (!voted.ok) return renderNotice(escapeText(voted.why));
  switch (voted.value) {
    case 1:
      return renderNotice(texts.notices.votes.up);
    case -1:
      return renderNotice(texts.notices.votes.down);
    case undefined:
      return renderNotice(texts.notices.votes.back);
  }
}
