import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';

/** A value in parts, each small enough to be unpacked between two questions. */
export type Parcel =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'map' | 'list'; readonly slices: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly kind: 'members'; readonly members: readonly (readonly [string, Parcel])[] };

/** Entries of a map or a list in one slice: 400 facts take 5 ms to unpack. */
const SLICE = 400;
/** Milliseconds of unpacking after which others get their turn. */
const TURN = 8;

/** Packs plain data: what `structuredClone` can copy, without objects that are shared between its parts. */
export function pack(value: unknown): Parcel {
  if (value instanceof Map && value.size > SLICE) return { kind: 'map', slices: sliced([...value]) };
  if (Array.isArray(value) && value.length > SLICE) return { kind: 'list', slices: sliced(value) };
  if (isPlain(value)) {
    return { kind: 'members', members: Object.entries(value).map(([key, member]) => [key, pack(member)]) };
  }
  return { kind: 'whole', bytes: bytesOf(value) };
}

/** The buffers of a parcel, to be handed over to another thread instead of being copied. */
export function buffersOf(parcel: Parcel): readonly ArrayBuffer[] {
  switch (parcel.kind) {
    case 'whole':
      return [parcel.bytes.buffer];
    case 'map':
    case 'list':
      return parcel.slices.map(({ buffer }) => buffer);
    case 'members':
      return parcel.members.flatMap(([, member]) => buffersOf(member));
  }
}

/** Unpacks what was packed, bit by bit: nothing else waits for longer than some 15 ms. */
export async function unpack(parcel: Parcel): Promise<unknown> {
  let since = performance.now();
  const pause = async (): Promise<void> => {
    if (performance.now() - since < TURN) return;
    await nextTurn();
    since = performance.now();
  };

  const entries = async (slices: readonly Uint8Array[], take: (entry: unknown) => void): Promise<void> => {
    for (const slice of slices) {
      const read: unknown = deserialize(slice);
      if (Array.isArray(read)) for (const entry of read) take(entry);
      await pause();
    }
  };

  const open = async (one: Parcel): Promise<unknown> => {
    switch (one.kind) {
      case 'whole': {
        const value: unknown = deserialize(one.bytes);
        await pause();
        return value;
      }
      case 'list': {
        const list: unknown[] = [];
        await entries(one.slices, (entry) => list.push(entry));
        return list;
      }
      case 'map': {
        const map = new Map<unknown, unknown>();
        await entries(one.slices, (entry) => {
          if (Array.isArray(entry)) map.set(entry[0], entry[1]);
        });
        return map;
      }
      case 'members': {
        const members: [string, unknown][] = [];
        for (const [key, member] of one.members) members.push([key, await open(member)]);
        return Object.fromEntries(members);
      }
    }
  };
  return open(parcel);
}

function sliced(entries: readonly unknown[]): readonly Uint8Array<ArrayBuffer>[] {
  const slices: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < entries.length; at += SLICE) slices.push(bytesOf(entries.slice(at, at + SLICE)));
  return slices;
}

/** In a buffer of its own, so that it can be handed over. */
function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(serialize(value));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
