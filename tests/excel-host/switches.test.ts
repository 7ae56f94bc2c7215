import { describe, expect, it } from "vitest";
import { HostError } from "./engine/error.js";
import type { Work } from "./support.js";
import { codeOf, open, run } from "./support.js";

describe("a protected sheet", () => {
  /** [what is done, what comes of it] */
  const cases: readonly (readonly [string, Work, string])[] = [
    ["a locked cell is written", (_, budget) => void (budget.getRange("B2").values = [[1]]), "AccessDenied"],
    [
      "a format is set",
      (_, budget) => void (budget.getRange("B2").format.fill.color = "#FF0000"),
      "AccessDenied",
    ],
    [
      "a condition is added",
      (_, budget) => void budget.getRange("B2").conditionalFormats.add("Custom"),
      "AccessDenied",
    ],
    ["an unlocked cell is written", (_, budget) => void (budget.getRange("C9").values = [[1]]), "no error"],
    ["it is read", (_, budget) => void budget.getRange("B2").load("values"), "no error"],
    ["its protection is asked for", (_, budget) => void budget.protection.load("protected"), "no error"],
    [
      "a column is hidden, which it allows",
      (_, budget) => void (budget.getRange("C:C").columnHidden = true),
      "no error",
    ],
  ];

  it.each(cases)("%s: %s", async (_, work, code) => {
    const host = open();
    host.book.sheets[0]?.styles.set({ row: 8, column: 2, rows: 1, columns: 1 }, "protection.locked", false);
    host.user.protectSheet("预算", { allowFormatColumns: true });
    expect(await codeOf(work)).toBe(code);
  });

  it("can be opened with its password only", async () => {
    const host = open();
    host.user.protectSheet("预算", {}, "geheim");
    expect(
      await codeOf((_, budget) => {
        budget.protection.unprotect("x");
      }),
    ).toBe("AccessDenied");
    expect(
      await codeOf((_, budget) => {
        budget.protection.unprotect("geheim");
      }),
    ).toBe("no error");
  });
});

describe("the switches", () => {
  it("a workbook for viewing only refuses changes and can be read", async () => {
    const host = open();
    host.switches.viewOnly = true;
    expect(await codeOf((_, budget) => void (budget.getRange("B2").values = [[1]]))).toBe("AccessDenied");
    expect(await codeOf(({ workbook }) => void workbook.customXmlParts.add("<a/>"))).toBe("AccessDenied");
    expect(await codeOf((_, budget) => void budget.getRange("B2").load("values"))).toBe("no error");
  });

  it("a request over the cap is refused, and so is an answer over it", async () => {
    const host = open();
    const filled = async (address: string, rows: number): Promise<string> =>
      codeOf(
        (_, budget) =>
          void (budget.getRange(address).values = Array.from({ length: rows }, () => ["文".repeat(100)])),
      );
    expect(await filled("D1:D100", 100)).toBe("no error");
    host.switches.payloadCap = 20_000;
    expect(await filled("E1:E100", 100)).toBe("RequestPayloadSizeLimitExceeded");
    expect(await codeOf((_, budget) => void budget.getRange("D1:D100").load("values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
    expect(await codeOf((_, budget) => void budget.getRange("D1:D50").load("values"))).toBe("no error");
  });

  it("while a cell is being edited requests fail, and those that may wait do so", async () => {
    const host = open();
    host.switches.cellEditing = true;
    expect(await codeOf((_, budget) => void budget.load("name"))).toBe("InvalidOperationInCellEditMode");
    setTimeout(() => {
      host.switches.cellEditing = false;
    }, 30);
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
  });

  it("one request can be made to fail", async () => {
    const host = open();
    host.switches.fail = (request) =>
      request === 2 ? new HostError("GeneralException", "as asked for") : undefined;
    expect(await codeOf((_, budget) => void budget.load("name"))).toBe("no error");
    expect(await codeOf((_, budget) => void budget.load("name"))).toBe("GeneralException");
    expect(await codeOf((_, budget) => void budget.load("name"))).toBe("no error");
  });

  it("a slow host answers later", async () => {
    const host = open();
    host.switches.latency = 60;
    const before = performance.now();
    await run((_, budget) => void budget.load("name"));
    expect(performance.now() - before).toBeGreaterThanOrEqual(55);
  });

  it("a sheet can be renamed or deleted between two requests", async () => {
    const host = open();
    host.beforeRequest(2, () => {
      host.user.renameSheet("预算", "预算（改）");
    });
    host.beforeRequest(3, () => {
      host.user.deleteSheet("预算（改）");
    });
    await Excel.run(async (context) => {
      const budget = context.workbook.worksheets.getItem("预算");
      budget.load("name");
      await context.sync();
      budget.load("name");
      await context.sync();
      expect(budget.name).toBe("预算（改）");
      budget.load("name");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  it("traffic is counted in requests and bytes, both ways", async () => {
    const host = open();
    await run((_, budget) => void budget.getRange("A1:B3").load("values"));
    expect(host.traffic.requests).toBe(1);
    expect(host.traffic.bytesIn).toBeGreaterThan(300);
    expect(host.traffic.bytesOut).toBeGreaterThan(100);
    expect(host.traffic.largestOut).toBe(host.traffic.bytesOut);
  });
});
