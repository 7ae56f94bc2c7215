import { describe, expect, it } from "vitest";
import type { Work } from "./support.js";
import { codeOf, open, run } from "./support.js";

/** [what is done, what is done, the code it ends with] */
const FAILURES: readonly (readonly [string, Work, string])[] = [
  ["an unloaded property is read", (_, budget) => budget.name, "PropertyNotLoaded"],
  [
    "a sheet is not there",
    ({ workbook }) => void workbook.worksheets.getItem("无").load("name"),
    "ItemNotFound",
  ],
  [
    "an array has the wrong shape",
    (_, budget) => void (budget.getRange("A1:B1").values = [[1]]),
    "InvalidArgument",
  ],
  ["an address is none", (_, budget) => void budget.getRange("A0").load("values"), "InvalidArgument"],
  [
    "an area is on another sheet",
    (_, budget) => void budget.getRange("说明!A1").load("values"),
    "InvalidArgument",
  ],
  [
    "a formula cannot be one",
    (_, budget) => void (budget.getRange("C1").formulas = [["=SUM("]]),
    "InvalidArgument",
  ],
  [
    "a colour is none",
    (_, budget) => void (budget.getRange("C1").format.fill.color = "#12"),
    "InvalidArgument",
  ],
  [
    "a hidden sheet is activated",
    async (context) => {
      const other = context.workbook.worksheets.getItem("说明");
      other.visibility = "Hidden";
      other.activate();
      await context.sync();
    },
    "InvalidOperation",
  ],
  ["a name is taken", (_, budget) => void (budget.name = "说明"), "ItemAlreadyExists"],
  ["a name is too long", (_, budget) => void (budget.name = "长".repeat(32)), "InvalidArgument"],
  [
    "the last visible sheet is deleted",
    ({ workbook }, budget) => {
      workbook.worksheets.getItem("说明").delete();
      budget.delete();
    },
    "InvalidOperation",
  ],
  [
    "a text is longer than a cell can hold",
    (_, budget) => void (budget.getRange("C1").values = [["长".repeat(32_768)]]),
    "InvalidArgument",
  ],
  [
    "a whole column is given one value for each cell",
    (_, budget) => void (budget.getRange("C:C").values = [[1]]),
    "InvalidArgument",
  ],
  ["a member is not modelled", (_, budget) => void budget.charts.load("items/name"), "ApiNotFound"],
];

describe("a request fails in the emulated host when", () => {
  it.each(FAILURES)("%s", async (_, work, code) => {
    open();
    expect(await codeOf(work)).toBe(code);
  });

  it("nothing is wrong: it does not", async () => {
    open();
    expect(await codeOf((_, budget) => void budget.load("name"))).toBe("no error");
  });

  it("names the member that is not modelled", async () => {
    open();
    await expect(run((_, budget) => void budget.charts.load("items/name"))).rejects.toThrow(
      "Worksheet.Charts",
    );
  });

  it("does what comes before the failing action and nothing after it", async () => {
    const host = open();
    await codeOf((_, budget) => {
      budget.getRange("D1").values = [["davor"]];
      budget.getRange("A0").load("values");
      budget.getRange("D2").values = [["danach"]];
    });
    const values = [...(host.book.sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
    expect(values).toContain("davor");
    expect(values).not.toContain("danach");
  });
});

/** [the set the host has, the set the member came with, member] */
const GATES: readonly (readonly [host: string, does: string, Work])[] = [
  ["1.8", "ApiNotFound", (_, budget) => void budget.getRanges("A1,B2").load("address")],
  ["1.9", "no error", (_, budget) => void budget.getRanges("A1,B2").load("address")],
  [
    "1.8",
    "ApiNotFound",
    ({ workbook }) => void workbook.worksheets.onChanged.add(async () => Promise.resolve()),
  ],
  ["1.12", "ApiNotFound", (_, budget) => void budget.getRange().getMergedAreasOrNullObject().load("address")],
  ["1.13", "no error", (_, budget) => void budget.getRange().getMergedAreasOrNullObject().load("address")],
  ["1.5", "ApiNotFound", (_, budget) => void budget.getRange("A1").conditionalFormats.load("items/id")],
  ["1.10", "no error", (_, budget) => void budget.getRangeByIndexes(0, 0, 1, 1).load("values")],
];

describe("a host of a requirement set", () => {
  it.each(GATES)("%s: %s", async (set, code, work) => {
    open(set);
    expect(await codeOf(work)).toBe(code);
  });

  it("says which sets it has", () => {
    const host = open("1.10");
    expect(["1.1", "1.9", "1.10", "1.11"].map((version) => host.isSetSupported("ExcelApi", version))).toEqual(
      [true, true, true, false],
    );
    expect(host.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
  });
});

describe("a range of whole columns", () => {
  it("has an address and no values", async () => {
    open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("预算").getRange("A:B");
      range.load("address,values,numberFormat,columnCount");
      await context.sync();
      expect([range.address, range.values, range.numberFormat, range.columnCount]).toEqual([
        "预算!A:B",
        null,
        null,
        2,
      ]);
    });
  });
});

describe("a null object", () => {
  it("stands for what is not there, and taking part in a request does nothing", async () => {
    const host = open();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("无");
      none.load("name");
      none.delete();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(host.book.sheets).toHaveLength(2);
  });
});

describe("references", () => {
  it("are zero again after a run", async () => {
    const host = open();
    await Excel.run(async (context) => {
      const ranges = ["A1", "B2", "C3"].map((address) =>
        context.workbook.worksheets.getItem("预算").getRange(address),
      );
      for (const range of ranges) range.load("values");
      await context.sync();
      expect(host.liveReferences).toBe(3);
    });
    await expect.poll(() => host.liveReferences).toBe(0);
  });

  it("stay where a range is tracked, until it is untracked", async () => {
    const host = open();
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("预算").getRange("A1");
      range.track();
      await context.sync();
      return range;
    });
    expect(host.liveReferences).toBe(1);
    kept.untrack();
    await kept.context.sync();
    expect(host.liveReferences).toBe(0);
  });
});

