import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { STYLES } from "../../../src/core/examples/style.js";
import { factsToWorkbook } from "../../../src/core/examples/write.js";
import { cellsOf } from "../../../src/core/marks/cells.js";
import type { Marking, NoteLine, SheetCell } from "../../../src/core/marks/marking.js";
import type { Finding, Outcome } from "../../../src/core/outcome.js";
import { formatAddress, parseAddress, type CellRef } from "../../../src/core/values/cells.js";
import { exact } from "../../../src/core/values/exact.js";
import type { Origin, Traced } from "../../../src/core/values/traced.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { writeXlsx } from "../../fixtures/xlsx/write.js";
import { guideById, library } from "../../support/library.js";
import { markedBytes, markedContent } from "../../support/marked.js";

const XINJIANG = "xinjiang-sco-2025";
const samples = path.resolve(import.meta.dirname, "../../../assets/samples");
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(samples, name)));

const rowsOf = ({ sheet: findings }: Marking, rule: string): readonly (readonly SheetCell[])[] =>
  findings.rows.filter(([, cell]) => cell?.kind === "text" && cell.text === rule);

const textAt = (row: readonly SheetCell[] | undefined, column: number): string => {
  const cell = row?.[column];
  return cell?.kind === "text" || cell?.kind === "link" ? cell.text : "";
};

/** X26 comes before X28 in the guide; as a doubt it must come after it in a note. */
const softerX26 = (outcome: Outcome): Outcome =>
  outcome.rule === "X26"
    ? {
        ...outcome,
        verdict: "doubtful",
        findings: outcome.findings.map((finding) => ({ ...finding, verdict: "doubtful" })),
      }
    : outcome;

const headOf = ({ text }: NoteLine): string => text.slice(0, text.indexOf("】"));

describe("what is marked", () => {
  it("is the cell of each open finding, with the note of its rule", async () => {
    const { marking } = await markedBytes(sample("xinjiang-yuan-broken.xlsx"), XINJIANG);
    const places = marking.marks.map(({ cell, verdict }) => [formatAddress(cell), verdict]);
    expect(places).toContainEqual(["团队成员!K3", "broken"]);
    expect(places).toContainEqual(["单位经费!H7", "broken"]);
    const note = marking.marks.find(({ cell }) => formatAddress(cell) === "团队成员!K3")?.note ?? [];
    expect(note.map(({ text }) => text)).toEqual([
      "【不符合】X21 每年工作时间",
      "每年投入 5 个月，应 ≥ 6 个月，差 1 个月",
      "改法：团队成员!K3 每年工作时间：5 → 6",
      "条款 三.4：“能保证每年用于项目的工作时间不少于 6 个月”",
      expect.stringMatching(/^指南核对 · .* 第 1 版 · 2025-09-12$/),
    ]);
    expect(note[0]?.bold).toBe(true);
  });

  it("is never a cell of what is met, for a person or not applicable", async () => {
    for (const file of readdirSync(samples)) {
      const { marking, checked } = await markedBytes(sample(file), XINJIANG);
      const open = checked.outcomes
        .filter(({ verdict }) => ["broken", "doubtful", "unanswered"].includes(verdict))
        .map(({ rule }) => rule);
      const heads = marking.marks.flatMap(({ note }) => note.filter(({ bold }) => bold));
      for (const { text } of heads) expect(open).toContain(text.split(" ")[0]?.replace(/^【.*】/, ""));
      expect(new Set(marking.marks.map(({ cell }) => formatAddress(cell))).size).toBe(marking.marks.length);
    }
  });

  it("takes the look of the gravest finding of a cell and lists all, gravest first", () => {
    const guide = guideById(XINJIANG);
    const change = { "units[1].selfRaised": 0, "units[3].requested": 500 };
    const { content } = factsToWorkbook(guide.facts, change, library.vocabulary, STYLES.plain);
    const { marking } = markedContent(content, XINJIANG, { as: (outcomes) => outcomes.map(softerX26) });
    const several = marking.marks.filter(({ note }) => note.filter(({ bold }) => bold).length > 1);
    expect(several.length).toBeGreaterThan(0);
    expect(several.some(({ note }) => new Set(note.filter(({ bold }) => bold).map(headOf)).size > 1)).toBe(
      true,
    );
    const order = ["不符合", "存疑", "缺数据"];
    for (const { verdict, note } of several) {
      const ranks = note
        .filter(({ bold }) => bold)
        .map(({ text }) => order.findIndex((word) => text.startsWith(`【${word}】`)));
      expect(ranks).toEqual([...ranks].sort());
      expect(["broken", "doubtful", "unanswered"].indexOf(verdict)).toBe(ranks[0]);
    }
  });
});

