import * as z from 'zod';
import { isRealDate, isRealMoment } from './dates.ts';
import { hidesCharacter, mentions } from './hidden-characters.ts';

/*
 * The format of a knowledge folder. One schema gives the types of what moderators write, the check, and the editor's
 * completion (knowledge/schema/*.json). A check's error text is the code of the problem; schema-words.ts has the words.
 */

/** Characters. Discord shows at most 100 of a choice in a menu. */
export const LONGEST_CANONICAL = 100;
const LONGEST_ANSWER = 700;
const LONGEST_SAYS = 300;
const LONGEST_ID = 60;
/** Fits one line of a chart on a phone. */
const LONGEST_EVENT = 70;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const MOMENT = /^\d{4}(?:-\d{2}(?:-\d{2}(?: \d{2}:\d{2})?)?)?$/u;
const URL_WRITTEN = /^https?:\/\/[^\s<>"]+$/u;

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/\S/u, { error: 'empty-text' })
    .refine((written) => !hidesCharacter(written), { error: 'hidden-character' })
    .refine((written) => !mentions(written), { error: 'mention' });

const id = () => z.string().max(LONGEST_ID).regex(ID, { error: 'bad-id' });

const date = () =>
  z.string().regex(DATE, { error: 'bad-date', abort: true }).refine(isRealDate, { error: 'bad-date' });

const url = () =>
  z
    .string()
    .max(2000)
    .regex(URL_WRITTEN, { error: 'bad-url', abort: true })
    .refine((written) => URL.canParse(written) && !hidesCharacter(written), { error: 'bad-url' });

export const storySchema = z.strictObject({
  title: text(200).describe('What the story is, in one line.'),
  about: text(500).describe('One sentence, shown when a question is outside the story.'),
  asOf: date().describe('The date that the facts were true, unless a fact says otherwise. YYYY-MM-DD.'),
});

export const sourceSchema = z.strictObject({
  id: id().describe('Short name that citations use: lower-case letters, digits, hyphens.'),
  publisher: text(100).describe('The outlet, as readers see it.'),
  title: text(300).describe('The headline of the article.'),
  author: text(100).optional().describe('Who wrote it.'),
  published: date().describe('The date that the article appeared. YYYY-MM-DD.'),
  dateNote: text(300)
    .optional()
    .describe('How the date is known, where the article itself does not give it.'),
  url: url().describe('The address of the article.'),
  archive: url().optional().describe('The address of an archived copy.'),
  origin: text(100).optional().describe('The agency whose text this is, if the article is a reprint.'),
});

export const sourcesSchema = z.strictObject({
  sources: z.array(sourceSchema).min(1).describe('The articles that facts are drawn from.'),
});

export const nameSchema = z.strictObject({
  name: text(100).describe('The usual name, as answers write it.'),
  kind: z
    .enum(['person', 'place', 'body', 'concept'])
    .describe('A person, a place, a body such as a ministry, or plain words that mean the same here.'),
  also: z.array(text(100)).describe('Other spellings, nicknames and titles that people type.'),
});

export const namesSchema = z.strictObject({
  names: z.array(nameSchema).describe('Names with their other spellings.'),
});

const citationSchema = z.strictObject({
  source: id().describe('Id of a source in sources.yaml.'),
  paragraph: z
    .int()
    .min(0)
    .max(100_000)
    .describe('Which non-blank line of the article, counted from 0; the headline is 0.'),
  quote: text(300).describe('Word for word from that paragraph, without a gap; at most 12 words.'),
  says: text(LONGEST_SAYS)
    .optional()
    .describe(
      'What this outlet says, in our words, where outlets differ; then every cited source needs one.',
    ),
});

const eventSchema = z.strictObject({
  on: z
    .string()
    .regex(MOMENT, { error: 'bad-moment', abort: true })
    .refine(isRealMoment, { error: 'bad-moment' })
    .describe('When, as exactly as the articles say: "2025", "2025-11", "2025-12-02" or "2025-12-02 17:00".'),
  what: text(LONGEST_EVENT).describe('What happened, in our own words, in a line.'),
});

