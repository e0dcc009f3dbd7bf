import { describe, expect, it } from 'vitest';
import { isObject, objectsIn, textOr } from '../support/local-discord/json.ts';
import type { JsonObject } from '../support/local-discord/json.ts';
import { newsroomAtWork } from './knowledge/newsroom-at-work.ts';
import { serverAtWork } from './server-at-work.ts';

/** A command with all its subcommands and options. */
function partsOf(part: JsonObject): readonly JsonObject[] {
  return [part, ...objectsIn(part['options']).flatMap(partsOf)];
}

describe('what Discord shows of the commands', () => {
  it.each([
    { whose: 'readers and of settings', name: 'settings', atWork: serverAtWork },
    { whose: 'moderators', name: 'knowledge', atWork: newsroomAtWork },
  ])('is there in Ukrainian too, for every command and option of $whose', async ({ name, atWork }) => {
    const { discord } = await atWork();
    await discord.registered(name);
    const parts = objectsIn(discord.commands())
      .filter(({ type }) => type === 1)
      .flatMap(partsOf);
    expect(parts.length).toBeGreaterThan(30);
    for (const { name: part, description, description_localizations: localizations } of parts) {
      const translated = isObject(localizations) ? textOr(localizations['uk']) : '';
      expect([part, translated]).toEqual([part, expect.stringMatching(/\p{Script=Cyrillic}/u)]);
      expect(translated).not.toBe(description);
      expect(translated.length).toBeLessThanOrEqual(100);
    }
    expect(discord.refused).toEqual([]);
  });

  it('is there in Ukrainian too, for every entry in the menu of a message', async () => {
    const { discord } = await newsroomAtWork();
    await discord.registered('knowledge');
    const entries = objectsIn(discord.commands()).filter(({ type }) => type === 3);
    expect(entries.map(({ name }) => name)).toEqual(['Answer This', 'Check This Message', 'Keep as a gap']);
    for (const { name_localizations: localizations } of entries)
      expect(localizations).toEqual({ uk: expect.stringMatching(/^\p{Script=Cyrillic}/u) });
    expect(discord.refused).toEqual([]);
  });

  it('is not told again where it has not changed', async () => {
    const { discord, work } = await newsroomAtWork();
    await discord.registered('knowledge');
    const route = 'PUT /applications/:application/commands';
    expect(discord.requestsTo(route)).toHaveLength(1);
    await work.restart();
    await discord.waitFor(() => discord.requestsTo('GET /applications/:application/commands').length === 2);
    await discord.silence(discord.general);
    expect(discord.requestsTo(route)).toHaveLength(1);
  });
});
