import { describe, expect, it } from "vitest";
import { loadTables, TABLE_FILES } from "../../../src/core/values/load-tables.js";
import { rawTables, TABLES } from "./tables.js";

/** The shipped tables with one file changed. */
function changed(file: string, change: (data: Record<string, unknown>) => unknown): Record<string, unknown> {
  const raw = rawTables();
  const data = structuredClone(raw[file]) as Record<string, unknown>;
  return { ...raw, [file]: change(data) };
}

describe("data tables", () => {
  it.each(TABLE_FILES)("%s says its source, its day and its state", (file) => {
    expect(rawTables()[file]).toMatchObject({
      source: expect.stringMatching(/.{5}/u) as unknown,
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) as unknown,
      state: expect.stringMatching(/^(?:confirmed|partly|unconfirmed)$/u) as unknown,
    });
  });

  it("holds what the algorithms need", () => {
    expect(TABLES.titles).toHaveLength(233);
    expect(TABLES.countries).toHaveLength(249);
    expect(TABLES.creditCodeKinds["91"]).toBe("enterprise");
    expect(TABLES.creditCodePrefixes["92"]).toBe("个体工商户");
    expect(TABLES.retirement.F50.maxDelayMonths).toBe(60);
  });

  it.each([
    ["titles", "state", "tables/titles.yaml: state: "],
    ["retirement", "classes", "tables/retirement.yaml: classes: "],
    ["countries", "countries", "tables/countries.yaml: countries: "],
  ])("a %s file without %s is refused by name and path", (file, key, message) => {
    const raw = changed(file, (data) =>
      Object.fromEntries(Object.entries(data).filter(([name]) => name !== key)),
    );
    expect(() => loadTables(raw)).toThrow(message);
  });

  it("refuses a level, a day or a key that there is not", () => {
    const wrongLevel = changed("titles", (data) => ({ ...data, aliases: { highest: ["教授"] } }));
    const wrongDay = changed("degrees", (data) => ({ ...data, date: "2025-02-30" }));
    const extra = changed("provinces", (data) => ({ ...data, towns: [] }));
    expect(() => loadTables(wrongLevel)).toThrow("tables/titles.yaml: aliases");
    expect(() => loadTables(wrongDay)).toThrow("tables/degrees.yaml: date: not a day: 2025-02-30");
    expect(() => loadTables(extra)).toThrow("tables/provinces.yaml: ");
  });

  it("refuses a missing file", () => {
    const { degrees, ...rest } = rawTables();
    expect(degrees).toBeDefined();
    expect(() => loadTables(rest)).toThrow("tables/degrees.yaml: the file: ");
  });
});
