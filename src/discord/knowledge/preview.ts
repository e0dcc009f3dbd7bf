import { ApplicationCommandOptionType, ButtonStyle } from 'discord.js';
import type { APIButtonComponent, APIEmbed } from 'discord.js';
import { composeReply } from '../../core/answer/reply.ts';
import type { Preview } from '../../core/newsroom/newsroom.ts';
import { described } from '../described.ts';
import { escapeLine, onOneLine } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Payload } from '../payload.ts';
import { colours, renderAnswer } from '../render.ts';
import { refused } from './refused.ts';
import { answer } from './subcommand.ts';
import type { Subcommand } from './subcommand.ts';
import { counted } from './words.ts';

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
    answer(command, tools, async ({ newsroom, who }) => {
      const question = command.options.getString('question', true);
      const previewed = await newsroom.preview(question);
      return previewed.ok ? shown(previewed.value, question, who.id) : refused(previewed.why);
    }),
} as const satisfies Subcommand;

function shown({ answer, knowledge, waiting }: Preview, question: string, asker: string): Payload {
  const payload = renderAnswer(answer, composeReply(answer, knowledge), { asker, question });
  const head = note(
    waiting === 0
      ? '**This is what is live:** no changes are waiting.'
      : `**Preview, not published:** with ${counted(waiting, 'waiting change')}.`,
  );
  const steps = answer.why.steps.map(onOneLine);
  const why = note(['**Why this answer:**', ...steps.map((step) => `- ${escapeLine(step)}`)].join('\n'));
  const components = payload.components.map((row) => ({
    ...row,
    components: row.components.map(withoutEffect),
  }));
  const embeds = [head, ...payload.embeds, why];
  if (fits(embeds)) return { ...payload, embeds, components };
  const text = [
    ...(payload.file ? [payload.file.content] : []),
    `Why this answer:\n${steps.map((step) => `- ${step}`).join('\n')}`,
  ];
  return {
    components,
    embeds: [head, ...payload.embeds, note('Why this answer: see the attached file.')],
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
