import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord.js';
import type { Reply } from '../core/answer/reply.ts';
import type { Correction } from '../core/newsroom/newsroom.ts';
import type { Answer, Suggestion } from '../core/model.ts';
import { en } from '../core/texts/en.ts';
import type { Texts } from '../core/texts/texts.ts';
import { binButton } from './bin-button.ts';
import { citedButtons } from './cited/button.ts';
import { asLabel, escapeLine, escapeText, onOneLine, unescapeLine } from './escape.ts';
import { limits } from './limits.ts';
import type { Payload } from './payload.ts';
import { saidBy, standing } from './render-notes.ts';
import { eachSource, publisherOf, sourceButtons, sourceLine } from './render-source.ts';
import { suggestionId } from './suggestion-button.ts';
import { voteButtons } from './vote-button.ts';
import { whyButton } from './why-button.ts';
import type { Origin } from './why-button.ts';

/** For whom and in which setting an answer is shown. */
export interface Showing {
  /** Who may turn a suggestion into an answer in the same message. */
  readonly asker: string;
  /** The question, where the channel does not show it: a reply to a message needs none. */
  readonly question?: string | undefined;
  /** `asked`, unless given. */
  readonly origin?: Origin;
  /** Whether readers can say under it if it helped. */
  readonly votes?: boolean | undefined;
  /** What of this answer was corrected since it was first given: `date, what`. */
  readonly corrected?: readonly Pick<Correction, 'on' | 'what'>[];
  /** Those that the reply was put into words with; English, unless given. */
  readonly texts?: Texts;
}

/** Never the only sign of an outcome: the words say it too. */
export const colours = {
  answered: 0x2e7d32,
  suggested: 0xf9a825,
  unknown: 0x757575,
  notice: 0x1565c0,
} as const;

/** The longest part of a person's question that is quoted back: all that `/ask` takes, so that it can be read again. */
const questionShown = 1000;

/** An answer as a message: text, notes, sources, then buttons. An answer too long for a message comes whole, as a file. */
export function renderAnswer(answer: Answer, reply: Reply, showing: Showing): Payload {
  const kind = answer.outcome;
  const { texts = en, corrected = [] } = showing;
  const sources = eachSource(reply.sources);
  const question =
    showing.question === undefined ? '' : `> ${escapeLine(asLabel(showing.question, questionShown))}`;
  const blocks = [
    question,
    correctedLines(corrected, texts),
    escapeText(reply.text),
    [...saidBy(answer, reply, texts), ...reply.notes.slice(0, -2)].map(escapeLine).join('\n'),
    [...standing(reply.notes), ...sources.map((source, index) => sourceLine(source, index, texts))].join(
      '\n',
    ),
    offerLines(kind, answer.suggestions, texts, reply.text.endsWith(':')),
  ];
  const rows = [
    [...sourceButtons(sources, texts), ...(factsOf(answer).length === 0 ? [] : citedButtons(texts))],
    suggestionButtons(answer.suggestions, showing.asker),
    [
      // The pair first: on a phone two buttons fill a line, and these belong together.
      ...(showing.votes === true ? voteButtons(factsOf(answer), answer.version, texts) : []),
      whyButton(showing.origin ?? 'asked', texts),
      binButton(showing.asker, texts),
    ],
  ].flatMap(rowOf);
  const payload = message(kind, blocks, rows, stampOf(answer));
  const above = [question, correctedLines(corrected, texts)].filter((block) => block !== '');
  return fits(payload) ? payload : asFile(answer, reply, rows, { question: above.join('\n\n'), texts });
}

/** Above an answer that was another one before. */
export function correctedLines(
  corrected: readonly Pick<Correction, 'on' | 'what'>[],
  { message, words }: Texts,
): string {
  return corrected
    .map(({ on, what }) => `**${message.correctedOn(words.date(on))}** ${escapeLine(what)}`)
    .join('\n');
}

/** A fixed text of ours, formatted already, with questions to go on with. */
export function renderNotice(
  text: string,
  suggestions: readonly Suggestion[] = [],
  asker = '',
  texts: Texts = en,
): Payload {
  const rows = [suggestionButtons(suggestions, asker)].flatMap(rowOf);
  const payload = message(
    'notice',
    [text, offerLines('notice', suggestions, texts, text.endsWith(':'))],
    rows,
  );
  return fits(payload) ? payload : withFile('notice', text, rows, { texts });
}

/** The question that stands above an answer; `undefined` if none does. */
export function questionIn(description: string): string | undefined {
  const quoted = /^> ?(.*)/.exec(description)?.[1];
  return quoted === undefined ? undefined : unescapeLine(quoted);
}

