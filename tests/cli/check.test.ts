import { expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { ConfigError } from '../../src/config.ts';
import type { Readout } from '../../src/core/ask.ts';
import type { Knowledge } from '../../src/core/model.ts';
import { writeFolder } from '../support/folder.ts';
import { bridgeArticles, bridgeStory, bridgeWith, edit } from '../support/knowledge.ts';

/** So many facts of eight phrasings each, told apart by a number alone. */
function stones(count: number): string {
  return `topic: Stones\nfacts:\n${Array.from({ length: count }, (_, at) => stone(at)).join('')}`;
}

function stone(at: number): string {
  const deeds = ['laid', 'cut', 'found', 'sold', 'paid for', 'broke', 'saw', 'drew'];
  const asked = deeds.map((deed) => `      - who ${deed} stone ${at}\n`).join('');
  return `  - id: stone-${at}\n    kind: not-said\n    asked:\n${asked}    related: [bridge-length]\n`;
}

/** Knows nothing but the golden questions, and fails those asked for. */
function readoutFailing(failing: readonly string[]): (knowledge: Knowledge) => Readout {
  return (knowledge) => ({
    knowledge,
    ask: (question) => {
      const golden = knowledge.golden.find(({ q }) => q === question);
      const right = golden === undefined || golden.expect === 'unknown' ? [] : golden.expect;
      const wrong = right.length > 0 ? [] : ['toll'];
      const ids = failing.includes(question) ? wrong : right;
      const base = {
        question,
        confidence: 1,
        version: 'v',
        suggestions: [],
        why: { matches: [], steps: [] },
      };
      const parts = ids.flatMap((id) => {
        const fact = knowledge.facts.get(id);
        return fact ? [{ kind: 'fact' as const, fact, asks: 'content' as const }] : [];
      });
      return parts.length > 0
        ? { ...base, outcome: 'answered', parts }
        : { ...base, outcome: 'unknown', no: 'not-covered' };
    },
    tell: () => undefined,
    complete: () => [],
    prepare: () => false,
    check: () => ({ claims: [], leftAlone: 0 }),
  });
}

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  failing: readonly string[] = [],
) {
  const said = { out: '', err: '' };
  const status = await checkCommand(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    environment: () => env,
    createReadout: readoutFailing(failing),
    findVersion: () => Promise.resolve(undefined),
  });
  return { status, ...said };
}

/** What cross-validation finds in the story, whether asked for or not. */
const COMPETE =
  'warning facts/bridge.yaml:49:9 facts-compete: `toll` competes with `bridge-cost`: they take 3 of each other\'s, such as "fee for using the bridge"; word both so that they differ, move phrasings that belong to the other, or make them one fact\n';

it('a good folder is counted, and its quotes are not proven without the articles', async () => {
  expect(await run(['--knowledge', await writeFolder(bridgeStory)])).toEqual({
    status: 0,
    err: '',
    out: `${COMPETE}No problems: 6 facts, 48 phrasings, 2 sources, 3 golden questions (1 warning)\nQuotes not proven (6 quotes): no article texts are in articles/; --articles DIR tells where they are\n`,
  });
});

it('with the articles, the quotes are proven', async () => {
  const { out } = await run(['--knowledge', await writeFolder({ ...bridgeStory, ...bridgeArticles })]);
  expect(out).toContain('\nAll 6 quotes proven against the articles\n');
});

it('with some of the articles, it says how many quotes are proven', async () => {
  const articles = await writeFolder({ 'herald.txt': bridgeArticles['articles/herald.txt'] });
  const { out } = await run(['--knowledge', await writeFolder(bridgeStory), '--articles', articles]);
  expect(out).toContain('\n3 of 6 quotes proven, the other articles are not there\n');
});

it('problems come first, then warnings, then their number', async () => {
  const dir = await writeFolder(
    bridgeWith({
      ...edit('story.yaml', '2031-05-04', '2031-05-32'),
      ...edit('facts/people.yaml', '    related: [bridge-length]\n', ''),
    }),
  );
  expect(await run(['--knowledge', dir])).toEqual({
    status: 1,
    err: '',
    out: `story.yaml:3:7 bad-date: \`asOf\` is not a date of the calendar; write it as in 2025-12-02
warning facts/people.yaml:3:5 no-related: \`opened-by\` leads to no other fact; name one that a reader may want next
1 problem, 1 warning in 6 files
`,
  });
});

