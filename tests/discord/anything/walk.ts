import { ApplicationCommandType, ComponentType } from 'discord.js';
import { readKnowledgeId } from '../../../src/discord/knowledge/ids.ts';
import { readerButtons } from '../../../src/discord/reader-buttons.ts';
import type { Interaction } from '../../support/local-discord/interaction.ts';
import { objectsIn, textOr } from '../../support/local-discord/json.ts';
import type { LocalDiscord } from '../../support/local-discord/local-discord.ts';
import { buttonsOf, componentsOf } from '../../support/local-discord/message-parts.ts';
import type { Channel, Message } from '../../support/local-discord/nouns.ts';
import { EPHEMERAL } from '../../support/local-discord/nouns.ts';
import type { Person } from '../../support/local-discord/person.ts';
import { filled, filledForm, leavesOf } from './filling.ts';
import type { Leaf } from './filling.ts';
import type { Texts } from './hostile-knowledge.ts';

/** Who uses what with which words. */
export interface Walk {
  readonly discord: LocalDiscord;
  /** Whoever uses it. */
  readonly person: Person;
  /** Presses what stands for all to press. */
  readonly other: Person;
  readonly channel: Channel;
  readonly texts: Texts;
  /** Called before each command. */
  readonly prepare: () => Promise<void>;
  /** Messages that are gone. */
  readonly removed: Set<Message>;
  /** What was run, and the kinds of buttons, lists and forms that were used, with how often. */
  readonly used: Map<string, number>;
}

/** How often one kind of button is pressed. */
const MOST = 6;
/** From message to message. */
const DEEPEST = 4;

/** What kind of button, list or form a custom id is of. */
function kindOf(customId: string): string {
  const ours = readKnowledgeId(customId);
  if (ours) return `knowledge ${ours.name}`;
  return readerButtons.find((one) => one.isNamed(customId))?.name ?? `unknown ${customId}`;
}

/** Runs every slash command that is registered, with all its options and with as few as can be, and presses what comes of it. */
export async function runAll(walk: Walk, isWanted: (leaf: Leaf) => boolean): Promise<void> {
  const { discord, person, texts, channel, used } = walk;
  for (const leaf of leavesOf(discord.commands()).filter(isWanted)) {
    for (const which of ['required', 'all'] as const) {
      const chosen = new Map<string, string | number>();
      for (const { name } of leaf.options.filter(({ autocomplete }) => autocomplete === true)) {
        const [option, typed] = [textOr(name), which === 'all' ? '' : texts.next(200)];
        const [first] = await person.types(leaf.path, { [option]: typed }, channel);
        if (first) chosen.set(option, first.value);
      }
      await walk.prepare();
      const run = person.runs(
        leaf.path,
        { ...filled(leaf, which, texts, channel), ...Object.fromEntries(chosen) },
        channel,
      );
      count(used, `/${leaf.path}`);
      await pressAll(await answerTo(run, walk), walk);
    }
  }
}

/** Uses every entry of the menu of a message that is registered, and presses what comes of it. */
export async function useMenus(walk: Walk, message: Message): Promise<void> {
  const { discord, person, used } = walk;
  for (const { name, type } of discord.commands()) {
    if (type === ApplicationCommandType.ChatInput) continue;
    if (type !== ApplicationCommandType.Message) throw new Error(`nobody knows how to use ${name}`);
    count(used, name);
    await pressAll(await answerTo(person.usesMessageMenu(name, message), walk), walk);
  }
}

/** Presses what can be pressed under a message, and what comes of that; the button that removes it comes last. */
export async function pressAll(message: Message | undefined, walk: Walk, depth = 0): Promise<void> {
  if (!message || depth === DEEPEST) return;
  const { person, other, channel, used } = walk;
  const ids = buttonsOf(message).flatMap(({ customId }) => customId ?? []);
  // What was pressed least comes first, and what removes the message last.
  const rank = (id: string): number => (kindOf(id) === 'bin' ? Infinity : (used.get(kindOf(id)) ?? 0));
  for (const id of ids.toSorted((a, b) => rank(a) - rank(b))) {
    const kind = kindOf(id);
    if (walk.removed.has(message) || !canPress(message, id) || (used.get(kind) ?? 0) >= MOST * 2) continue;
    const isShared = (message.flags & EPHEMERAL) === 0 && message.channel_id === channel.id;
    if (isShared && kind !== 'bin') await answerTo(other.clicks(message, id), walk);
    // It may have been the other's to change.
    if (!canPress(message, id)) continue;
    count(used, kind);
    const shown = await answerTo(person.clicks(message, id), walk, kind === 'bin');
    if (!shown) walk.removed.add(message);
    await pressAll(shown, walk, depth + 1);
  }
  for (const list of componentsOf(message).filter(({ type }) => type === ComponentType.StringSelect)) {
    const id = textOr(list['custom_id']);
    const [first] = objectsIn(list['options']);
    if (first === undefined || (used.get(`list ${kindOf(id)}`) ?? 0) >= MOST) continue;
    count(used, `list ${kindOf(id)}`);
    const shown = await answerTo(person.selects(message, id, [textOr(first['value'])]), walk);
    await pressAll(shown, walk, depth + 1);
  }
}

function canPress(message: Message, id: string): boolean {
  return buttonsOf(message).some(({ customId, isDisabled }) => customId === id && !isDisabled);
}

/** What an interaction was answered with; a form is filled in and sent. Nothing for what was removed. */
async function answerTo(
  interaction: Interaction,
  walk: Walk,
  isRemoval = false,
): Promise<Message | undefined> {
  const { type } = await interaction.acknowledged();
  if (isRemoval && type === 6) return undefined;
  if (type !== 9) return await interaction.reply();
  const form = await interaction.modal();
  const kind = `form ${kindOf(form.customId)}`;
  count(walk.used, kind);
  const filledIn = filledForm(form, walk.used.get(kind) ?? 0, walk.texts);
  return await answerTo(walk.person.submits(form, filledIn), walk);
}

function count(used: Map<string, number>, what: string): void {
  used.set(what, (used.get(what) ?? 0) + 1);
}