describe("the cells of a finding", () => {
  const at = (row: number): CellRef => ({ sheet: "表", row, column: 2 });
  const origin = (row: number, formula: boolean): Origin => ({ cell: at(row), label: "", raw: "1", formula });
  const number = (row: number, formula = false): Traced => ({
    state: "value",
    value: { kind: "number", number: exact("1") },
    origin: origin(row, formula),
  });
  const finding = (evidence: readonly Traced[], missing: Finding["missing"] = []): Finding => ({
    id: "1",
    verdict: "broken",
    evidence: evidence.map((traced) => ({ role: "units.requested", traced })),
    missing,
    caveats: [],
    remedies: [],
  });

  it.each<[string, Finding, "broken" | "unanswered", number[]]>([
    ["typed cells", finding([number(1), number(2)]), "broken", [1, 2]],
    ["a total beside typed cells is left out", finding([number(1), number(9, true)]), "broken", [1]],
    ["totals alone are marked", finding([number(9, true)]), "broken", [9]],
    ["each cell once", finding([number(1), number(1)]), "broken", [1]],
    [
      "what is blank or not understood, where data are missing",
      finding([number(1)], [{ table: "units", field: "requested", why: "unreadable", cell: at(3) }]),
      "unanswered",
      [3, 1],
    ],
    [
      "but not where the finding is decided without it",
      finding([number(1)], [{ table: "units", field: "requested", why: "blank", cell: at(3) }]),
      "broken",
      [1],
    ],
    ["none where there is none", finding([{ state: "absent", why: "no table" }]), "unanswered", []],
  ])("%s", (_name, given, verdict, rows) => {
    expect(cellsOf(given, verdict).map(({ row }) => row)).toEqual(rows);
  });
});

describe("the findings sheet", () => {
  it("has every outcome, gravest first, and its counts in the heading", async () => {
    for (const file of readdirSync(samples)) {
      const { marking, checked } = await markedBytes(sample(file), XINJIANG);
      const { rows, heading, columns, heights } = marking.sheet;
      expect(new Set(rows.map((row) => textAt(row, 1)))).toEqual(
        new Set(checked.outcomes.map(({ rule }) => rule)),
      );
      expect(heading).toHaveLength(3);
      expect(heading[0]).toContain("通过核对不等于受理");
      const broken = checked.outcomes.filter(({ verdict }) => verdict === "broken").length;
      expect(heading[2]).toMatch(new RegExp(`^不符合 ${String(broken)} · `));
      expect(heights).toHaveLength(rows.length);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it("keeps figures numbers, their words in the format, live over the user's cells", async () => {
    const { marking } = await markedBytes(sample("xinjiang-yuan-broken.xlsx"), XINJIANG);
    const [row] = rowsOf(marking, "X21");
    expect(row?.[3]).toEqual({
      kind: "formula",
      formula: "团队成员!K3",
      value: "5",
      format: 'General" 个月"',
    });
    expect(row?.[5]).toMatchObject({
      kind: "formula",
      value: "1",
      format: expect.stringMatching(/^"差 "General" 个月"/) as string,
    });
    expect(row?.[8]).toEqual({ kind: "link", text: "团队成员!K3", target: "团队成员!K3" });
  });

  it("gives the reason where a computed demand has no formula", async () => {
    const { marking } = await markedBytes(sample("xinjiang-yuan-broken.xlsx"), XINJIANG);
    const [row] = rowsOf(marking, "G01");
    expect(row?.[3]).toEqual({ kind: "empty" });
    expect(textAt(row, 6)).toContain("无公式：");
  });

  it("links to places that can be gone to", async () => {
    const { marking } = await markedBytes(sample("xinjiang-plain.xlsx"), XINJIANG);
    const links = marking.sheet.rows.flatMap((row) => row.filter((cell) => cell.kind === "link"));
    expect(links.length).toBeGreaterThan(10);
    for (const { target } of links) expect(parseAddress(target)).toBeDefined();
  });

  it("speaks English when asked to", async () => {
    const { marking } = await markedBytes(sample("xinjiang-yuan-broken.xlsx"), XINJIANG, { lang: "en" });
    expect(marking.sheet.name).toBe("Findings");
    expect(marking.sheet.heading[0]).toContain("Passing here is not acceptance");
    expect(textAt(rowsOf(marking, "X21")[0], 0)).toBe("Not met");
  });

  it("never makes a formula of a text of the workbook", async () => {
    const nasty = '=HYPERLINK("http://example.org","x")';
    const bytes = writeXlsx([
      sheet("项目", [
        ["项目名称", nasty],
        ["项目类别", "+1+1"],
        ["主要合作国", "@SUM(A1)"],
        ["申报单位", "-2+3"],
      ]),
    ]);
    const { marking } = await markedBytes(bytes, XINJIANG);
    const cells = marking.sheet.rows.flat();
    expect(cells.some((cell) => cell.kind === "text" && /@SUM|\+1\+1/.test(cell.text))).toBe(true);
    for (const cell of cells) {
      if (cell.kind === "formula") expect(cell.formula).not.toMatch(/^(?:HYPERLINK|\+1|@SUM|-2)/);
    }
  });
});

it("is the same marking for the same workbook", async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(async () => (await markedBytes(sample("shanghai-plain-broken.xlsx"), XINJIANG)).marking),
  );
  expect(other).toEqual(one);
});
