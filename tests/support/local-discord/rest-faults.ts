import type { JsonObject } from './json.ts';
import type { RouteName } from './routes/table.ts';

/** What befalls a request. `carriedOut`: it takes effect, but the bot does not learn of it. */
export type RestFault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body: JsonObject;
      readonly carriedOut: boolean;
    }
  | { readonly kind: 'rate-limit'; readonly seconds: number; readonly isGlobal: boolean }
  | { readonly kind: 'reset'; readonly carriedOut: boolean }
  | { readonly kind: 'hang-up'; readonly carriedOut: boolean }
  | { readonly kind: 'silence'; readonly carriedOut: boolean }
  | { readonly kind: 'delay'; readonly milliseconds: number };

/** A route, or every one. */
export type Target = RouteName | '*';

/** Faults that wait for their request. */
export class RestFaults {
  readonly #waiting: { readonly target: Target; readonly fault: RestFault; left: number }[] = [];

  add(target: Target, fault: RestFault, times: number): void {
    this.#waiting.push({ target, fault, left: times });
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** The oldest fault that fits, used up once. */
  take(route: RouteName | undefined): RestFault | undefined {
    const index = this.#waiting.findIndex(({ target }) => target === '*' || target === route);
    const found = this.#waiting[index];
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#waiting.splice(index, 1);
    return found.fault;
  }
}