it('warnings alone are no reason to fail', async () => {
  const dir = await writeFolder(bridgeWith(edit('facts/people.yaml', '    related: [bridge-length]\n', '')));
  const { status, out } = await run(['--knowledge', dir]);
  expect(status).toBe(0);
  expect(out).toContain('3 golden questions (2 warnings)\n');
});

it('with --deep, what is not found unless it was learnt is only warned of', async () => {
  const dir = await writeFolder(bridgeStory);
  const { status, out } = await run(['--deep', '--knowledge', dir]);
  expect(status).toBe(0);
  expect(out).toMatch(/^warning facts\S*:\d+:\d+ (?:zones-fail|facts-compete|phrasing-unreached): /mu);
  expect(out).toMatch(/^No problems: 6 facts, .* \(\d+ warnings?\)$/mu);
});

it('of many phrasings a share is asked, and it says so', async () => {
  const dir = await writeFolder({ ...bridgeStory, 'facts/stones.yaml': stones(420) });
  const { out } = await run(['--knowledge', dir]);
  expect(out).toMatch(/^1,248 of 3,408 phrasings were asked without being learnt; --deep asks all$/mu);
});

it('with --deep, a folder with problems is told its problems alone', async () => {
  const dir = await writeFolder(bridgeWith(edit('story.yaml', '2031-05-04', '2031-05-32')));
  expect((await run(['--deep', '--knowledge', dir])).out).toBe((await run(['--knowledge', dir])).out);
});

it('a golden question that fails is a problem at its place', async () => {
  const dir = await writeFolder(bridgeStory);
  const { status, out } = await run(['--knowledge', dir], {}, ['and what was the price?']);
  expect(status).toBe(1);
  expect(out).toContain(
    'questions.yaml:5:8 golden-failed: "and what was the price?" after "How long is the Oster bridge?" expects bridge-cost and gets no answer (not covered); name bridge-cost under `related` of the fact told before, or add a phrasing of this kind to bridge-cost\n',
  );
});

it('a golden question that should get no answer and gets one is sent to what is not said', async () => {
  const golden = 'questions:\n  - q: who paints it\n    expect: unknown\n';
  const dir = await writeFolder(bridgeWith({ 'questions.yaml': golden }));
  const { status, out } = await run(['--knowledge', dir], {}, ['who paints it']);
  expect(status).toBe(1);
  expect(out).toContain('questions.yaml:2:8 golden-failed: "who paints it" expects unknown and gets toll;');
  expect(out).toContain('under `asked` of a fact of `kind: not-said`');
});

it('without --knowledge, the folder of the settings is checked', async () => {
  const { status } = await run([], { KNOWLEDGE_DIR: await writeFolder(bridgeStory) });
  expect(status).toBe(0);
});

it('a folder that is not there is told on stderr', async () => {
  const { status, out, err } = await run(['--knowledge', '/absent/folder']);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toBe('the knowledge folder /absent/folder is missing or cannot be read\n');
});

it('wrong settings are told in one line on stderr', async () => {
  const err: string[] = [];
  const status = await checkCommand([], {
    out: () => undefined,
    err: (text) => err.push(text),
    environment: () => {
      throw new ConfigError('.env cannot be read');
    },
    createReadout: readoutFailing([]),
    findVersion: () => Promise.resolve(undefined),
  });
  expect({ status, err }).toEqual({ status: 1, err: ['.env cannot be read\n'] });
});

it.each([[['--wrong']], [['folder']], [['--knowledge']]])('%s gets the usage', async (args) => {
  expect(await run(args)).toEqual({
    status: 1,
    out: '',
    err: expect.stringMatching(
      /^Usage: check \[--deep\] \[--knowledge DIR\] \[--articles DIR\] \[--against VERSION\|FOLDER\]\n\n {2}--deep/u,
    ),
  });
});
