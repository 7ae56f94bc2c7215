import type { Api } from "../engine/object.js";
import type { Context } from "./context.js";

/** An event a class offers: the end of the names of its two registration calls, its number and its set. */
export interface Offered {
  readonly name: string;
  readonly type: number;
  readonly set: string;
}

/** The registration calls of events, for a class's table. */
export const listeningApi = (events: readonly Offered[]): Api =>
  Object.fromEntries(
    events.flatMap(({ name, set }) => [
      [`_Register${name}`, set],
      [`_Unregister${name}`, set],
    ]),
  );

/** The same calls as members of an object; `target` is the id under which the client hears the events. */
export const listening = (
  context: Context,
  target: string,
  events: readonly Offered[],
): Readonly<Record<string, () => void>> =>
  Object.fromEntries(
    events.flatMap(({ name, type }) =>
      [true, false].map((on) => [
        `_${on ? "Register" : "Unregister"}${name}`,
        () => {
          context.register(type, target, on);
        },
      ]),
    ),
  );
