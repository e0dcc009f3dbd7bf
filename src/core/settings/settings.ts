import type { Moderator, Stored } from '../newsroom/newsroom.ts';

/** The languages that the bot's own words exist in. */
export const LANGUAGES = ['en', 'uk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What moderators set for their server. Ids are Discord's. */
export interface ServerSettings {
  /** Channels in which questions are answered unasked. */
  readonly askChannels: readonly string[];
  /** Channels in which the bot keeps silent. */
  readonly mutedChannels: readonly string[];
  /** Where moderators are told of problems. */
  readonly moderatorsChannel?: string | undefined;
  /** Whether /ask answers the asker alone unless told otherwise. */
  readonly privateByDefault: boolean;
  /** Seconds between two public answers to one person, 0 to 3,600. */
  readonly cooldown: number;
  /** Whether thumbs stand under answers. */
  readonly feedback: boolean;
  /** Days after which a fact is called old, 1 to 3,650. */
  readonly staleAfter: number;
  /** Whether a second moderator has to agree before anything is published. */
  readonly secondPerson: boolean;
  /** Language of public replies; absent: that of the server. */
  readonly language?: Language | undefined;
  /** Hours of the day, UTC, 0 to 23, in which nothing is answered in public: from the first, up to the second. */
  readonly quietHours?: { readonly from: number; readonly to: number } | undefined;
}

/** A server whose moderators have set nothing. */
export const USUAL: ServerSettings = {
  askChannels: [],
  mutedChannels: [],
  privateByDefault: false,
  // Discord paces everybody already, and a conversation is quick: moderators set one where it is needed.
  cooldown: 0,
  feedback: true,
  staleAfter: 180,
  secondPerson: false,
};

/** Settings as they are to be; `undefined` gives one back to what is usual. */
export type SettingsChange = { readonly [Key in keyof ServerSettings]?: ServerSettings[Key] | undefined };

/** What moderators have set, for whoever obeys it and whoever changes it. */
export interface SettingsDesk {
  of(server: string): ServerSettings;
  /** The servers in which something is set. */
  servers(): readonly string[];
  /** Resolves once what was set before is read, which a slow or locked database delays; never rejects. */
  readonly isRead: Promise<void>;
  /** While two moderators have to agree, they have to agree to changing that, too. */
  change(server: string, changes: SettingsChange, who: Moderator): Promise<Stored<SettingsSet>>;
  /** Gives everything back to what is usual; while two moderators have to agree, they have to agree to this as a whole. */
  reset(server: string, who: Moderator): Promise<Stored<SettingsSet>>;
  /** What waits for a second moderator; nothing while the storage is off. */
  wishes(server: string): Promise<readonly SettingsWish[]>;
  /**
   * Forgets a server that the bot has left, but not that two moderators have to agree: to throw the bot out and to take it
   * back in is no way around that.
   */
  leave(server: string): Promise<Stored<ServerSettings>>;
}

/** What has come of a change. */
export interface SettingsSet {
  /** `waits`: nothing has changed; a second moderator has to want the same. */
  readonly kind: 'set' | 'waits';
  readonly settings: ServerSettings;
}

/** A moderator's wish to end that two have to agree: that alone, or with all other settings. */
export interface SettingsWish {
  readonly to: 'second-approver' | 'reset';
  /** As people read it. */
  readonly by: string;
}

/** Kept texts by key. */
export type KeptSettings = Readonly<Record<string, string>>;

/** Settings as they are kept; what is no longer understood counts as not set. */
export function readSettings(kept: KeptSettings): ServerSettings {
  return {
    askChannels: idsIn(kept['askChannels']),
    mutedChannels: idsIn(kept['mutedChannels']),
    moderatorsChannel: idsIn(kept['moderatorsChannel'])[0],
    privateByDefault: flagIn(kept['privateByDefault'], USUAL.privateByDefault),
    cooldown: numberIn(kept['cooldown'], { from: 0, to: 3600 }) ?? USUAL.cooldown,
    feedback: flagIn(kept['feedback'], USUAL.feedback),
    staleAfter: numberIn(kept['staleAfter'], { from: 1, to: 3650 }) ?? USUAL.staleAfter,
    secondPerson: flagIn(kept['secondPerson'], USUAL.secondPerson),
    language: LANGUAGES.find((language) => language === kept['language']),
    quietHours: hoursIn(kept['quietHours']),
  };
}

/** What is kept of changes; `undefined` where nothing is to be kept any more. */
export function writeSettings(changes: SettingsChange): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, textOf(value)]));
}

function textOf(value: ServerSettings[keyof ServerSettings]): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object') return String(value);
  if ('from' in value) return `${value.from}-${value.to}`;
  return value.length === 0 ? undefined : value.join(' ');
}

function idsIn(text = ''): readonly string[] {
  return text.split(' ').filter((id) => /^\d{1,20}$/u.test(id));
}

function flagIn(text: string | undefined, usual: boolean): boolean {
  return text === 'true' || (text !== 'false' && usual);
}

function numberIn(
  text: string | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  const number = /^\d{1,6}$/u.test(text ?? '') ? Number(text) : undefined;
  return number !== undefined && number >= from && number <= to ? number : undefined;
}

function hoursIn(text: string | undefined): ServerSettings['quietHours'] {
  const [from, to] = (text ?? '').split('-').map((hour) => numberIn(hour, { from: 0, to: 23 }));
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

/** Whether an hour of the day, UTC, is one of the quiet ones; they may go past midnight. */
export function isQuiet({ quietHours }: ServerSettings, hour: number): boolean {
  if (!quietHours) return false;
  const { from, to } = quietHours;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
