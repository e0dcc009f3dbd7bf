/** Where the operator reads what happened; one line a call. Tokens and people's questions never go in. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
  /** @param error only a fault of ours, for its stack: Discord's own errors hold tokens and what people wrote */
  error(text: string, error?: Error): void;
}
