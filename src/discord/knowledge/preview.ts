import { ApplicationCommandOptionType, ButtonStyle } from 'discord.js';
import type { APIButtonComponent, APIEmbed } from 'discord.js';
import { composeReply } from '../../core/answer/reply.ts';
import { stepsInWords } from '../../core/answer/tell-why.ts';
import type { Preview } from '../../core/newsroom/newsroom.ts';
import type { Texts } from '../../core/texts/texts.ts';
import { described } from '../described.ts';
import { escapeLine, onOneLine } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Payload } from '../payload.ts';
import { colours, renderAnswer } from '../render.ts';
import type { Showing } from '../render.ts';
import { refused } from './refused.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';

/** `/knowledge preview`: an answer before readers get it. */
export const preview = {
  name: 'preview',
  ...described(({ knowledge }) => knowledge.preview),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      ...described(({ knowledge }) => knowledge.question),
      required: true,
      max_length: 500,
    },
  ],
  run: (command, tools) =>
    answer(command, tools, async ({ newsroom, who, texts }) => {
      const question = command.options.getString('question', true);
      const previewed = await newsroom.preview(question);
      return previewed.ok
        ? shown(previewed.value, { asker: who.id, question, texts })
        : refused(previewed.why, texts);
    }),
} as const satisfies Subcommand;

function shown(
  { answer, knowledge, waiting }: Preview,
  showing: Showing & { readonly texts: Texts },
): Payload {
  const { texts } = showing;
  const told = texts.knowledge.reading.preview;
  const payload = renderAnswer(answer, composeReply(answer, knowledge, texts), showing);
  const head = note(waiting === 0 ? told.live : told.waiting(waiting));
  const steps = stepsInWords(answer.why.steps, texts).map(onOneLine);
  const why = note([`**${told.why}**`, ...steps.map((step) => `- ${escapeLine(step)}`)].join('\n'));
  const components = payload.components.map((row) => ({
    ...row,
    components: row.components.map(withoutEffect),
  }));
  const embeds = [head, ...payload.embeds, why];
  if (fits(embeds)) return { ...payload, embeds, components };
  const text = [
    ...(payload.file ? [payload.file.content] : []),
    `${told.why}\n${steps.map((step) => `- ${step}`).join('\n')}`,
  ];
  return {
    components,
    embeds: [head, ...payload.embeds, note(told.whyInFile)],
    file: { name: 'preview.txt', content: `${text.join('\n\n')}\n` },
  };
}

function note(description: string): APIEmbed {
  return { color: colours.notice, description };
}

/** A button that asks the bot would get the live answer, so it only shows that readers would have it. */
function withoutEffect(button: APIButtonComponent): APIButtonComponent {
  return button.style === ButtonStyle.Link ? button : { ...button, disabled: true };
}

function fits(embeds: readonly APIEmbed[]): boolean {
  const lengths = embeds.map(
    ({ description = '', footer }) => description.length + (footer?.text.length ?? 0),
  );
  return (
    lengths.reduce((sum, length) => sum + length, 0) <= limits.embedTotal &&
    embeds.every(({ description = '' }) => description.length <= limits.embedDescription)
  );
}
