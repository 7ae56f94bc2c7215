import type { BrowserContext, Frame } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { formula } from "../../../src/workbook/memory/cells.js";
import { sheet, workbook } from "../../../src/workbook/memory/sheet.js";
import { describeInBrowser } from "../../browser/support/browser.js";
import { bookOf } from "../fixtures/from-content.js";
import { EmulatedHost } from "../host.js";
import type { PaneInHost, PaneOptions } from "./open-pane.js";
import { openPane } from "./open-pane.js";

const PANE = "https://pane.emulated-host.test/pane.html";
/** A page that loads office.js from the CDN's address and nothing else, as a task pane does. */
const PANE_HTML = `<!doctype html><html><head><meta charset="utf-8">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>
<body><p>pane</p></body></html>`;

const hostOf = (excelApi = "1.13"): EmulatedHost => {
  const rows = [
    ["科目", "金额"],
    ["合计", formula("SUM(B3)", 150)],
  ];
  return new EmulatedHost(bookOf(workbook([sheet("预算", rows)])), { excelApi });
};

describeInBrowser("the emulated host page", (browser) => {
  let context: BrowserContext;
  let opened: PaneInHost | undefined;
  const foreign: string[] = [];

  beforeEach(async () => {
    context = await browser().newContext();
    foreign.length = 0;
    await context.route("**/*", async (route) => {
      const url = route.request().url();
      if (url.startsWith("http://localhost:")) return route.fallback();
      foreign.push(url);
      return route.abort();
    });
    await context.route(PANE, (route) => route.fulfill({ contentType: "text/html", body: PANE_HTML }));
  });
  afterEach(async () => {
    await opened?.close();
    await context.close();
  });

  const open = async (host: EmulatedHost, options: Partial<PaneOptions> = {}): Promise<Frame> => {
    opened = await openPane(context, host, { address: PANE, ...options });
    return opened.pane();
  };
  const ready = (pane: Frame): Promise<unknown> =>
    pane.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return [host, platform];
    });

  it("is Excel on the web to office.js, with the requirement sets it is switched to", async () => {
    const pane = await open(hostOf("1.9"));
    expect(await ready(pane)).toEqual(["Excel", "OfficeOnline"]);
    const has = await pane.evaluate(() =>
      ["1.1", "1.9", "1.10"].map((set) => Office.context.requirements.isSetSupported("ExcelApi", set)),
    );
    expect(has).toEqual([true, true, false]);
    expect(await pane.evaluate(() => Office.context.displayLanguage)).toBe("zh-CN");
    expect(opened?.questions).toHaveLength(1);
    expect(foreign).toEqual([]);
    expect(opened?.unanswered).toEqual([]);
  });

  it("is read and written", async () => {
    const host = hostOf();
    const pane = await open(host);
    await ready(pane);
    const read = await pane.evaluate(() =>
      Excel.run(async (excel) => {
        const budget = excel.workbook.worksheets.getItem("预算");
        const used = budget.getUsedRange(true);
        used.load("values,formulas");
        budget.getRange("C1").values = [["备注"]];
        await excel.sync();
        return { values: used.values as unknown, formulas: used.formulas as unknown };
      }),
    );
    expect(read).toEqual({
      values: [
        ["科目", "金额"],
        ["合计", 150],
      ],
      formulas: [
        ["科目", "金额"],
        ["合计", "=SUM(B3)"],
      ],
    });
    expect([...(host.book.sheets[0]?.cells.values() ?? [])].map(({ value }) => value)).toContain("备注");
    await expect.poll(() => host.liveReferences).toBe(0);
  });

  it("tells of edits", async () => {
    const host = hostOf();
    const pane = await open(host);
    await ready(pane);
    const heard = pane.evaluate(
      () =>
        new Promise((resolve) => {
          void Excel.run(async (excel) => {
            excel.workbook.worksheets.onChanged.add(async ({ address }) => {
              resolve(address);
              return Promise.resolve();
            });
            await excel.sync();
          });
        }),
    );
    await expect.poll(() => host.registrations).toBe(1);
    host.user.type("预算", "B3", 7);
    expect(await heard).toBe("B3");
  });

  it.each([
    ["a missing sheet", "ItemNotFound", () => undefined],
    [
      "a cell being edited",
      "InvalidOperationInCellEditMode",
      (host: EmulatedHost) => void (host.switches.cellEditing = true),
    ],
    [
      "a request too large",
      "RequestPayloadSizeLimitExceeded",
      (host: EmulatedHost) => void (host.switches.payloadCap = 10),
    ],
    [
      "an answer too large",
      "ResponsePayloadSizeLimitExceeded",
      (host: EmulatedHost) => void (host.switches.payloadCap = 900),
    ],
  ])("%s reaches the add-in as %s", async (_, code, prepare) => {
    const host = hostOf();
    const pane = await open(host);
    await ready(pane);
    prepare(host);
    const failed = await pane.evaluate(
      (missing) =>
        Excel.run(async (excel) => {
          const range = excel.workbook.worksheets.getItem(missing ? "无" : "预算").getRange("A1:Z20");
          range.load("values,formulas,numberFormat");
          await excel.sync();
          return "no error";
        }).catch((thrown: unknown) => (thrown as OfficeExtension.Error).code),
      code === "ItemNotFound",
    );
    expect(failed).toBe(code);
  });

  it("the pane opens again over the same workbook", async () => {
    const host = hostOf();
    await ready(await open(host));
    await opened?.reopen();
    expect(opened === undefined ? [] : await ready(opened.pane())).toEqual(["Excel", "OfficeOnline"]);
  });

  it("where the user does not trust it, the pane is sent away and nothing is read", async () => {
    const host = hostOf();
    const pane = await open(host, { trust: "decline" });
    await pane.waitForURL(/agaveerrorux/i);
    expect(host.received).toBe(0);
  });
});
