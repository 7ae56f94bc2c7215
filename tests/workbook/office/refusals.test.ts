import { describe, expect, it } from "vitest";
import { formula } from "../../../src/workbook/memory/cells.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import type { OfficeWorkbook } from "../../../src/workbook/office/workbook.js";
import { HostError } from "../../excel-host/engine/error.js";
import type { EmulatedHost } from "../../excel-host/host.js";
import { hostOfSheets } from "../../excel-host/open.js";
import { codeOf } from "../contract-support.js";
import { markAt, markingOf } from "../marking.js";
import { officeOver, settle } from "./adapter.js";

const open = (excelApi?: string): EmulatedHost =>
  hostOfSheets(
    [
      sheet(
        "单位经费",
        [
          ["单位", "申请"],
          ["某公司", 150],
          ["合计", formula("SUM(B2)", 150)],
        ],
        { merges: ["A1:B1"], hiddenRows: [2] },
      ),
      sheet("人员", [["姓名"]]),
    ],
    {},
    excelApi === undefined ? {} : { excelApi },
  );

const CELL = { sheet: "单位经费", row: 2, column: 2 };
const marking = markingOf([markAt(CELL), markAt({ sheet: "人员", row: 1, column: 1 })]);

type Step = readonly [string, (port: OfficeWorkbook) => Promise<unknown>];
const STEPS: readonly Step[] = [
  ["read", async (port) => port.read()],
  ["loadState", async (port) => port.loadState()],
  ["saveState", async (port) => port.saveState("{}")],
  ["mark", async (port) => port.mark(marking)],
  ["clear", async (port) => port.clear()],
  ["write", async (port) => port.write(CELL, { kind: "number", decimal: "1" })],
  ["reveal", async (port) => port.reveal(CELL)],
  ["onEdit", async (port) => port.onEdit(() => undefined)],
];

/** Steps that are done with one request here: there is no state yet. */
const ONE_REQUEST = new Set(["loadState", "onEdit"]);

describe("every step over an emulated host that refuses ends with a code that has words", () => {
  it.each(STEPS)("%s while a cell is being edited", async (_, step) => {
    const host = open();
    host.switches.cellEditing = true;
    expect(await codeOf(step(officeOver(host)))).toBe("cellInEdit");
    await settle();
    expect(host.liveReferences).toBe(0);
  });

  it.each(STEPS)("%s on a host older than the least version", async (_, step) => {
    const host = open("1.8");
    expect(await codeOf(step(officeOver(host)))).toBe("tooOld");
    expect(host.received).toBe(0);
  });

  it.each(STEPS)("%s on a host of the least version works", async (_, step) => {
    expect(await codeOf(step(officeOver(open("1.9"))))).toBe("no error");
  });

  it.each(STEPS)("%s where the host fails", async (_, step) => {
    const host = open();
    host.switches.fail = () => new HostError("GeneralException", "内部错误 某公司");
    const failed = step(officeOver(host));
    await expect(failed).rejects.toMatchObject({ code: "hostFailed" });
    await expect(failed).rejects.toThrow(/^hostFailed: GeneralException/);
    await expect(failed).rejects.not.toThrow(/某公司/);
  });

  it.each(STEPS.filter(([name]) => !ONE_REQUEST.has(name)))(
    "%s where the second request fails",
    async (_, step) => {
      const host = open();
      host.switches.fail = (request) => (request === 2 ? new HostError("GeneralException", "no") : undefined);
      expect(await codeOf(step(officeOver(host)))).toBe("hostFailed");
    },
  );

  it.each(STEPS)("%s that needs a member the host lacks", async (_, step) => {
    const host = open();
    host.switches.fail = () => new HostError("ApiNotFound", "no such member");
    expect(await codeOf(step(officeOver(host)))).toBe("tooOld");
  });

  it("a fault of our own is not taken for one of the host", async () => {
    const port = officeOver(open());
    const fault = new TypeError("ours");
    const onProgress = (): never => {
      throw fault;
    };
    await expect(port.read({ onProgress })).rejects.toBe(fault);
  });
});

describe("a protected sheet of an emulated host", () => {
  it("is left unmarked and told, the others are marked, the protection stays", async () => {
    const host = open();
    host.user.protectSheet("单位经费");
    expect(await officeOver(host).mark(marking)).toEqual({
      notMarked: [{ cell: CELL, why: "sheetProtected" }],
    });
    expect(host.book.sheets.map(({ cfs }) => cfs.length)).toEqual([0, 1, 0]);
    expect(host.book.sheet("单位经费")?.protection).toBeDefined();
  });

  it("is read like any other", async () => {
    const host = open();
    host.user.protectSheet("单位经费");
    expect((await officeOver(host).read()).sheets[0]?.cell(2, 2)?.value).toEqual({
      kind: "number",
      number: 150,
    });
  });

  it("with marks from before keeps them and says so: when marking, and when clearing, which clears the rest", async () => {
    const host = open();
    const port = officeOver(host);
    await port.mark(marking);
    host.user.protectSheet("单位经费");
    const elsewhere = markingOf([markAt({ sheet: "人员", row: 1, column: 1 })]);
    expect(await port.mark(elsewhere)).toEqual({ notMarked: [{ sheet: "单位经费", why: "sheetProtected" }] });
    expect(await codeOf(port.clear())).toBe("marksLeft");
    expect(host.book.sheets.map(({ name, cfs }) => [name, cfs.length])).toEqual([
      ["单位经费", 1],
      ["人员", 0],
    ]);
  });

  it("whose cell is locked is not typed into", async () => {
    const host = open();
    host.user.protectSheet("单位经费");
    expect(await codeOf(officeOver(host).write(CELL, { kind: "number", decimal: "1" }))).toBe(
      "protectedSheet",
    );
  });

  it("that is the findings sheet is left as it is and told", async () => {
    const host = open();
    const port = officeOver(host);
    await port.mark(marking);
    host.user.protectSheet("核对结果");
    expect(await port.mark(marking)).toEqual({ notMarked: [{ sheet: "核对结果", why: "sheetProtected" }] });
  });
});

