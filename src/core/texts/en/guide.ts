import { counted } from './words.ts';

/** What there is to read: the story in short, the timeline, the people, the sources and the corrections. */
export const guide = {
  brief: (title: string) => `In short: ${title}`,
  timeline: {
    head: (title: string) => `Timeline: ${title}`,
    empty: 'The articles give no dates of events.',
    picture: 'Timeline',
    part: (from: number, to: number, all: number) => `Timeline, events ${from} to ${to} of ${all}`,
  },
  people: {
    head: (count: number) => `Who is who: ${count === 1 ? '1 person' : `${count} people`}`,
    unknown: 'I know nobody of this name. These are the people:',
    speaks: (answers: number) => `speaks in ${counted(answers, 'answer')}`,
    asked: (questions: number) => `stands in ${counted(questions, 'question')}`,
    unsaid: (name: string) => `No answer here is attributed to ${name}.`,
    said: (name: string, count: number) => `Said by ${name} (${count})`,
    ask: (count: number) => `You can also ask (${count})`,
  },
  sources: {
    head: (articles: number) => `Sources: ${counted(articles, 'article')}`,
    carries: (facts: number, all: number, alone: number) =>
      `Carries ${facts} of ${all} answers; ${alone} stand in this article only.`,
    differ: (count: number) => `Where they differ (${count})`,
    by: (author: string) => `by ${author}`,
    archived: 'Archived copy',
  },
  outlets: (count: number) => (count === 1 ? 'one outlet only' : `${count} outlets`),
  asOf: (date: string) => `as of ${date}`,
  cited: {
    sources: 'Sources of this answer',
    copy: 'To cite the sources of this answer',
    changed: 'The fact base has changed since this answer was given; this is how it stands now.',
    gone: 'What this answer said is no longer in the fact base.',
    unknown: 'I can no longer tell which facts this answer gave. Please ask again.',
    headline: 'Headline',
    paragraph: (number: number) => `Paragraph ${number}`,
    onDate: (note: string) => `On the date: ${note}`,
    plain: 'Plain text',
    markdown: 'Markdown',
    wiki: 'Wiki',
  },
  changes: {
    notDate: (typed: string) =>
      `“${typed}” is not a date. Write it as in 2025-12-02, or as a number of days.`,
    never: 'No correction has been published so far.',
    whatIsOne:
      'If an answer turns out to have been wrong, you read here which one, what was wrong, and since when it is right. New facts and better wording are not listed.',
    none: (date: string) => `No answer has been corrected since ${date}.`,
    last: (date: string) => `The last correction was published on ${date}.`,
    head: (date: string, count: number) =>
      `Corrected since ${date}: ${count.toLocaleString('en')}, newest first`,
    versions: (fact: string, was: string, is: string) => `${fact}: until version ${was}; right since ${is}`,
    lastDays: (days: number) => `the last ${days} days`,
  },
};
