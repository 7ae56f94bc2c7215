import { describe, expect, it } from "vitest";
import { localPreferences } from "../../../src/entries/app/preferences.js";
import { todayInChina } from "../../../src/entries/app/today.js";

/** A storage of which only what preferences need is there. */
function storage(closed: "never" | "at writing" = "never"): Storage {
  const kept = new Map<string, string>();
  const denied = (): never => {
    throw new DOMException("full", "QuotaExceededError");
  };
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => (closed === "never" ? void kept.set(key, value) : denied()),
  } as unknown as Storage; // the two methods used
}

describe("preferences", () => {
  it("are there again in the next session", () => {
    const kept = storage();
    localPreferences(() => kept).set("guide", "xinjiang-sco-2025");
    expect(localPreferences(() => kept).get("guide")).toBe("xinjiang-sco-2025");
  });

  it("last for the session where nothing can be written", () => {
    const preferences = localPreferences(() => storage("at writing"));
    preferences.set("person", "李敏");
    expect(preferences.get("person")).toBe("李敏");
  });

  it("last for the session where even the storage is closed", () => {
    const preferences = localPreferences(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(preferences.get("language")).toBeUndefined();
    preferences.set("language", "en");
    expect(preferences.get("language")).toBe("en");
  });

  it("do not swallow a fault of ours", () => {
    expect(() =>
      localPreferences(() => {
        throw new TypeError("ours");
      }),
    ).toThrow("ours");
  });
});

it.each([
  ["2025-10-27T15:59:59Z", "2025-10-27"],
  ["2025-10-27T16:00:00Z", "2025-10-28"],
  ["2025-12-31T23:00:00Z", "2026-01-01"],
])("at %s it is %s in China", (instant, day) => {
  expect(todayInChina(new Date(instant))).toBe(day);
});
