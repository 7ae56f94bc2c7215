import type { PreferenceKey, Preferences } from "../../pane/environment.js";

const nameOf = (key: PreferenceKey): string => `guidelight.${key}`;

/**
 * Remembers in the browser's local storage. Where it is closed (private windows, some hosts) things are remembered for
 * this session only.
 */
export function localPreferences(storage: () => Storage): Preferences {
  const session = new Map<PreferenceKey, string>();
  const kept = attempt(storage);
  return {
    get: (key) => session.get(key) ?? attempt(() => kept?.getItem(nameOf(key))) ?? undefined,
    set: (key, value) => {
      session.set(key, value);
      attempt(() => kept?.setItem(nameOf(key), value));
    },
  };
}

/** Closed storage throws a DOMException at any touch. */
function attempt<T>(touch: () => T): T | undefined {
  try {
    return touch();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
