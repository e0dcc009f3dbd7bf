import { expect, it } from 'vitest';
import { createReadout } from '../../src/core/ask.ts';
import { SIZES } from '../../src/core/search/sizes.ts';
import { versionOf } from '../../src/storage/knowledge-folder.ts';
import { createLearntCache } from '../../src/storage/learnt-cache.ts';
import { openFiles } from '../../src/storage/open-knowledge.ts';
import { emptyFolder } from '../support/folder.ts';
import { bridgeWith, filesOf } from '../support/knowledge.ts';

/** A story with more facts than are learnt by heart; each is about a lamp of its own. */
function lamps(first: string) {
  const facts = Array.from({ length: SIZES.trained + 1 }, (_, at) => {
    const street = `street${(at * 7919) % 100_003}`;
    return `  - id: lamp-${at}
    asked: [${at === 0 ? first : `Which lamp stands in ${street}?`}]
    answer: Lamp ${at} stands in ${street}.
    citations: [{source: herald, paragraph: 1, quote: a span of 412 metres}]`;
  });
  return filesOf(bridgeWith({ 'facts/lamps.yaml': `topic: Lamps\nfacts:\n${facts.join('\n')}\n` }));
}

it('a change of one fact among thousands learns that fact, and keeps what was learnt of the others', async () => {
  const cache = createLearntCache(await emptyFolder());
  const [before, after] = [
    lamps('Which lamp stands at the harbour?'),
    lamps('Which lamp glows at the quarry?'),
  ];
  const first = await openFiles({ files: before, version: versionOf(before) }, cache);
  const anew = await openFiles(
    { files: after, version: versionOf(after) },
    createLearntCache(await emptyFolder()),
  );
  const changed = await openFiles({ files: after, version: versionOf(after) }, cache, before);
  if (!first.ok || !anew.ok || !changed.ok) throw new Error('the story has problems');
  // The correction of confidence is that of the version before: nothing was cross-validated again.
  expect(changed.learnt.correction).toEqual(first.learnt.correction);
  const [readout, other] = [changed, anew].map(({ knowledge, learnt }) => createReadout(knowledge, learnt));
  for (const question of ['which lamp glows at the quarry', 'Which lamp stands in street7919?']) {
    expect(readout?.ask(question).why.matches[0]?.fact.id).toBe(other?.ask(question).why.matches[0]?.fact.id);
  }
  expect(readout?.ask('which lamp glows at the quarry').why.matches[0]?.fact.id).toBe('lamp-0');
});
