import { beforeAll, describe, expect, it } from 'vitest';
import { peopleOf } from '../../../src/core/guide/people.ts';
import { briefOf } from '../../../src/core/guide/brief.ts';
import { composeReply } from '../../../src/core/answer/reply.ts';
import type { Readout } from '../../../src/core/ask.ts';
import type { Answer, Fact, FactKind } from '../../../src/core/model.ts';
import { renderAnswer } from '../../../src/discord/render.ts';
import { shippedReadout } from '../../support/shipped.ts';

/** The story that ships is the point of these tests: what is promised of every reply holds for it. */
let readout: Readout;
let facts: readonly Fact[];
beforeAll(async () => {
  readout = await shippedReadout();
  facts = [...readout.knowledge.facts.values()];
});

const replyTo = (answer: Answer) => composeReply(answer, readout.knowledge);
const ofKind = (kind: FactKind): readonly Fact[] => facts.filter((fact) => fact.kind === kind);

/** Ids of the facts in the answer to each fact's canonical question. */
function answersTo(asked: readonly Fact[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    asked.map(({ id, asked: [question] }) => {
      const answer = readout.ask(question);
      const parts = answer.outcome === 'answered' ? answer.parts : [];
      return [id, parts.flatMap((part) => (part.kind === 'fact' ? [part.fact.id] : []))];
    }),
  );
}

function toldOf(id: string): Answer {
  const answer = readout.tell(id);
  if (!answer) throw new Error(`the story has no fact ${id}`);
  return answer;
}

/** Roughly how long the whole reply is. */
const lengthOf = (fact: Fact): number => JSON.stringify(replyTo(toldOf(fact.id))).length;

describe('of the shipped story, every fact that is told', () => {
  it('is an answer with a source, or a refusal without one', () => {
    for (const { id, kind } of facts) {
      const answer = toldOf(id);
      const { text, sources, notes } = replyTo(answer);
      const said = kind !== 'not-said';
      expect([id, answer.outcome]).toEqual([id, said ? 'answered' : 'unknown']);
      expect([id, sources.length > 0, notes.length > 0]).toEqual([id, said, said]);
      expect(text).not.toBe('');
    }
  });

  it('leads to its passage, and names publisher, title and date', () => {
    for (const { source, link, quote } of facts.flatMap(({ id }) => replyTo(toldOf(id)).sources)) {
      expect(new URL(link).href).toBe(link);
      expect(link.includes(':~:text=')).toBe(quote !== '');
      expect([source.publisher, source.title, source.published].every((text) => text !== '')).toBe(true);
    }
  });

  it('fits into one message of Discord, with all its parts, and so does any two together', () => {
    const longest = facts.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, 12);
    const pairs = longest.flatMap((one) => longest.map((other) => [one, other] as const));
    const question = 'q'.repeat(300);
    for (const { id } of facts) {
      const answer = toldOf(id);
      expect([id, renderAnswer(answer, replyTo(answer), { asker: '1', question }).file]).toEqual([
        id,
        undefined,
      ]);
    }
    for (const pair of pairs) {
      const parts = pair.map((fact) => ({ kind: 'fact', fact, asks: 'attribution' }) as const);
      const answer: Answer = {
        question,
        confidence: 1,
        version: readout.knowledge.version,
        suggestions: [],
        why: { matches: [], steps: [] },
        outcome: 'answered',
        parts,
      };
      const { file } = renderAnswer(answer, replyTo(answer), { asker: '1', question });
      expect([pair.map(({ id }) => id), file]).toEqual([pair.map(({ id }) => id), undefined]);
    }
  });
});

describe('of the shipped story, the canonical question', () => {
  it('of a fact that the articles report, leave open or deny gets that fact', () => {
    const asked = facts.filter(({ kind }) => kind !== 'not-said');
    expect([...answersTo(asked)].filter(([id, got]) => !got.includes(id))).toEqual([]);
  });

  it('of what the articles do not say gets no fact in its place', () => {
    // A question with "and" may be read as two, each of which has an answer.
    const single = ofKind('not-said').filter(({ asked }) => !asked[0].includes(' and '));
    expect([...answersTo(single)].filter(([, got]) => got.length > 0)).toEqual([]);
  });

  it('of a false premise is corrected with a source, and the reply says that it is one', () => {
    for (const { asked } of ofKind('false-premise')) {
      const { sources, notes } = replyTo(readout.ask(asked[0]));
      expect(sources.length).toBeGreaterThan(0);
      expect([asked[0], notes[0]]).toEqual([
        asked[0],
        'The question assumes something that the sources deny',
      ]);
    }
  });

  it('of what is not disclosed is answered with a source, and the reply says so', () => {
    expect(ofKind('undisclosed')).not.toEqual([]);
    for (const { asked } of ofKind('undisclosed')) {
      const { sources, notes } = replyTo(readout.ask(asked[0]));
      expect(sources.length).toBeGreaterThan(0);
      expect(notes).toContain('Reported as not disclosed or not decided');
    }
  });

  it('of what the outlets tell differently shows the version of each', () => {
    const differing = facts.filter(({ citations }) => citations.some(({ says }) => says !== undefined));
    expect(differing).not.toEqual([]);
    for (const { asked, citations } of differing) {
      const { text, sources, notes } = replyTo(readout.ask(asked[0]));
      for (const { says } of citations) expect(text).toContain(says ?? '');
      expect(notes).toContain('The outlets differ: both versions are shown');
      expect(new Set(sources.map(({ source }) => source.id)).size).toBeGreaterThan(1);
    }
  });
});