export const factSchema = z.strictObject({
  id: id().describe('Unique in the folder; lower-case letters, digits, hyphens. Never changes afterwards.'),
  kind: z
    .enum(['reported', 'undisclosed', 'false-premise', 'not-said'])
    .optional()
    .describe(
      'reported (the default): the articles say it. undisclosed: they say that it is not known or not decided. ' +
        'false-premise: people assume it and the articles deny it; the answer is the correction. ' +
        'not-said: people ask it and the articles do not say; only id, kind, asked and related.',
    ),
  asked: z
    .array(text(200))
    .min(1)
    .describe('The ways people ask it, eight or more; the first is shown as a suggestion.'),
  yes: z
    .array(text(200))
    .optional()
    .describe('More ways to ask it, as questions that the answer affirms: the reply begins with "Yes:".'),
  no: z
    .array(text(200))
    .optional()
    .describe('More ways to ask it, as questions that the answer denies: the reply begins with "No:".'),
  answer: text(LONGEST_ANSWER).optional().describe('The answer in our own words.'),
  saidBy: text(100).optional().describe('Who said it.'),
  asOf: date().optional().describe('The date that it was true, if not that of the story. YYYY-MM-DD.'),
  citations: z.array(citationSchema).min(1).optional().describe('Where the articles say it.'),
  related: z.array(id()).optional().describe('Ids of facts that a reader may want next.'),
  includes: z
    .array(id())
    .optional()
    .describe(
      'Ids of facts that are told with this one, in this order, for a question that asks for an overview.',
    ),
  draft: z
    .literal(false, { error: 'unwritten-draft' })
    .optional()
    .describe('Marks a draft whose answer nobody has written; delete the line when it is written.'),
  holds: z
    .array(
      z.enum([
        'person',
        'place',
        'date',
        'time',
        'duration',
        'count',
        'reason',
        'quote',
        'name',
        'age',
        'money',
      ]),
    )
    .optional()
    .describe('What kinds of thing the answer holds, where the program derives them wrongly.'),
  events: z
    .array(eventSchema)
    .min(1)
    .optional()
    .describe('What happened when, by this fact: entries of the timeline.'),
});

export const factsSchema = z.strictObject({
  topic: text(100).describe('Title of the topic.'),
  facts: z.array(factSchema).min(1).describe('What can be asked about this topic.'),
});

export const goldenSchema = z.strictObject({
  q: text(300).describe('A question as a person might type it; not one of the phrasings of a fact.'),
  after: z.array(text(300)).optional().describe('Earlier questions of the conversation, oldest first.'),
  expect: z
    .union([id(), z.array(id()).min(1)], { error: 'bad-expect' })
    .describe('Id of the fact it must reach, a list of ids, or the word unknown.'),
  because: text(300).optional().describe('What this question tests.'),
});

export const questionsSchema = z.strictObject({
  questions: z.array(goldenSchema).describe('Questions that are run before a change is published.'),
});

export type StoryInput = z.infer<typeof storySchema>;
export type SourceInput = z.infer<typeof sourceSchema>;
export type NameInput = z.infer<typeof nameSchema>;
export type CitationInput = z.infer<typeof citationSchema>;
export type FactInput = z.infer<typeof factSchema>;
export type GoldenInput = z.infer<typeof goldenSchema>;

/** The schema of each kind of file, by the name of its editor schema. */
export const fileSchemas = {
  story: storySchema,
  sources: sourcesSchema,
  names: namesSchema,
  facts: factsSchema,
  questions: questionsSchema,
};

/** The keys that a path of a file may hold, for offering the nearest one. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here: z.core.$ZodType = schema;
  for (const step of path) {
    here = inside(here);
    if (here instanceof z.ZodObject) here = here.shape[String(step)] ?? z.never();
    else if (here instanceof z.ZodArray) here = here.element;
  }
  here = inside(here);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function inside(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema;
}
