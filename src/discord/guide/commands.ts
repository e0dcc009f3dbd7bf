import { ApplicationCommandOptionType } from 'discord.js';
import type { Texts } from '../../core/texts/texts.ts';
import { audienceOf } from '../audience.ts';
import type { Command, CommandTools, SlashCommand } from '../commands.ts';
import { described } from '../described.ts';
import { onOneLine } from '../escape.ts';
import type { Payload } from '../payload.ts';
import { everywhere } from '../reach.ts';
import { respond } from '../respond.ts';
import { guideId, leafletOf } from './guides.ts';
import type { GuideName, Place } from './guides.ts';
import { renderLeaflet } from './leaflet.ts';
import { peopleChoices, personKey } from './people.ts';

/** The longest name of a person that is taken, as in the knowledge. */
const longestName = 100;

const toAll = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'public',
  ...described(({ guide }) => guide.public),
} as const;

/** The commands to read the story by. */
export const guideCommands = [
  guideCommand('brief'),
  guideCommand('timeline'),
  {
    payload: {
      name: 'people',
      ...described(({ guide }) => guide.people),
      ...everywhere,
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'person',
          ...described(({ guide }) => guide.person),
          autocomplete: true,
          max_length: longestName,
        },
        toAll,
      ],
    },
    async run(command, tools) {
      const typed = onOneLine(command.options.getString('person') ?? '');
      const key = typed === '' ? '' : personKey(tools.desk.now().knowledge, typed);
      await show(command, { name: 'people', page: 0, key }, tools);
    },
    async complete(typing, { desk }) {
      await typing.respond(peopleChoices(desk.now().knowledge, typing.options.getFocused()));
    },
  },
  guideCommand('sources'),
] as const satisfies readonly Command[];

function guideCommand(name: GuideName) {
  return {
    payload: { name, ...described(({ guide }) => guide[name]), ...everywhere, options: [toAll] },
    run: (command, tools) => show(command, { name, page: 0, key: '' }, tools),
  } as const satisfies Command;
}

async function show(command: SlashCommand, place: Place, tools: CommandTools): Promise<void> {
  const isPrivate = !(command.options.getBoolean('public') ?? false);
  const { visible, explained } = audienceOf(command, isPrivate, tools.manners);
  await respond(
    command,
    visible,
    async (texts) => explained(await guidePage(place, tools, texts), texts),
    tools,
  );
}

/** A page of a guide over the knowledge of this moment. */
export function guidePage(
  { name, page, key }: Place,
  { desk, report }: Pick<CommandTools, 'desk' | 'report'>,
  texts: Texts,
): Promise<Payload> {
  const leaflet = leafletOf({ name, key }, desk.now().knowledge, texts);
  const turnTo = (to: number) => guideId({ name, page: to, key });
  const failed = (error: unknown) => report(error, `drawing the picture of /${name}`);
  return renderLeaflet(leaflet, page, turnTo, failed, texts);
}
