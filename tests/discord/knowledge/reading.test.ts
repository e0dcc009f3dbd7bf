import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { textOf } from '../../support/local-discord/message-parts.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import { newsroomOf } from '../../support/newsroom.ts';
import { fileOf, knowledgeAtWork, labelsOf, longLines } from './knowledge-at-work.ts';

const time = '<t:1935390600:f>';

function problem(line: number, code: Problem['code'] = 'unknown-key'): Problem {
  return { file: 'facts/bridge.yaml', line, column: 3, code, wrong: '“**x**” is no key', fix: 'take it out' };
}

describe('/knowledge status', () => {
  it('tells the moderator alone what answers, since when, and that nothing waits', async () => {
    const { discord, ada } = await knowledgeAtWork();
    const reply = await ada.runs('knowledge status').reply();
    expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(textOf(reply)).toBe(
      [
        '**Version 000000000001 answers**',
        'The Oster bridge opens, 4 May 2031',
        '6 facts, 2 sources, 3 golden questions',
        `**1** (live) ${time} the folder: first version \\[000000000001\\]`,
        'No changes are waiting.',
      ].join('\n'),
    );
    expect(discord.refused).toEqual([]);
  });

  it('tells what waits, what is off and what was refused', async () => {
    const newsroom = newsroomOf((usual) => ({
      status: async () => ({
        knowledge: (await usual.status()).knowledge,
        waiting: 1,
        refused: [problem(7)],
        off: ['The database cannot be opened.'],
      }),
    }));
    const { ada } = await knowledgeAtWork(newsroom);
    const text = textOf(await ada.runs('knowledge status').reply());
    expect(text).toContain('Waiting to be published: 1 change. /knowledge diff shows what they do');
    expect(text).toContain('Off: The database cannot be opened.');
    expect(text).toContain('The folder holds 1 mistake, so the version above goes on answering:');
    expect(text).toContain('facts/bridge.yaml:7:3 unknown-key: “\\*\\*x\\*\\*” is no key; take it out');
  });
});

describe('/knowledge check', () => {
  it.each([
    { of: 'folder', told: 'Looked at: the folder; no changes are waiting; 6 facts, 3 golden questions.' },
    {
      of: 'staged',
      told: 'Looked at: the knowledge with the waiting changes in it; 6 facts, 3 golden questions.',
    },
  ] as const)('names the mistakes and warnings of the $of', async ({ of, told }) => {
    const newsroom = newsroomOf(() => ({
      check: async () => ({
        ok: true,
        value: {
          of,
          problems: [problem(7), problem(9)],
          warnings: [problem(1)],
          facts: 6,
          golden: 3,
        },
      }),
    }));
    const { ada } = await knowledgeAtWork(newsroom);
    const text = textOf(await ada.runs('knowledge check').reply());
    expect(text).toMatch(/^\*\*2 mistakes, 1 warning\*\*\n/);
    expect(text).toContain(told);
    expect(text).toMatch(
      /Mistakes:\nfacts\/bridge\.yaml:7:3 .+\nfacts\/bridge\.yaml:9:3 .+\n\nWarnings:\nfacts/,
    );
  });

  it('says so where there are none', async () => {
    const { ada } = await knowledgeAtWork();
    expect(textOf(await ada.runs('knowledge check').reply())).toMatch(/^\*\*0 mistakes, 0 warnings\*\*/);
  });
});

