import type { APIEmbed } from 'discord.js';
import { longDate } from '../../core/answer/dates.ts';
import type { CitedSource } from '../../core/answer/reply.ts';
import type { ClaimReply } from '../../core/claims/wording.ts';
import { escapeLine, escapeText } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Payload } from '../payload.ts';
import { maskedLink, publisherOf } from '../render-source.ts';
import { colours, renderNotice } from '../render.ts';

/** A longer claim is named by its number: it stands in the message that was pointed at. In UTF-16 units. */
const claimShown = 300;

const nothing =
  'I found no claim about this story in that message. Questions, opinions and other subjects I leave alone.';

/** What was found on each claim, an embed a claim. What is longer than a message comes whole, as a file. */
export function renderClaims(claims: readonly ClaimReply[], leftAlone: number): Payload {
  if (claims.length === 0) return renderNotice(nothing);
  const rest =
    leftAlone === 0
      ? ''
      : leftAlone === 1
        ? 'One more sentence or part was left alone.'
        : `${leftAlone} more sentences or parts were left alone.`;
  const embeds = [
    ...claims.map(embedOf),
    ...(rest === ''
      ? []
      : [
          {
            color: colours.notice,
            description: `${rest} I leave alone what states nothing about this story.`,
          },
        ]),
  ];
  if (fits(embeds)) return { embeds, components: [] };
  const notice = 'This is longer than a Discord message may be; all of it is in the attached file.';
  return {
    embeds: [{ color: colours.notice, description: notice }],
    components: [],
    file: {
      name: 'claims.txt',
      content: `${[...claims.map(asPlainText), ...(rest === '' ? [] : [rest])].join('\n\n')}\n`,
    },
  };
}

function embedOf(claim: ClaimReply, index: number): APIEmbed {
  const { lead, text, sources, instead, stamp } = claim;
  const blocks = [
    quoted(claim, index),
    text === '' ? `**${lead}.**` : `**${lead}:** ${escapeText(text)}`,
    instead === undefined ? '' : `What they do answer: ${escapeLine(instead)}`,
    sources.map(sourceLine).join('\n'),
  ];
  return {
    color: colours.notice,
    description: blocks.filter((block) => block !== '').join('\n\n'),
    ...(stamp === '' ? {} : { footer: { text: stamp } }),
  };
}

function quoted({ claim }: ClaimReply, index: number): string {
  const line = escapeLine(claim);
  return line.length > claimShown ? `**Claim ${index + 1}**` : `> ${line}`;
}

function sourceLine({ source, quote, link }: CitedSource, index: number): string {
  const words = `${escapeLine(publisherOf(source))}, ${longDate(source.published)}`;
  return `[${index + 1}] ${maskedLink(words, link)}: “${escapeLine(quote)}”`;
}

function asPlainText({ claim, lead, text, sources, instead, stamp }: ClaimReply, index: number): string {
  return [
    `${index + 1}. “${claim}”`,
    text === '' ? `${lead}.` : `${lead}: ${text}`,
    ...(instead === undefined ? [] : [`What they do answer: ${instead}`]),
    ...sources.map(
      ({ source, quote, link }, at) =>
        `[${at + 1}] ${publisherOf(source)}, “${source.title}”, ${source.published}: “${quote}”\n${link}`,
    ),
    ...(stamp === '' ? [] : [stamp]),
  ].join('\n');
}

function fits(embeds: readonly APIEmbed[]): boolean {
  const sizes = embeds.map(
    ({ description = '', footer }) => [description.length, footer?.text.length ?? 0] as const,
  );
  return (
    embeds.length <= limits.embeds &&
    sizes.every(([body, foot]) => body <= limits.embedDescription && foot <= limits.embedFooter) &&
    sizes.reduce((sum, [body, foot]) => sum + body + foot, 0) <= limits.embedTotal
  );
}
