import type { APIEmbed } from 'discord.js';
import type { CitedSource } from '../../core/answer/reply.ts';
import type { ClaimReply } from '../../core/claims/wording.ts';
import { en } from '../../core/texts/en.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { escapeLine, escapeText } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Payload } from '../payload.ts';
import { maskedLink, publisherOf } from '../render-source.ts';
import { colours, renderNotice } from '../render.ts';

/** A longer claim is named by its number: it stands in the message that was pointed at. In UTF-16 units. */
const claimShown = 300;

/** What was found on each claim, an embed a claim. What is longer than a message comes whole, as a file. */
export function renderClaims(claims: readonly ClaimReply[], leftAlone: number, texts: Texts = en): Payload {
  if (claims.length === 0) return renderNotice(texts.claims.nothing);
  const rest = leftAlone === 0 ? '' : texts.claims.leftAlone(leftAlone);
  const embeds = [
    ...claims.map((claim, index) => embedOf(claim, index, texts)),
    ...(rest === ''
      ? []
      : [
          {
            color: colours.notice,
            description: `${rest} ${texts.claims.whyLeftAlone}`,
          },
        ]),
  ];
  if (fits(embeds)) return { embeds, components: [] };
  return {
    embeds: [{ color: colours.notice, description: texts.message.tooLong }],
    components: [],
    file: {
      name: 'claims.txt',
      content: `${[...claims.map((claim, index) => asPlainText(claim, index, texts)), ...(rest === '' ? [] : [rest])].join('\n\n')}\n`,
    },
  };
}

function embedOf(claim: ClaimReply, index: number, texts: Texts): APIEmbed {
  const { lead, text, sources, instead, stamp } = claim;
  const blocks = [
    quoted(claim, index, texts),
    text === '' ? `**${lead}.**` : `**${lead}:** ${escapeText(text)}`,
    instead === undefined ? '' : texts.claims.instead(escapeLine(instead)),
    sources.map((source, at) => sourceLine(source, at, texts)).join('\n'),
  ];
  return {
    color: colours.notice,
    description: blocks.filter((block) => block !== '').join('\n\n'),
    ...(stamp === '' ? {} : { footer: { text: stamp } }),
  };
}

function quoted({ claim }: ClaimReply, index: number, texts: Texts): string {
  const line = escapeLine(claim);
  return line.length > claimShown ? `**${texts.claims.claim(index + 1)}**` : `> ${line}`;
}

function sourceLine({ source, quote, link }: CitedSource, index: number, { words: { date } }: Texts): string {
  const words = `${escapeLine(publisherOf(source))}, ${date(source.published)}`;
  return `[${index + 1}] ${maskedLink(words, link)}: “${escapeLine(quote)}”`;
}

function asPlainText(
  { claim, lead, text, sources, instead, stamp }: ClaimReply,
  index: number,
  texts: Texts,
): string {
  return [
    `${index + 1}. “${claim}”`,
    text === '' ? `${lead}.` : `${lead}: ${text}`,
    ...(instead === undefined ? [] : [texts.claims.instead(instead)]),
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