describe("large arrays", () => {
  it("arrive whole, though the client writes them in pieces", async () => {
    const host = open();
    const rows = Array.from({ length: 1000 }, (_, row) => [row, `${row}号`]);
    await run((_, budget) => void (budget.getRange("D1:E1000").values = rows));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("预算").getRange("D1:E1000");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(rows);
    });
    expect(host.traffic.requests).toBe(2);
  });
});

describe("typing rules of the emulated host", () => {
  it.each([
    ["12", 12],
    ["1,200.50", 1200.5],
    ["15%", 0.15],
    ["'12", "12"],
    ["'=1+1", "=1+1"],
    ["true", true],
    ["2025-10-28", 45958],
    ["2025-02-30", "2025-02-30"],
    ["约150万", "约150万"],
    ["", ""],
  ])("%j becomes %j", async (input, value) => {
    open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("预算").getRange("C1");
      range.values = [[input]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[value]]);
    });
  });

  it("what is written under a merged cell is not kept", async () => {
    open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("预算").getRange("D1:E1");
      range.merge();
      range.values = [["左", "右"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["左", ""]]);
    });
  });

  it("a cell with the text format takes everything as text, and null leaves a cell as it is", async () => {
    open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("预算").getRange("C1:D1");
      range.numberFormat = [["@", "General"]];
      range.values = [["1.10", 5]];
      range.values = [[null, "0.5"]];
      range.load("values,valueTypes");
      await context.sync();
      expect([range.values, range.valueTypes]).toEqual([[["1.10", 0.5]], [["String", "Double"]]]);
    });
  });
});

describe("a formula just written", () => {
  it("has no result until somebody gives it", async () => {
    const host = open();
    const read = async (): Promise<unknown> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("预算").getRange("C1");
        range.load("values,valueTypes,formulas");
        await context.sync();
        return {
          formulas: range.formulas as unknown,
          values: range.values as unknown,
          types: range.valueTypes,
        };
      });
    await run((_, budget) => void (budget.getRange("C1").formulas = [["=B2*2"]]));
    expect(await read()).toEqual({ formulas: [["=B2*2"]], values: [[""]], types: [["Empty"]] });
    host.user.recalculated("预算", { C1: 300 });
    expect(await read()).toEqual({ formulas: [["=B2*2"]], values: [[300]], types: [["Double"]] });
    host.calculator = () => 450;
    await run((_, budget) => void (budget.getRange("C1").formulas = [["=B2*3"]]));
    expect(await read()).toEqual({ formulas: [["=B2*3"]], values: [[450]], types: [["Double"]] });
  });
});
