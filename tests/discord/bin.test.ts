import { describe, expect, it } from 'vitest';
import { textOf } from '../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../support/local-discord/nouns.ts';
import { botAtWork } from './bot-at-work.ts';

const question = 'How long is the Oster bridge?';
const refusal = 'Only the one who asked can delete this answer.';

async function atWork() {
  const work = await botAtWork();
  const { discord } = work;
  const standing = (id: string) => discord.messages(discord.general).some((message) => message.id === id);
  return { work, discord, ada: discord.addUser('Ada'), ben: discord.addUser('Ben'), standing };
}

describe('“Delete” under an answer', () => {
  it('removes it for the one who asked, and for nobody else, after a restart too', async () => {
    const { work, discord, ada, ben, standing } = await atWork();
    ada.says(discord.general, `${discord.bot.mention} ${question}`);
    const answer = await discord.nextMessage(discord.general);
    await work.restart();
    const refused = await ben.clicks(answer, 'Delete').reply();
    expect(textOf(refused)).toBe(refusal);
    expect(refused.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(standing(answer.id)).toBe(true);
    ada.clicks(answer, 'Delete');
    await discord.waitFor(() => !standing(answer.id));
    expect(discord.refused).toEqual([]);
  });

  it.each([false, true])('removes the answer to a command; private: %s', async (isPrivate) => {
    const { discord, ada } = await atWork();
    const answer = await ada.runs('ask', { question, private: isPrivate }).reply();
    ada.clicks(answer, 'Delete');
    await discord.waitFor(
      () => discord.requestsTo('DELETE /webhooks/:application/:token/messages/:message')[0],
    );
    expect(discord.refused).toEqual([]);
  });

  it('leaves the question alone when it is edited afterwards', async () => {
    const { discord, ada, standing } = await atWork();
    const asking = ada.says(discord.general, `${discord.bot.mention} ${question}`);
    const answer = await discord.nextMessage(discord.general);
    await discord.silence(discord.general);
    ada.clicks(answer, 'Delete');
    await discord.waitFor(() => !standing(answer.id));
    ada.edits(asking, `${discord.bot.mention} What did the bridge cost?`);
    await discord.silence(discord.general);
    expect(discord.refused).toEqual([]);
  });
});
