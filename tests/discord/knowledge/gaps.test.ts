import { describe, expect, it } from 'vitest';
import { textOf, componentsOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import type { Message } from '../../support/local-discord/nouns.ts';
import { labelsOf } from './knowledge-at-work.ts';
import { newsroomAtWork } from './newsroom-at-work.ts';

const keep = 'Keep as a gap';
const ways = ['Start a fact', 'Add as phrasing…', 'Outside this story', 'All questions'];

const optionsOf = (message: Message) =>
  componentsOf(message).flatMap(({ options = [] }) => options as readonly { label: string; value: string }[]);

/** Ada, with these questions in the list. */
async function asked(...questions: readonly string[]) {
  const work = await newsroomAtWork();
  for (const question of questions) await work.room.newsroom.flag(question);
  return work;
}

describe('“Keep as a gap”', () => {
  it('keeps the question in a message, without who asked and whom it names', async () => {
    const { room, discord, ada, ben } = await newsroomAtWork();
    await discord.registered(keep);
    const text = `${discord.bot.mention} who painted the bridge, ${ada.mention}?`;
    const said = ben.says(discord.general, text);
    const reply = await ada.usesMessageMenu(keep, said).reply();
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(reply)).toMatch(/^> who painted the bridge, …\?\n\n\*\*Kept, without who asked it\*\*/);
    const kept = await room.storage.gaps.list({ limit: 9 });
    expect(kept).toMatchObject([{ question: 'who painted the bridge, …?', flagged: true }]);
    await ada.clicks(reply, 'What to make of it').reply();
    expect(labelsOf(reply)).toEqual(ways);
    expect(discord.refused).toEqual([]);
  });

  it('is there for moderators alone, and only where there is a newsroom', async () => {
    const { work, discord, ben } = await newsroomAtWork();
    const said = ben.says(discord.general, 'who painted it?');
    expect(() => ben.usesMessageMenu(keep, said)).toThrow('does not see the command');
    await work.restart({ moderation: undefined });
    await discord.waitFor(() => !discord.commands().some(({ name }) => name === keep));
  });

  it('does not take a message of the bot, nor one without text', async () => {
    const { discord, ada, ben } = await newsroomAtWork();
    const told = async (message: Message) => textOf(await ada.usesMessageMenu(keep, message).reply());
    ben.says(discord.general, `${discord.bot.mention} how long is the Oster bridge?`);
    expect(await told(await discord.nextMessage(discord.general))).toContain('This is a message of mine.');
    expect(await told(ben.says(discord.general, ' '))).toContain('There is no text in this message.');
    expect(await told(ben.says(discord.general, '<@1> https://x.example/'))).toContain('can be kept');
  });

  it('tells somebody who still has it that it is gone', async () => {
    const { work, discord, ada, ben } = await newsroomAtWork();
    await discord.registered(keep);
    discord.faults.fail('PUT /applications/:application/commands', 403);
    await work.restart({ moderation: undefined });
    const reply = await ada.usesMessageMenu(keep, ben.says(discord.general, 'who?')).reply();
    expect(textOf(reply)).toBe('I no longer have this command. Use /ask.');
  });
});

