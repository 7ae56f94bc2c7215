import { describe, expect, it } from "vitest";
import type { DeskEvent } from "../../src/desk/desk.js";
import { parseAddress } from "../../src/core/values/cells.js";
import { withInput } from "../../src/desk/preview.js";
import { sheet } from "../../src/workbook/memory/sheet.js";
import { memoryWorkbook, type MemoryWorkbook } from "../../src/workbook/memory/workbook.js";
import { deskWith, outcomeOf, SETTINGS, verdictOf, XINJIANG } from "./support.js";

const SHORT = { "members[1].monthsPerYear": 5 };
const signed = { guide: XINJIANG, rule: "X21", by: "李敏", on: "2025-09-15" };

/** The cell a finding of X21 names. */
async function monthsCell(found: ReturnType<typeof deskWith>): Promise<string> {
  const checked = await found.desk.check(SETTINGS);
  return (
    outcomeOf(checked, "X21").findings[0]?.cells.find(({ role }) => role.endsWith("monthsPerYear"))
      ?.address ?? ""
  );
}

function edit(port: MemoryWorkbook, address: string, value: number): void {
  const at = parseAddress(address);
  if (!at) throw new Error(address);
  port.edit(at.sheet, at.top, at.left, value);
}

/** Lets everything that was queued run. */
const settled = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("a desk", () => {
  it("suggests the guide a workbook is written for, and names its sheets", async () => {
    const { desk } = deskWith();
    const opened = await desk.open(SETTINGS);
    expect(opened.guides.map(({ id }) => id)).toContain(XINJIANG);
    expect(opened.sheets.length).toBeGreaterThan(0);
    expect(opened.can).toEqual({ mark: true, keep: true, write: true, reveal: true, watch: true });
  });

  it("checks, marks the cells, and keeps the guide with the workbook", async () => {
    const { desk, port } = deskWith(SHORT);
    const checked = await desk.check(SETTINGS);
    expect(verdictOf(checked, "X21")).toBe("broken");
    expect(port.marks.map(({ verdict }) => verdict)).toContain("broken");
    expect(port.findings).toBeUndefined();
    expect(await port.loadState()).toContain(XINJIANG);
  });

  it("writes the findings sheet when asked, keeps it up to date from then on, and clears both", async () => {
    const { desk, port } = deskWith(SHORT);
    await desk.check(SETTINGS);
    await desk.writeFindings();
    expect(port.findings?.name).toBe("核对结果");
    await desk.check(SETTINGS);
    expect(port.findings?.name).toBe("核对结果");
    await desk.clear(false);
    expect([port.marks, port.findings]).toEqual([[], undefined]);
    expect(await port.loadState()).toContain(XINJIANG);
  });

  it("shows what a fix would do, writes it, and takes it back", async () => {
    const { desk } = deskWith(SHORT);
    const checked = await desk.check(SETTINGS);
    const remedy = outcomeOf(checked, "X21").findings[0]?.remedies?.find(({ cell }) => cell !== undefined);
    if (!remedy) throw new Error("no fix");
    expect(await desk.preview(remedy)).toContainEqual({
      guide: XINJIANG,
      rule: "X21",
      before: "broken",
      after: verdictOf((await desk.apply(remedy)).checked, "X21"),
    });
    const undone = await desk.undo();
    expect(verdictOf(undone, "X21")).toBe("broken");
    expect(undone.change?.worse).toEqual(["X21"]);
  });

  it("says nothing of demands that hang on formulas over the cell a fix would change", async () => {
    const months = memoryWorkbook([
      sheet("人员", [
        ["姓名", "角色", "每年工作时间（月）"],
        ["张三", "项目负责人", 5],
      ]),
      sheet("算", [[5]], { formulas: { A1: "人员!C2" } }),
    ]);
    const content = await months.read();
    const changed = withInput(
      content,
      { sheet: "人员", row: 2, column: 3 },
      { kind: "number", decimal: "6" },
    );
    expect(changed.sheets[0]?.cell(2, 3)?.value).toEqual({ kind: "number", number: 6 });
    expect(changed.sheets[1]?.cell(1, 1)).toMatchObject({ value: { kind: "empty" }, uncalculated: true });
    expect(content.sheets[1]?.cell(1, 1)?.value).toEqual({ kind: "number", number: 5 });
  });

  it("counts what somebody accepted apart, and takes its mark away", async () => {
    const { desk, port } = deskWith(SHORT);
    const before = await desk.check(SETTINGS);
    const accepted = await desk.accept({ ...signed, reason: "另有任务书" });
    expect(accepted.workbook.summary.accepted).toBe(1);
    expect(accepted.workbook.summary.broken).toBe(before.workbook.summary.broken - 1);
    expect(outcomeOf(accepted, "X21").findings[0]?.accepted).toEqual({
      by: "李敏",
      on: "2025-09-15",
      reason: "另有任务书",
    });
    expect(port.marks).toEqual([]);
    expect((await desk.withdraw(signed)).workbook.summary.accepted).toBe(0);
  });

  it("puts an accepted finding back when other figures stand there, and says so", async () => {
    const found = deskWith(SHORT);
    const cell = await monthsCell(found);
    await found.desk.accept({ ...signed, reason: "另有任务书" });
    edit(found.port, cell, 4);
    const checked = await found.desk.check(SETTINGS);
    expect(verdictOf(checked, "X21")).toBe("broken");
    expect(checked.workbook.summary.accepted).toBe(0);
    expect(checked.lapsed).toMatchObject([{ rule: "X21", why: "changed" }]);
    expect(checked.lapsed[0]?.then).toContain("5");
    expect(checked.lapsed[0]?.now).toContain("4");
  });

  it("tells of an accepted finding that is no longer there", async () => {
    const found = deskWith(SHORT);
    const cell = await monthsCell(found);
    await found.desk.accept({ ...signed, reason: "另有任务书" });
    edit(found.port, cell, 8);
    expect((await found.desk.check(SETTINGS)).lapsed).toMatchObject([{ rule: "X21", why: "gone" }]);
  });

  it("keeps ticks, and another desk at the same workbook finds them", async () => {
    const { desk } = deskWith(SHORT);
    const manual = (await desk.check(SETTINGS)).workbook.outcomes.find(({ verdict }) => verdict === "manual");
    if (!manual) throw new Error("nothing is for a person");
    const ticked = await desk.tick({ ...signed, rule: manual.rule, remark: "已附" });
    expect(outcomeOf(ticked, manual.rule).tick).toEqual({ by: "李敏", on: "2025-09-15", remark: "已附" });
    expect((await desk.open(SETTINGS)).kept.ticks).toHaveLength(1);
    expect(outcomeOf(await desk.untick({ ...signed, rule: manual.rule }), manual.rule).tick).toBeUndefined();
  });

  it("holds what a workbook that cannot be read back says, and does not overwrite it", async () => {
    const { desk, port } = deskWith(SHORT);
    await port.saveState('{"version":9,"later":true}');
    const events: DeskEvent[] = [];
    desk.onEvent((event) => events.push(event));
    expect((await desk.open(SETTINGS)).keptProblem).toBe("newer");
    await desk.check(SETTINGS);
    const ticked = await desk.tick({ ...signed, rule: "X21" });
    expect(outcomeOf(ticked, "X21").tick?.by).toBe("李敏");
    expect(events).toContainEqual({ kind: "problem", code: "stateUnreadable", detail: "newer" });
    expect(await port.loadState()).toBe('{"version":9,"later":true}');
  });

  it("checks again after an edit while it is live, and no longer afterwards", async () => {
    const found = deskWith(SHORT);
    const cell = await monthsCell(found);
    const events: DeskEvent[] = [];
    found.desk.onEvent((event) => events.push(event));
    await found.desk.setLive(true);
    edit(found.port, cell, 7);
    await settled();
    const checked = events.find((event) => event.kind === "checked");
    expect(checked?.cells).toEqual([cell]);
    expect(checked && verdictOf(checked.checked, "X21")).not.toBe("broken");
    expect(checked?.checked.change?.better).toEqual(["X21"]);
    await found.desk.setLive(false);
    events.length = 0;
    edit(found.port, cell, 5);
    await settled();
    expect(events).toEqual([]);
  });

  it("lets a header be corrected, keeps that, and forgets it again", async () => {
    const { desk } = deskWith(SHORT);
    const checked = await desk.check(SETTINGS);
    const table = checked.reading.tables.find(({ name }) => name === "members");
    const field = table?.fields.find(({ role }) => role === "members.monthsPerYear");
    if (!field?.cell) throw new Error("no such column");
    const corrected = await desk.correct({ header: field.cell, to: null });
    expect(verdictOf(corrected, "X21")).toBe("unanswered");
    expect((await desk.open(SETTINGS)).kept.mapping.columns).toEqual([
      { header: field.header, sheet: "成员", to: null },
    ]);
    expect(verdictOf(await desk.forget({ header: field.cell }), "X21")).toBe("broken");
  });

  it("says the last check in the other language without reading again", async () => {
    const { desk } = deskWith(SHORT);
    await desk.check(SETTINGS);
    const english = await desk.rephrase("en");
    expect(outcomeOf(english, "X21").title).toBe("Working time per year");
    expect(await desk.report("text")).toContain("Working time per year");
  });
});