describe('/knowledge health', () => {
  it('says so when nothing needs attention', async () => {
    const { ada } = await knowledgeAtWork();
    expect(textOf(await ada.runs('knowledge health').reply())).toBe('**Nothing needs attention**');
  });

  it('is turned page by page, forth and back, after a restart too', async () => {
    const lines = longLines(3);
    const { work, discord, ada } = await knowledgeAtWork(
      newsroomOf(() => ({ health: async () => ({ ok: true, value: { short: lines, all: lines } }) })),
    );
    const message = await ada.runs('knowledge health').reply();
    const pages = [textOf(message)];
    expect(labelsOf(message)).toEqual(['Next']);
    await ada.clicks(message, 'Next').reply();
    pages.push(textOf(message));
    expect(labelsOf(message)).toEqual(['Previous', 'Next']);
    await work.restart();
    while (labelsOf(message).includes('Next')) {
      await ada.clicks(message, 'Next').reply();
      pages.push(textOf(message));
    }
    expect(labelsOf(message)).toEqual(['Previous']);
    const read = pages.flatMap((page) => page.split('\n').filter((line) => line.startsWith('line ')));
    expect(read).toEqual(lines);
    expect(pages.map((page) => page.split('\n').at(-1))).toEqual(
      pages.map((_, index) => `Page ${index + 1} of ${pages.length}`),
    );
    await ada.clicks(message, 'Previous').reply();
    expect(textOf(message)).toBe(pages.at(-2));
    expect(message.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(discord.refused).toEqual([]);
  });

  it('shows the last page there is where the list has become shorter', async () => {
    let lines = longLines(2);
    const { ada } = await knowledgeAtWork(
      newsroomOf(() => ({ health: async () => ({ ok: true, value: { short: lines, all: lines } }) })),
    );
    const message = await ada.runs('knowledge health').reply();
    lines = ['all but this is mended'];
    await ada.clicks(message, 'Next').reply();
    expect(textOf(message)).toContain('all but this is mended');
    expect(labelsOf(message)).toEqual([]);
  });

  it('shows the worst, page by page, and brings all of it as a file', async () => {
    const [short, all] = [longLines(2), longLines(9)];
    const { discord, ada } = await knowledgeAtWork(
      newsroomOf(() => ({ health: async () => ({ ok: true, value: { short, all } }) })),
    );
    const message = await ada.runs('knowledge health').reply();
    for (const button of ['Next', 'Previous']) {
      const file = await fileOf(message);
      expect(file.name).toBe('health.txt');
      expect(file.text).toBe(`What needs attention, worst first\n\n${all.join('\n')}\n`);
      expect(message.attachments).toHaveLength(1);
      await ada.clicks(message, button).reply();
    }
    expect(textOf(message)).toContain('\nPage 1 of ');
    expect(discord.refused).toEqual([]);
  });

  it('comes whole as a file where it would be too many pages', async () => {
    const lines = longLines(9);
    const { discord, ada } = await knowledgeAtWork(
      newsroomOf(() => ({ health: async () => ({ ok: true, value: { short: lines, all: lines } }) })),
    );
    const message = await ada.runs('knowledge health').reply();
    expect(labelsOf(message)).toEqual([]);
    expect(textOf(message)).toMatch(/^\*\*What needs attention, worst first\*\*\nline 0 /);
    expect(textOf(message)).toMatch(/Page 1 of \d+; all of it is in the file$/);
    const file = await fileOf(message);
    expect(file.name).toBe('health.txt');
    expect(file.text).toBe(`What needs attention, worst first\n\n${lines.join('\n')}\n`);
    expect(discord.refused).toEqual([]);
  });
});

describe('/knowledge reload', () => {
  it.each([
    { kind: 'unchanged', told: '**Nothing has changed: version 00000000000a answers**' },
    { kind: 'swapped', told: '**Version 00000000000a answers now**' },
  ] as const)('says that the folder is $kind', async ({ kind, told }) => {
    const newsroom = newsroomOf(() => ({ reload: async () => ({ kind, version: '00000000000a' }) }));
    const { ada } = await knowledgeAtWork(newsroom);
    expect(textOf(await ada.runs('knowledge reload').reply())).toBe(told);
  });

  it('gives the reason why the folder cannot be read', async () => {
    const newsroom = newsroomOf(() => ({
      reload: async () => ({ kind: 'failed', why: { kind: 'off', report: 'It is gone.' } }),
    }));
    const { ada } = await knowledgeAtWork(newsroom);
    expect(textOf(await ada.runs('knowledge reload').reply())).toBe('**This cannot be done:**\nIt is gone.');
  });

  it('shows all mistakes of a folder that is refused, and reads it once only', async () => {
    const problems = Array.from({ length: 100 }, (_, index) => problem(index + 1));
    let reloads = 0;
    const newsroom = newsroomOf((usual) => ({
      reload: async () => {
        reloads += 1;
        return { kind: 'refused', problems };
      },
      status: async () => ({ ...(await usual.status()), refused: problems }),
    }));
    const { ada } = await knowledgeAtWork(newsroom);
    const message = await ada.runs('knowledge reload').reply();
    expect(textOf(message)).toMatch(
      /^\*\*100 mistakes in the folder: what answered before goes on answering\*\*\nfacts\/bridge\.yaml:1:3/,
    );
    while (labelsOf(message).includes('Next')) await ada.clicks(message, 'Next').reply();
    expect(textOf(message)).toContain('facts/bridge.yaml:100:3');
    expect(reloads).toBe(1);
  });
});

describe('/knowledge history', () => {
  it('lists the versions newest first and marks the one that is live', async () => {
    const { newsroom, ada } = await knowledgeAtWork();
    newsroom.publishElsewhere();
    expect(textOf(await ada.runs('knowledge history').reply())).toBe(
      [
        '**2 versions, newest first**',
        '**2** (live) <t:1935477000:f> Zoe in Discord: from elsewhere \\[000000000002\\]',
        `**1** ${time} the folder: first version \\[000000000001\\]`,
      ].join('\n'),
    );
  });

  it('tells why there is none', async () => {
    const newsroom = newsroomOf(() => ({
      history: async () => ({ ok: false, why: { kind: 'off', report: 'It is off.' } }),
    }));
    const { ada } = await knowledgeAtWork(newsroom);
    expect(textOf(await ada.runs('knowledge history').reply())).toContain('It is off.');
  });
});
