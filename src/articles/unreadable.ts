/** Why a file is no article, in words for a moderator: what is wrong, and what to do. No full stops. */
export interface Unreadable {
  readonly ok: false;
  readonly wrong: string;
  readonly fix: string;
}

/** A file that cannot be taken in. */
export function unreadable(wrong: string, fix: string): Unreadable {
  return { ok: false, wrong, fix };
}
