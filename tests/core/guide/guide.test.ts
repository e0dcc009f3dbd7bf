import { describe, expect, it } from 'vitest';
import { briefOf } from '../../../src/core/guide/brief.ts';
import { peopleOf } from '../../../src/core/guide/people.ts';
import { sourcesOf } from '../../../src/core/guide/sources.ts';
import { timelineOf } from '../../../src/core/guide/timeline.ts';
import { bridgeWith, edit, knowledgeOf } from '../../support/knowledge.ts';

describe('the brief', () => {
  it('tells one fact a topic: the one that most outlets report', () => {
    const brief = briefOf(knowledgeOf());
    expect(brief.map(({ topic, fact }) => [topic.title, fact.id])).toEqual([
      ['The bridge', 'bridge-cost'],
      ['The people', 'opened-by'],
    ]);
  });

  it('leaves out a topic that reports nothing', () => {
    const undisclosed = edit(
      'facts/people.yaml',
      '  - id: opened-by\n',
      '  - id: opened-by\n    kind: undisclosed\n',
    );
    expect(briefOf(knowledgeOf(bridgeWith(undisclosed))).map(({ topic }) => topic.id)).toEqual(['bridge']);
  });
});

describe('the timeline', () => {
  const events = edit(
    'facts/bridge.yaml',
    'holds: [money]',
    `holds: [money]
    events:
      - {on: 2031-05-04 12:00, what: The ribbon is cut}
      - {on: 2031-05, what: The bridge opens}
      - {on: 2030-11-03, what: Work stops}
      - {on: 2031-05-04, what: Guests arrive}`,
  );

  it('has the earliest first, what is known less exactly before what is in it', () => {
    expect(timelineOf(knowledgeOf(bridgeWith(events))).map(({ on, what }) => `${on} ${what}`)).toEqual([
      '2030-11-03 Work stops',
      '2031-05 The bridge opens',
      '2031-05-04 Guests arrive',
      '2031-05-04 12:00 The ribbon is cut',
    ]);
  });

  it('tells what stands in two facts once, from the first of them', () => {
    const twice = bridgeWith({
      ...events,
      ...edit(
        'facts/people.yaml',
        'related: [bridge-length]',
        'related: [bridge-length]\n    events: [{on: 2030-11-03, what: Work stops}]',
      ),
    });
    const stops = timelineOf(knowledgeOf(twice)).filter(({ what }) => what === 'Work stops');
    expect(stops.map(({ fact }) => fact.id)).toEqual(['bridge-cost']);
  });

  it('is empty without events', () => {
    expect(timelineOf(knowledgeOf())).toEqual([]);
  });
});

describe('the people', () => {
  it('are told by what they said, and by the answer to who they are', () => {
    const mayor = edit('facts/people.yaml', '- who cut the ribbon', '- Who is Mara Lind?');
    const [lind, ...others] = peopleOf(knowledgeOf(bridgeWith(mayor)));
    expect(others).toEqual([]);
    expect(lind?.name.name).toBe('Mara Lind');
    expect(lind?.who?.id).toBe('opened-by');
    expect(lind?.said.map(({ id }) => id)).toEqual(['toll']);
  });

  it('leave out whom nothing is known of', () => {
    const stranger = edit(
      'names.yaml',
      '  - name: bridge',
      '  - name: Nobody Known\n    kind: person\n    also: [Known]\n  - name: bridge',
    );
    const names = peopleOf(knowledgeOf(bridgeWith(stranger))).map(({ name }) => name.name);
    expect(names).toEqual(['Mara Lind']);
  });
});

it('the sources are told with what each carries, carries alone, and where they differ', () => {
  const { sources, differ } = sourcesOf(knowledgeOf());
  expect(sources.map(({ source, facts, alone }) => [source.id, facts, alone])).toEqual([
    ['herald', 3, 2],
    ['gazette', 3, 2],
  ]);
  expect(differ.map(({ id }) => id)).toEqual(['bridge-cost']);
});