describe('/knowledge gaps', () => {
  it('says that there is none', async () => {
    const { ada } = await newsroomAtWork();
    const reply = await ada.runs('knowledge gaps').reply();
    expect(textOf(reply)).toBe('**No question is waiting for an answer**');
  });

  it('lists what readers asked in vain, page by page, and opens the one that is chosen', async () => {
    const words = 'painter architect budget inspector river fog ferry opera lamp statue toll-booth cat'.split(
      ' ',
    );
    const { work, discord, ada } = await asked(...words.map((word) => `what of the ${word} at noon`));
    const reply = await ada.runs('knowledge gaps').reply();
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(reply)).toContain('**12 questions without an answer, page 1 of 2**');
    expect(textOf(reply)).toMatch(/\*\*1\*\* Kept by a moderator: what of the .+ \(asked once, 4 May 2031\)/);
    expect(optionsOf(reply)).toHaveLength(10);
    await work.restart();
    await ada.clicks(reply, 'Next').reply();
    expect(textOf(reply)).toContain('page 2 of 2');
    const [option] = optionsOf(reply);
    await ada.selects(reply, 'knowledge:gap', [option?.value ?? '']).reply();
    expect(textOf(reply)).toMatch(/^> what of the .+\n\n\*\*A question without an answer\*\*\nasked once/);
    expect(labelsOf(reply)).toEqual(ways);
    await ada.clicks(reply, 'All questions').reply();
    expect(textOf(reply)).toContain('page 1 of 2');
    expect(discord.refused).toEqual([]);
  });

  it('starts a fact with the question, which is then no gap any more', async () => {
    const { room, work, discord, ada } = await asked('who painted the bridge');
    const message = await ada.runs('knowledge gaps').reply();
    await ada.selects(message, 'knowledge:gap', ['1']).reply();
    const form = await ada.clicks(message, 'Start a fact').modal();
    expect(JSON.stringify(form.components)).toContain('"value":"who painted the bridge"');
    const typed = { place: 'people', answer: 'Ivo Brand painted it.', sources: 'herald 1: Mayor Mara Lind' };
    const refused = await ada.submits(form, typed).reply();
    await work.restart();
    const again = await ada.clicks(refused, 'Go on editing').modal();
    await work.restart();
    const reply = await ada.submits(again, { place: 'people / painter' }).reply();
    expect(textOf(reply)).toContain('adds the fact painter to people.');
    expect(await room.storage.gaps.list({ limit: 9 })).toEqual([]);
    expect(discord.refused).toEqual([]);
  });

  it('adds the question to a fact that comes near it', async () => {
    const { room, discord, ada } = await asked('total length of that new bridge in metres please');
    const message = await ada.runs('knowledge gaps').reply();
    await ada.selects(message, 'knowledge:gap', ['1']).reply();
    await ada.clicks(message, 'Add as phrasing…').reply();
    expect(textOf(message)).toContain('**Which fact answers this?**');
    expect(optionsOf(message)[0]).toMatchObject({
      value: 'bridge-length',
      label: 'How long is the Oster bridge?',
    });
    await ada.selects(message, 'knowledge:gap-phrasing:1', ['bridge-length']).reply();
    expect(textOf(message)).toContain(
      'adds “total length of that new bridge in metres please” to the fact bridge-length',
    );
    expect(await room.storage.staged.list()).toMatchObject([
      { change: { kind: 'add-phrasing', fact: 'bridge-length' } },
    ]);
    expect(await room.storage.gaps.list({ limit: 9 })).toEqual([]);
    expect(discord.refused).toEqual([]);
  });

  it('adds it to another fact, in other words', async () => {
    const { room, ada } = await asked('who snipt the ribon');
    const message = await ada.runs('knowledge gaps').reply();
    await ada.selects(message, 'knowledge:gap', ['1']).reply();
    await ada.clicks(message, 'Add as phrasing…').reply();
    const form = await ada.clicks(message, 'Another fact…').modal();
    const wrong = await ada.submits(form, { fact: 'moon' }).reply();
    expect(textOf(wrong)).toContain('the fact moon is not there any more');
    expect(await room.storage.gaps.list({ limit: 9 })).toHaveLength(1);
    const again = await ada.clicks(wrong, 'Another fact…').modal();
    const reply = await ada
      .submits(again, { fact: '#opened-by', phrasing: ' who snipped the ribbon ' })
      .reply();
    expect(textOf(reply)).toContain('adds “who snipped the ribbon” to the fact opened-by');
    expect(await room.storage.gaps.list({ limit: 9 })).toEqual([]);
  });

  it('sets a question aside that is outside the story', async () => {
    const { room, ada } = await asked('who won the match', 'who painted the bridge');
    const message = await ada.runs('knowledge gaps').reply();
    await ada.selects(message, 'knowledge:gap', ['1']).reply();
    await ada.clicks(message, 'Outside this story').reply();
    expect(textOf(message)).toContain('Set aside as outside this story: who won the match');
    expect(textOf(message)).toContain('**1 question without an answer, page 1 of 1**');
    expect(await room.storage.gaps.list({ limit: 9 })).toMatchObject([
      { question: 'who painted the bridge' },
    ]);
  });

  it('says at each way that somebody else was quicker', async () => {
    const { room, ada } = await asked('who won the match');
    const shown = async () => {
      const message = await ada.runs('knowledge gaps').reply();
      await ada.selects(message, 'knowledge:gap', ['1']).reply();
      return message;
    };
    const messages = [await shown(), await shown(), await shown(), await ada.runs('knowledge gaps').reply()];
    const other = await shown();
    await ada.clicks(other, 'Add as phrasing…').reply();
    const form = await ada.clicks(other, 'Another fact…').modal();
    await room.newsroom.endGap(1, 'outside');
    const gone = /not (?:in the list|there) any more/;
    const [first, second, third, list] = messages;
    if (!first || !second || !third || !list) throw new Error('four were shown');
    expect(textOf(await ada.clicks(first, 'Start a fact').reply())).toMatch(gone);
    expect(textOf(await ada.clicks(second, 'Add as phrasing…').reply())).toMatch(gone);
    expect(textOf(await ada.clicks(third, 'Outside this story').reply())).toMatch(gone);
    expect(textOf(await ada.selects(list, 'knowledge:gap', ['1']).reply())).toMatch(gone);
    expect(textOf(await ada.selects(other, 'knowledge:gap-phrasing:1', ['toll']).reply())).toMatch(gone);
    expect(textOf(await ada.submits(form, { fact: 'toll' }).reply())).toMatch(gone);
    expect(await room.storage.staged.list()).toEqual([]);
  });

  it('keeps what a reader typed from pinging or formatting', async () => {
    const { discord, ada } = await asked('**@everyone** [who](https://evil.example) is <@&1> `so`');
    const reply = await ada.runs('knowledge gaps').reply();
    expect(reply.mention_everyone).toBe(false);
    expect(textOf(reply)).not.toContain('@everyone');
    expect(textOf(reply)).not.toContain('[who](');
    expect(discord.refused).toEqual([]);
  });
});