describe('of the shipped story', () => {
  it.each(['What is the best pizza recipe?', 'how do i bake sourdough bread', 'who won the super bowl'])(
    'a question about something else is outside it: %s',
    (question) => {
      expect(readout.ask(question)).toMatchObject({ outcome: 'unknown', no: 'outside' });
    },
  );

  it.each(['How old is Kushner?', 'What did they eat for lunch?', 'Which restaurant did they eat at?'])(
    'a near miss is refused, and what can be answered is offered beside it: %s',
    (question) => {
      const answer = readout.ask(question);
      expect(answer).toMatchObject({ outcome: 'unknown', no: 'not-covered' });
      expect(answer.suggestions.length).toBeGreaterThan(0);
    },
  );

  it('two questions in one get both answers, each with its source', () => {
    const answer = readout.ask('How long did the meeting last and who was there?');
    expect(answer).toMatchObject({
      outcome: 'answered',
      parts: [{ fact: { id: 'meeting-duration' } }, { fact: { id: 'who-was-there' } }],
    });
  });

  it.each([
    ['where was that?', 'meeting-venue'],
    ['and who was there?', 'who-was-there'],
    ['why was it late?', 'delay-reason'],
    ['who said so?', 'meeting-duration'],
    ['Which airport did they land at?', 'arrival-airport'],
  ])('"%s" after "How long did the meeting last?" is read with it', (question, id) => {
    const before = [{ question: 'How long did the meeting last?', facts: ['meeting-duration'] }];
    expect(readout.ask(question, before)).toMatchObject({ outcome: 'answered', parts: [{ fact: { id } }] });
  });

  it.each([
    ['What was Witkoff going to present to Putin?', 'where was it drafted?', 'framework-drafting-places'],
    ['How many points did the original plan have?', 'who wrote it?', 'plan-shaped-with-dmitriev'],
    ['Which countries did Zelensky visit?', 'when was that?', 'zelensky-travel'],
    ['Where did they meet Umerov?', 'when?', 'hallandale-date'],
    ['Who is Dmitriev?', 'and Peskov?', 'peskov-role'],
    ['Who was on the call with Witkoff?', 'thanks, and what was it about?', 'witkoff-call-topic'],
    ['How did Ushakov describe the talks?', 'and the other outlet?', 'ushakov-assessment'],
    ['How long did the meeting last?', 'is Ukraine willing to give up land?', 'ukraine-resists-ceding'],
  ])('after "%s" the turn "%s" gets %s', (first, question, id) => {
    const before = readout.ask(first);
    const parts = before.outcome === 'answered' ? before.parts : [];
    const facts = parts.flatMap((part) => (part.kind === 'fact' ? [part.fact.id] : []));
    expect(readout.ask(question, [{ question: first, facts }])).toMatchObject({
      outcome: 'answered',
      parts: [{ fact: { id } }],
    });
  });

  it('another person in the place of the one before is not asked who he is', () => {
    const before = [{ question: 'What did Peskov say?', facts: ['peskov-denies-rejection'] }];
    const answer = readout.ask('and Ushakov?', before);
    const parts = answer.outcome === 'answered' ? answer.parts : [];
    expect(parts).not.toMatchObject([{ fact: { id: 'ushakov-role' } }]);
  });

  it('a bare "why?" after what is not disclosed gets its own reason or none', () => {
    for (const { id, asked } of ofKind('undisclosed')) {
      const answer = readout.ask('why?', [{ question: asked[0], facts: [id] }]);
      const parts = answer.outcome === 'answered' ? answer.parts : [];
      for (const part of parts) {
        if (part.kind !== 'fact') continue;
        const { fact } = part;
        expect([
          id,
          fact.id,
          fact.id === id ||
            fact.related.includes(id) ||
            (readout.knowledge.facts.get(id)?.related ?? []).includes(fact.id),
        ]).toEqual([id, fact.id, true]);
      }
    }
  });

  it('before anything is typed each topic of the story in short offers one question, as far as the limit goes', () => {
    const offered = readout.complete('', 25);
    expect(offered.map(({ fact }) => fact)).toEqual(
      briefOf(readout.knowledge)
        .map(({ fact }) => fact.id)
        .slice(0, 25),
    );
    expect(readout.complete('', 3)).toEqual(offered.slice(0, 3));
  });

  it('no falsehood is ever offered to be asked', () => {
    const denied = ofKind('false-premise');
    const offered = [
      ...facts.flatMap(({ asked }) => readout.ask(asked[0].slice(0, 25)).suggestions),
      ...denied.flatMap(({ asked }) => readout.ask(asked[0], []).suggestions),
      ...facts.flatMap(
        (fact) => readout.ask('and what else?', [{ question: fact.asked[0], facts: [fact.id] }]).suggestions,
      ),
    ].map(({ fact }) => fact);
    expect(offered.length).toBeGreaterThan(100);
    expect(denied.map(({ id }) => id).filter((id) => offered.includes(id))).toEqual([]);
    const listed = peopleOf(readout.knowledge).flatMap(({ about }) => about);
    expect(listed.filter(({ kind }) => kind === 'false-premise')).toEqual([]);
  });

  it('no completion is something that the articles do not say', () => {
    for (const { asked } of ofKind('not-said').slice(0, 20)) {
      for (const { fact } of readout.complete(asked[0].slice(0, 25), 5))
        expect(readout.knowledge.facts.get(fact)?.kind).not.toBe('not-said');
    }
  });
});
