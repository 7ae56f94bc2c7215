import { describe, expect, it } from "vitest";
import { changeFacts, type Change, type Facts } from "../../../src/core/examples/facts.js";
import { parsePath } from "../../../src/core/examples/path.js";

const FACTS: Facts = {
  project: { title: "甲", end: "2028-11-30" },
  units: [
    { name: "甲公司", requested: 100 },
    { name: "乙大学", requested: 40 },
  ],
};

const changed = (change: Change): unknown =>
  changeFacts(FACTS, change, (table) => table === "project").map(({ name, fields, rows }) => [
    name,
    fields.join(" "),
    ...rows.map(({ key, cells }) => `${String(key ?? "form")}: ${[...cells.values()].map(String).join(" ")}`),
  ]);

const PROJECT = ["project", "title end", "form: 甲 2028-11-30"];
const UNITS = ["units", "name requested", "1: 甲公司 100", "2: 乙大学 40"];

describe("changes of facts", () => {
  const cases: readonly (readonly [string, Change, readonly (readonly string[])[]])[] = [
    [
      "a cell of a form is set",
      { "project.end": "2028-12-31" },
      [["project", "title end", "form: 甲 2028-12-31"], UNITS],
    ],
    ["null is a blank cell", { "project.end": null }, [["project", "title end", "form: 甲 null"], UNITS]],
    [
      "a minus takes a label away",
      { "-project.end": null },
      [["project", "title", "form: 甲 2028-11-30"], UNITS],
    ],
    [
      "a new field gets a label",
      { "project.class": "一般项目" },
      [["project", "title end class", "form: 甲 2028-11-30 一般项目"], UNITS],
    ],
    [
      "rows count from 1",
      { "units[2].requested": 0 },
      [PROJECT, ["units", "name requested", "1: 甲公司 100", "2: 乙大学 0"]],
    ],
    [
      "a row is removed and the others keep their numbers",
      { "units[1]": null, "units[2].requested": 7 },
      [PROJECT, ["units", "name requested", "2: 乙大学 7"]],
    ],
    [
      "a column is taken away",
      { "units.requested": null },
      [PROJECT, ["units", "name", "1: 甲公司 100", "2: 乙大学 40"]],
    ],
    ["a table is taken away", { units: null }, [PROJECT]],
    ["a table without rows keeps its columns", { units: 0 }, [PROJECT, ["units", "name requested"]]],
    [
      "keys of one label make one row",
      { "units[+a].name": "丙", "units[+a].requested": 5 },
      [PROJECT, [...UNITS, "+a: 丙 5"]],
    ],
    [
      "different labels make different rows",
      { "units[+a].name": "丙", "units[+b].name": "丁" },
      [PROJECT, [...UNITS, "+a: 丙", "+b: 丁"]],
    ],
    [
      "a row is added as a copy and then changed",
      { "units[+]": 2, "units[+].name": "丙" },
      [PROJECT, [...UNITS, "+: 丙 40"]],
    ],
    [
      "a table that was not there is added",
      { "visits[+].person": "A" },
      [PROJECT, UNITS, ["visits", "person", "+: A"]],
    ],
  ];

  it.each(cases)("%s", (_name, change, expected) => {
    expect(changed(change)).toEqual(expected);
  });

  it.each([
    ["a row that is not there", { "units[3].name": "x" }],
    ["a copy of a row that is not there", { "units[+]": 3 }],
    ["a whole column set to one value", { "units.requested": 5 }],
    ["a path that is none", { "units[0].name": "x" }],
    ["a table set to a value", { units: 5 }],
  ] as const)("refuses %s", (_name, change) => {
    expect(() => changed(change)).toThrow(RangeError);
  });

  it("reads and refuses paths", () => {
    expect(parsePath("units[+a].name")).toEqual({ table: "units", row: "+a", field: "name", removed: false });
    for (const text of ["", "units[]", "units[-1]", "units[1].", "a b", "units[1][2]"]) {
      expect(() => parsePath(text), text).toThrow(RangeError);
    }
  });
});
