import { describe, expect, it } from 'vitest';
import { aftermathInWords, refusalInWords } from '../../../src/core/newsroom/refusal-in-words.ts';
import type { Misfit, Refusal } from '../../../src/core/newsroom/refusal.ts';
import { TEXTS } from '../../../src/core/texts/texts.ts';
import { englishIn } from '../../discord/knowledge/our-english.ts';

const { en, uk } = TEXTS;
const [fact, path, version] = ['toll', 'facts/bridge.yaml', '0123456789ab'];
const waiting = { id: 3, by: 'Ada in Discord' };

const misfits: readonly (readonly [Misfit, string])[] = [
  [{ kind: 'fact-exists', fact }, 'there is a fact toll already; edit it, or choose another id'],
  [{ kind: 'fact-gone', fact }, 'the fact toll is not there any more'],
  [
    { kind: 'fact-changed', fact },
    'the fact toll has been changed by somebody else since you opened it; open it again',
  ],
  [
    { kind: 'phrasings-in-one-line', fact },
    'the phrasings of toll do not stand each on its own line; edit the fact',
  ],
  [
    { kind: 'facts-in-one-line', path },
    'facts/bridge.yaml is not written as a list with each fact on its own lines; add the fact there by hand',
  ],
  [{ kind: 'no-knowledge-file', path }, 'facts/bridge.yaml is no file of a knowledge'],
  [{ kind: 'file-exists', path }, 'facts/bridge.yaml exists already'],
  [{ kind: 'file-changed', path }, 'facts/bridge.yaml has been changed by somebody else since'],
];

const refusals: readonly (readonly [Refusal, string])[] = [
  ...misfits.flatMap(([misfit, said]): readonly (readonly [Refusal, string])[] => [
    [{ kind: 'misfit', misfit }, `This cannot be prepared: ${said}.`],
    [
      { kind: 'misfit', misfit, waiting },
      `The waiting change 3 of Ada in Discord does not fit any more: ${said}. /knowledge discard number:3 throws it away.`,
    ],
  ]),
  [
    { kind: 'elsewhere' },
    'The knowledge of this bot is looked after in another server. Whoever runs the bot can move it here: npm run data -- home.',
  ],
  [
    { kind: 'elsewhere-unknown' },
    'Who may look after the knowledge is kept in the database, and that is off right now.',
  ],
  [{ kind: 'nothing-waits' }, 'No changes are waiting.'],
  [{ kind: 'too-many-wait', most: 500 }, '500 changes wait already; publish them or throw some away.'],
  [{ kind: 'nothing-to-prepare' }, 'There was nothing to prepare.'],
  [{ kind: 'would-be-wrong' }, 'This cannot be prepared, because the knowledge would have mistakes.'],
  [{ kind: 'knowledge-wrong' }, 'The knowledge has mistakes; /knowledge check names them.'],
  [{ kind: 'waiting-wrong' }, 'The waiting changes have mistakes; /knowledge check names them.'],
  [{ kind: 'no-fact', fact }, 'There is no fact toll.'],
  [
    { kind: 'only-in-file', fact },
    'The fact toll stands in its file in a way that can only be edited there.',
  ],
  [{ kind: 'not-waiting', change: 3 }, 'The change 3 is not waiting any more.'],
  [{ kind: 'gap-gone' }, 'This gap is not there any more.'],
  [{ kind: 'not-kept' }, 'Nothing of this text can be kept as a question.'],
  [
    { kind: 'saw-others' },
    'Nothing was published: by now the knowledge or the waiting changes are others than those that you saw. Look at them once more.',
  ],
  [{ kind: 'blocked' }, 'Nothing was published: mistakes, or golden questions that fail, are in the way.'],
  [
    { kind: 'came-between', version, published: { by: 'Ada in Discord', why: '2.5' } },
    'Nothing was published: the knowledge is 0123456789ab by now, because Ada in Discord published it (2.5). Look at the changes once more.',
  ],
  [
    { kind: 'came-between', version },
    'Nothing was published: the knowledge is 0123456789ab by now, because files in the folder were saved. Look at the changes once more.',
  ],
  [
    { kind: 'half-published', answers: true, notInHistory: 'x', left: 'lock' },
    'It is published, and readers get it. But x; the history and the corrections follow at the next start after that. But other programs on this machine cannot publish until I publish again or am restarted; the log says why.',
  ],
  [{ kind: 'no-version', number: 9 }, 'There is no version with the number 9.'],
  [
    { kind: 'not-comparable', number: 9 },
    'By the rules of today, number 9 has mistakes, so that it cannot be compared.',
  ],
  [
    { kind: 'not-publishable', number: 9 },
    'Number 9 cannot be published: by the rules of today it has mistakes or fails its golden questions.',
  ],
  [{ kind: 'empty-file' }, 'The file is empty.'],
  [{ kind: 'large-file', megabytes: 10 }, 'The file is larger than 10 MB.'],
  [{ kind: 'archive-not-taken', wrong: 'x' }, 'This archive is not taken: x.'],
  [
    { kind: 'archive-without-knowledge' },
    'The archive holds no knowledge files, such as story.yaml or facts/<topic>.yaml.',
  ],
  [{ kind: 'not-taken', path, wrong: 'x', fix: 'y' }, 'facts/bridge.yaml is not taken: x; y.'],
  [{ kind: 'not-taken', wrong: 'x', fix: 'y' }, 'This is not taken: x; y.'],
  [{ kind: 'nothing-new' }, 'The file holds what the knowledge holds already.'],
  [{ kind: 'drafts-wrong' }, 'This is not taken: the file has mistakes.'],
  [{ kind: 'no-draft-left' }, 'There is no draft left in the file.'],
  [
    { kind: 'drafts-unwritten', facts: ['toll', 'height'] },
    'These drafts are not written yet: toll, height. Write their answers and delete “draft: true”, or delete the drafts.',
  ],
];

describe('what is refused', () => {
  it.each(refusals)('%j is said in English', (refusal, said) => {
    expect(refusalInWords(refusal, en)).toBe(said);
  });

  it.each(refusals)('%j is said in Ukrainian, with nothing of it left in English', (refusal) => {
    const said = refusalInWords(refusal, uk);
    expect(said).toMatch(/\p{Script=Cyrillic}/u);
    expect(said).toMatch(/[.]$/u);
    expect([...englishIn(said), ...(/in Discord|undefined/u.exec(said) ?? [])]).toEqual([]);
  });

  it('is said as it was reported where the storage is off', () => {
    for (const texts of [en, uk])
      expect(refusalInWords({ kind: 'off', report: 'It is off.' }, texts)).toBe('It is off.');
  });
});

it('a publication that is not all done is told with what is left', () => {
  expect(aftermathInWords({ answers: false }, en)).toBe(
    'It is published, but the version before goes on answering for now; /knowledge reload tries again, and says why.',
  );
  expect(aftermathInWords({ answers: true, left: 'files' }, en)).toMatch(
    /^It is published, and readers get it\. But not all files could be moved/u,
  );
});
