import { describe, expect, it } from "vitest";
import type { Entry, Submission, TableContent } from "../../../src/core/submission.js";
import { gridSheet, gridWorkbook, type GridCell } from "../../../src/core/reading/sheet/grid.js";
import { Truth, type Known } from "../sheets/truth.js";
import { judgeReading, missedTables } from "./judge-reading.js";
import { checkWorkbook } from "./judge-verdicts.js";

const ROWS: readonly (readonly GridCell[])[] = [
  ["姓名", "性别", "职称", "学位", "工作单位"],
  ["张三", "男", "教授", "博士", "甲大学"],
  ["李四", "女", "讲师", "硕士", "甲大学"],
];
const submission = checkWorkbook(gridWorkbook([gridSheet("项目组成员", ROWS)]), "shanghai").submission;

const FIELDS = ["name", "sex", "title", "degree", "unit"];
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  张三: ["张三", "male", "seniorFull", "doctor", "甲大学"],
  李四: ["李四", "female", "intermediate", "master", "甲大学"],
};

/** The truth of the little sheet, with changes: `{ "张三.title": "seniorAssociate" }`, or "" to leave a fact out. */
function truthWith(changes: Readonly<Record<string, string>>): Truth {
  const truth = new Truth();
  Object.entries(KNOWN).forEach(([key, values], down) => {
    FIELDS.forEach((field, across) => {
      const is = changes[`${key}.${field}`] ?? values[across] ?? "";
      const known: Known = { is, plain: is };
      const cell = { sheet: "项目组成员", row: down + 2, column: across + 1 };
      if (is !== "") truth.state({ table: "members", key, field }, known, cell, []);
    });
  });
  return truth;
}

const counts = (read: Submission, truth: Truth): Record<string, number> => {
  const found: Record<string, number> = { right: 0, wrong: 0, abstained: 0 };
  for (const { judgement } of judgeReading(read, truth)) found[judgement] = (found[judgement] ?? 0) + 1;
  return found;
};

function withMembers(change: (entries: readonly Entry[]) => readonly Entry[]): Submission {
  const members = submission.tables.get("members");
  if (members === undefined) throw new Error("no members");
  const changed: TableContent = { ...members, entries: change(members.entries) };
  return { ...submission, tables: new Map([...submission.tables, ["members", changed]]) };
}

describe("the judge of what was read", () => {
  it("finds everything right where it is", () => {
    expect(counts(submission, truthWith({}))).toEqual({ right: 10, wrong: 0, abstained: 0 });
  });

  it.each([
    ["another value", { "张三.title": "seniorAssociate" }, { right: 9, wrong: 1, abstained: 0 }],
    ["a cell that is not of that field", { "李四.degree": "" }, { right: 9, wrong: 1, abstained: 0 }],
    ["a value where only a question is right", { "李四.sex": "?" }, { right: 9, wrong: 1, abstained: 0 }],
    ["a value where the cell is blank", { "张三.unit": "blank" }, { right: 9, wrong: 1, abstained: 0 }],
  ])("counts %s as wrong", (_, changes, expected) => {
    expect(counts(submission, truthWith(changes))).toEqual(expected);
  });

  it("counts a record that was not read as abstained, and the table it is of as missed when there is none", () => {
    expect(
      counts(
        withMembers((entries) => entries.slice(0, 1)),
        truthWith({}),
      ),
    ).toEqual({ right: 5, wrong: 0, abstained: 5 });
    const none = new Map(
      [...submission.tables].map(([name, content]) => [name, { ...content, found: false, entries: [] }]),
    );
    expect(missedTables({ ...submission, tables: none }, truthWith({}))).toEqual(["members"]);
  });

  it("counts a record read twice as wrong", () => {
    const twice = withMembers((entries) => [...entries, ...entries.slice(0, 1)]);
    expect(counts(twice, truthWith({}))).toEqual({ right: 10, wrong: 5, abstained: 0 });
  });

  it("counts a row that must be left out as wrong", () => {
    const truth = truthWith(Object.fromEntries(FIELDS.map((field) => [`李四.${field}`, ""])));
    expect(counts(submission, truth)).toEqual({ right: 5, wrong: 5, abstained: 0 });
  });

  it("does not ask for what need not be read, but holds it against the truth when it is", () => {
    const truth = truthWith({ "张三.unit": "" });
    const cell = { sheet: "项目组成员", row: 2, column: 5 };
    truth.state(
      { table: "members", key: "张三", field: "unit", optional: true },
      { is: "乙大学", plain: "" },
      cell,
      [],
    );
    expect(counts(submission, truth)).toEqual({ right: 9, wrong: 1, abstained: 0 });
    const without = withMembers((entries) =>
      entries.map((entry) => ({
        ...entry,
        values: new Map([...entry.values].filter(([field]) => field !== "unit")),
      })),
    );
    expect(counts(without, truth)).toEqual({ right: 8, wrong: 0, abstained: 1 });
  });
});