/** Ids of the facts that an answer gives, in the order of its parts. */
export function factsOf(answer: Answer): readonly string[] {
  return answer.outcome === 'answered'
    ? answer.parts.flatMap((part) => (part.kind === 'fact' ? [part.fact.id] : []))
    : [];
}

/** The fact ids in the footer of an answer, or its outcome where it has none, for when it is all that is left of the conversation. */
export function factsInStamp(stamp: string): readonly string[] {
  return [...stamp.matchAll(/(\S+)@[0-9a-f]+/g)].flatMap(([, fact]) => fact ?? []);
}

/** The footer of an answer: what it says, and by which knowledge. */
export function stampOf(answer: Answer): string {
  const facts = factsOf(answer);
  const said = facts.length === 0 ? [answer.outcome] : facts;
  return said.map((id) => `${id}@${answer.version}`).join(' · ');
}

function message(
  kind: keyof typeof colours,
  blocks: readonly string[],
  rows: readonly APIActionRowComponent<APIButtonComponent>[],
  stamp = '',
): Payload {
  const description = blocks.filter((block) => block.trim() !== '').join('\n\n');
  const embed: APIEmbed = {
    color: colours[kind],
    ...(description === '' ? {} : { description }),
    ...(stamp === '' ? {} : { footer: { text: stamp } }),
  };
  return { embeds: [embed], components: rows };
}

function fits({ embeds }: Payload): boolean {
  const lengths = embeds.map(({ description = '', footer }) => ({
    description: description.length,
    footer: footer?.text.length ?? 0,
  }));
  const total = lengths.reduce((sum, { description, footer }) => sum + description + footer, 0);
  return (
    total <= limits.embedTotal &&
    lengths.every(
      ({ description, footer }) => description <= limits.embedDescription && footer <= limits.embedFooter,
    )
  );
}

/** The whole answer as plain text: nothing is ever cut from it. */
function asFile(answer: Answer, reply: Reply, rows: Payload['components'], above: Above): Payload {
  const text = [
    reply.text,
    reply.notes.join('\n'),
    reply.sources
      .map(
        ({ source, quote, link }, index) =>
          `[${index + 1}] ${publisherOf(source)}, “${source.title}”, ${source.published}: “${quote}”\n${link}`,
      )
      .join('\n'),
    answer.suggestions.map(({ question }) => question).join('\n'),
    stampOf(answer),
  ].filter((block) => block !== '');
  return withFile(answer.outcome, text.join('\n\n'), rows, { ...above, stamp: stampOf(answer) });
}

/** What stands in the message whose text is in a file. */
interface Above {
  readonly question?: string;
  readonly stamp?: string;
  readonly texts: Texts;
}

function withFile(
  kind: keyof typeof colours,
  text: string,
  rows: Payload['components'],
  { question = '', stamp = '', texts }: Above,
): Payload {
  const footer = stamp.length <= limits.embedFooter ? stamp : '';
  return {
    ...message(kind, [question, texts.message.tooLong], rows, footer),
    file: { name: 'answer.txt', content: text },
  };
}

/** The questions in full, where they are the reply itself or a button does not hold them. */
function offerLines(
  kind: keyof typeof colours,
  suggestions: readonly Suggestion[],
  { message: { offers } }: Texts,
  introduced = false,
): string {
  const questions = suggestions
    .map(({ question }) => onOneLine(question))
    .filter((question) => question !== '');
  const cut = questions.some((question) => question.length > limits.buttonLabel);
  if (questions.length === 0 || (kind === 'answered' && !cut)) return '';
  return [
    ...(introduced ? [] : [offers[kind]]),
    ...questions.map((question, index) => `${index + 1}. ${escapeLine(question)}`),
  ].join('\n');
}

/** Buttons in a row; no row for none. */
function rowOf(buttons: readonly APIButtonComponent[]): readonly APIActionRowComponent<APIButtonComponent>[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
}

/** A button a suggestion; Discord refuses a message in which two buttons have one id. */
function suggestionButtons(suggestions: readonly Suggestion[], asker: string): readonly APIButtonComponent[] {
  const buttons = new Map(
    suggestions.flatMap(({ fact, question }) => {
      const id = suggestionId({ fact, asker: asker === '' ? undefined : asker });
      const label = asLabel(question, limits.buttonLabel);
      return id === undefined || label === '' ? [] : [[id, label] as const];
    }),
  );
  return [...buttons]
    .slice(0, limits.buttonsInRow)
    .map(
      ([custom_id, label]) =>
        ({ type: ComponentType.Button, style: ButtonStyle.Primary, label, custom_id }) as const,
    );
}
