import { describe, expect, it } from "vitest";
import type { Checked } from "../../../src/desk/desk.js";
import { countsOn, demandAt, gridMarks } from "../../../src/entries/page/grid-marks.js";

type Outcomes = Checked["workbook"]["outcomes"];

/** Only what the grid's marks look at. */
const outcome = (
  rule: string,
  verdict: string,
  findings: readonly (readonly [string, ...string[]])[],
): unknown => ({
  guide: "g",
  rule,
  title: `title of ${rule}`,
  verdict,
  findings: findings.map(([own, ...cells], at) => ({
    id: `${rule}.${String(at)}`,
    verdict: own,
    message: `${rule} at ${cells.join()}`,
    cells: cells.map((address) => ({ address })),
  })),
});

const checked = (...outcomes: readonly unknown[]): Checked =>
  ({ workbook: { outcomes: outcomes as Outcomes } }) as unknown as Checked; // nothing else is read

const drawn = (found: Checked) =>
  gridMarks(found).map(({ cell, verdict, findings }) => [
    `${cell.sheet}!${String(cell.row)},${String(cell.column)}`,
    verdict,
    findings.map(({ rule }) => rule).join(" "),
  ]);

describe("marks of the grid", () => {
  it("stand at every cell of an open finding, ranges cell by cell", () => {
    expect(drawn(checked(outcome("S03", "broken", [["broken", "预算!B2:C3"]])))).toEqual([
      ["预算!2,2", "broken", "S03"],
      ["预算!2,3", "broken", "S03"],
      ["预算!3,2", "broken", "S03"],
      ["预算!3,3", "broken", "S03"],
    ]);
  });

  it("take the gravest look where several findings meet, and tell all of them", () => {
    const found = checked(
      outcome("S07", "unanswered", [["unanswered", "预算!B2"]]),
      outcome("S03", "broken", [["broken", "预算!B2"]]),
      outcome("S05", "doubtful", [["doubtful", "预算!B2"]]),
    );
    expect(drawn(found)).toEqual([["预算!2,2", "broken", "S07 S03 S05"]]);
    expect(demandAt(found, { sheet: "预算", row: 2, column: 2 })).toEqual({ guide: "g", rule: "S03" });
  });

  it.each([
    ["met", "met"],
    ["exempt", "exempt"],
    ["manual", "manual"],
  ])("are not there for what is %s", (verdict, own) => {
    expect(drawn(checked(outcome("S03", verdict, [[own, "预算!B2"]])))).toEqual([]);
  });

  it("end at 200 cells of a finding", () => {
    expect(drawn(checked(outcome("S03", "broken", [["broken", "人员!A1:A100000"]])))).toHaveLength(200);
  });

  it("are none before the first check", () => {
    expect(gridMarks(undefined)).toEqual([]);
    expect(demandAt(undefined, { sheet: "预算", row: 1, column: 1 })).toBeUndefined();
  });

  it("count each demand once on a sheet, under its own verdict", () => {
    const found = checked(
      outcome("S03", "broken", [
        ["broken", "预算!B2", "人员!C4"],
        ["unanswered", "预算!B3"],
      ]),
      outcome("S05", "doubtful", [["doubtful", "预算!B2"]]),
    );
    expect(countsOn(found, "预算")).toEqual({ broken: 1, doubtful: 1, unanswered: 0 });
    expect(countsOn(found, "人员")).toEqual({ broken: 1, doubtful: 0, unanswered: 0 });
  });
});
