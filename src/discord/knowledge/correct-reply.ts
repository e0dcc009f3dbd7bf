import { DiscordAPIError } from 'discord.js';
import { composeReply } from '../../core/answer/reply.ts';
import type { Readout } from '../../core/ask.ts';
import type { Answer } from '../../core/model.ts';
import { TEXTS } from '../../core/texts/texts.ts';
import type { Texts } from '../../core/texts/texts.ts';
import type { Outdated } from '../../core/newsroom/newsroom.ts';
import { isGone } from '../errors.ts';
import type { Languages } from '../language.ts';
import type { Payload } from '../payload.ts';
import type { PostedMessage } from '../posts.ts';
import { correctedLines, questionIn, renderAnswer, renderNotice, stampOf } from '../render.ts';
import { hasThumbs, noteReply } from '../note.ts';
import type { KnowledgeTools } from './subcommand.ts';

/** What has come of a reply that was to be corrected. */
export type Corrected = 'edited' | 'replied' | 'already' | 'gone' | 'failed';

/** Says in a reply what its facts say now, and that it was corrected; where it cannot be changed, under it. */
export async function correctReply(outdated: Outdated, tools: KnowledgeTools): Promise<Corrected> {
  const { channel, message, server } = outdated.reply;
  const { posts, notebook, report } = tools;
  try {
    const seen = await posts.read(channel, message);
    const texts = textsFor(seen, server, tools.languages);
    const [embed] = seen.embeds ?? [];
    const answer = answerNow(outdated.reply.facts, tools.desk.now());
    // Whatever the language of its server was then.
    const isCorrected = outdated.corrections.every((one) =>
      Object.values(TEXTS).some((each) => embed?.description?.includes(correctedLines([one], each))),
    );
    const isNow = answer === undefined || embed?.footer?.text === stampOf(answer);
    const note = () => {
      if (answer) noteReply(notebook, { channel, message, server }, answer);
      else notebook?.gone(message);
    };
    if (isCorrected && isNow) {
      note();
      return 'already';
    }
    const payload = corrected(outdated, answer, questionIn(embed?.description ?? ''), tools, texts);
    const way = await editOrReply(seen.author.id === tools.self().id, outdated, payload, tools);
    if (way === 'gone') notebook?.gone(message);
    else note();
    return way;
  } catch (error) {
    if (isGone(error)) {
      notebook?.gone(message);
      return 'gone';
    }
    // Whatever it is, it must not keep the bot from the rest.
    report(error, `correcting an answer in channel ${channel}`);
    return 'failed';
  }
}

/** What stands in a server is in its language, and what stands in direct messages in that of the person. */
function textsFor(
  { interaction_metadata, referenced_message }: PostedMessage,
  server: string | undefined,
  languages: Languages,
): Texts {
  if (server !== undefined) return languages.ofServer(server);
  const person = interaction_metadata?.user.id ?? referenced_message?.author.id ?? '';
  return languages.ofMessage({ author: { id: person } });
}

async function editOrReply(
  isOwn: boolean,
  { reply: { channel, message } }: Outdated,
  payload: Payload,
  { posts }: KnowledgeTools,
): Promise<Corrected> {
  if (isOwn) {
    try {
      return (await posts.edit(channel, message, payload)) ? 'edited' : 'gone';
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error;
    }
  }
  await posts.reply(channel, message, payload);
  return 'replied';
}

/** All that the facts say now, as one answer; `undefined` if none of them is left. */
function answerNow(facts: readonly string[], readout: Readout): Answer | undefined {
  const told = [...new Set(facts)].flatMap((fact) => readout.tell(fact) ?? []);
  const [first] = told;
  const parts = told.flatMap((answer) => (answer.outcome === 'answered' ? answer.parts : []));
  const answered = told.find((answer) => answer.outcome === 'answered');
  return answered ? { ...answered, parts } : first;
}

function corrected(
  { corrections, reply: { server } }: Outdated,
  answer: Answer | undefined,
  question: string | undefined,
  { desk, notebook, manners }: KnowledgeTools,
  texts: Texts,
): Payload {
  if (!answer) {
    const text = `${correctedLines(corrections, texts)}\n\n${texts.message.withdrawn}`;
    return renderNotice(text, [], '', texts);
  }
  return renderAnswer(answer, composeReply(answer, desk.now().knowledge, texts), {
    asker: '',
    question,
    origin: 'chosen',
    votes: hasThumbs(notebook, manners, server),
    corrected: corrections,
    texts,
  });
}