describe("a workbook of an emulated host", () => {
  it("with protected structure is marked without a findings sheet, and told", async () => {
    const host = open();
    host.book.structureProtected = true;
    expect(await officeOver(host).mark(marking)).toEqual({
      notMarked: [{ sheet: "核对结果", why: "protectedStructure" }],
    });
    expect(host.book.sheets.map(({ cfs }) => cfs.length)).toEqual([1, 1]);
  });

  it("whose structure was protected after marking keeps the findings sheet when cleared, and says so", async () => {
    const host = open();
    const port = officeOver(host);
    await port.mark(marking);
    host.book.structureProtected = true;
    expect(await codeOf(port.clear())).toBe("marksLeft");
    expect(host.book.sheets.map(({ name, cfs }) => [name, cfs.length])).toEqual([
      ["单位经费", 0],
      ["人员", 0],
      ["核对结果", 0],
    ]);
  });

  it("that is read-only keeps no state, and says so", async () => {
    const host = open();
    host.book.readOnly = true;
    expect(await codeOf(officeOver(host).saveState("{}"))).toBe("readOnly");
    expect(host.book.xmlParts).toEqual([]);
  });

  it.each(STEPS.filter(([name]) => ["saveState", "mark"].includes(name)))(
    "that can only be looked at: %s says read-only",
    async (_, step) => {
      const host = open();
      host.switches.viewOnly = true;
      expect(await codeOf(step(officeOver(host)))).toBe("readOnly");
    },
  );

  it("whose state is not ours to read says so", async () => {
    const host = open();
    host.book.xmlParts.push({ id: "{1}", xml: '<state xmlns="urn:guidelight:state:1"><b/></state>' });
    expect(await codeOf(officeOver(host).loadState())).toBe("stateUnreadable");
  });
});

describe("a sheet of an emulated host that was", () => {
  it("renamed since it was read is told as gone: shown, typed into and marked", async () => {
    const host = open();
    const port = officeOver(host);
    await port.read();
    host.user.renameSheet("单位经费", "经费");
    expect(await codeOf(port.reveal(CELL))).toBe("sheetGone");
    expect(await codeOf(port.write(CELL, { kind: "empty" }))).toBe("sheetGone");
    expect(await port.mark(markingOf([markAt(CELL)]))).toEqual({
      notMarked: [{ cell: CELL, why: "sheetGone" }],
    });
  });

  it("deleted while it is read is told as gone", async () => {
    const host = open();
    host.beforeRequest(2, () => {
      host.user.deleteSheet("人员");
    });
    expect(await codeOf(officeOver(host).read())).toBe("sheetGone");
  });

  it("hidden is not shown, and said to be hidden", async () => {
    const host = open();
    const hidden = host.book.sheet("单位经费");
    if (hidden !== undefined) hidden.visibility = "VeryHidden";
    expect(await codeOf(officeOver(host).reveal(CELL))).toBe("sheetHidden");
    expect(hidden?.visibility).toBe("VeryHidden");
  });
});

describe("what an emulated host cannot do is done without", () => {
  it("merged areas: none, with all else as before (ExcelApi 1.12)", async () => {
    const [old, recent] = [await officeOver(open("1.12")).read(), await officeOver(open("1.13")).read()];
    expect(old.sheets.map(({ merges }) => merges.length)).toEqual([0, 0]);
    expect(recent.sheets.map(({ merges }) => merges.length)).toEqual([1, 0]);
    expect(old.sheets[0]?.isRowHidden(2)).toBe(true);
  });

  it("merged areas the host refuses to tell (more than 512): none", async () => {
    const host = open();
    host.switches.fail = (request) => (request === 3 ? new HostError("GeneralException", "512") : undefined);
    const content = await officeOver(host).read();
    expect(content.sheets.map(({ merges, rowCount }) => [merges.length, rowCount])).toEqual([
      [0, 3],
      [0, 1],
    ]);
  });

  it("printing: the findings sheet stands, and what is missing is told", async () => {
    const host = open();
    host.switches.fail = (request) =>
      request === 4 ? new HostError("GeneralException", "no printer") : undefined;
    expect(await officeOver(host).mark(marking)).toEqual({
      notMarked: [{ sheet: "核对结果", why: "noPrintSetup" }],
    });
    expect(host.book.sheet("核对结果")?.frozen).toBeDefined();
  });

  it("calculation that is not done: results may be stale", async () => {
    const host = open();
    expect((await officeOver(host).read()).resultsMayBeStale).toBeUndefined();
    host.book.calculationPending = true;
    expect((await officeOver(host).read()).resultsMayBeStale).toBe(true);
  });
});

describe("a step that is called off", () => {
  it.each([
    ["mark", async (port: OfficeWorkbook, signal: AbortSignal) => port.mark(marking, { signal })],
    ["clear", async (port: OfficeWorkbook, signal: AbortSignal) => port.clear({ signal })],
    ["read", async (port: OfficeWorkbook, signal: AbortSignal) => port.read({ signal })],
  ])("%s changes nothing and says so", async (_, step) => {
    const host = open();
    const called = new AbortController();
    host.beforeRequest(1, () => {
      called.abort();
    });
    expect(await codeOf(step(officeOver(host), called.signal))).toBe("cancelled");
    expect(host.book.sheets.map(({ name, cfs }) => [name, cfs.length])).toEqual([
      ["单位经费", 0],
      ["人员", 0],
    ]);
  });
});
