import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { sheet, workbook } from "../../src/workbook/memory/sheet.js";
import { bookOf } from "../excel-host/fixtures/from-content.js";
import { hostOf } from "../excel-host/open.js";
import { openPane, type PaneInHost } from "../excel-host/host-page/open-pane.js";
import { officeOver } from "../workbook/office/adapter.js";
import { markAt, markingOf } from "../workbook/marking.js";
import { describeInBrowser } from "./support/browser.js";
import { serveSite, type Site } from "./support/site.js";
import { axeProblems, visit } from "./support/visit.js";

const manifest = readFileSync(path.resolve(import.meta.dirname, "../../manifest.xml"), "utf8");
/** The function the ribbon's button calls. */
const FUNCTION = /<FunctionName>([^<]+)</.exec(manifest)?.[1] ?? "";
/** What the client keeps of `Office.actions.associate` (names in capitals), and where it would show a dialog. */
interface Page {
  readonly Office: {
    readonly actions: {
      readonly _association: {
        readonly mappings: Record<string, (event: { completed: () => void }) => void>;
      };
    };
    readonly context: object;
    onReady(): Promise<unknown>;
  };
}

const marked = async () => {
  const host = hostOf(
    bookOf(
      workbook([
        sheet("预算", [
          ["科目", "金额"],
          ["合计", 150],
        ]),
      ]),
    ),
  );
  await officeOver(host).mark(markingOf([markAt({ sheet: "预算", row: 2, column: 2 })]));
  return host;
};

describeInBrowser("the ribbon's button 清除标记", (browser) => {
  let site: Site;
  let context: BrowserContext;
  let opened: PaneInHost | undefined;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());
  beforeEach(async () => {
    context = await browser().newContext();
  });
  afterEach(async () => {
    await opened?.close();
    await context.close();
  });

  /** Presses the button as Excel does: its page is loaded out of sight and the named function called. */
  const press = async (host: Awaited<ReturnType<typeof marked>>): Promise<string[]> => {
    opened = await openPane(context, host, { address: `${site.origin}/commands.html` });
    return opened.pane().evaluate(async (name) => {
      const { Office } = globalThis as unknown as Page;
      const dialogs: string[] = [];
      await Office.onReady();
      const displayDialogAsync = (
        address: string,
        _options: unknown,
        done: (result: unknown) => void,
      ): void => {
        dialogs.push(address);
        const addEventHandler = (_type: unknown, closed: () => void): void => {
          closed();
        };
        done({ status: "succeeded", value: { addEventHandler } });
      };
      // the client's own members are fixed, so a client stands in its place that differs in this only
      const context: unknown = Object.create(Office.context, { ui: { value: { displayDialogAsync } } });
      Object.assign(globalThis, {
        Office: Object.create(Office, { context: { value: context } }) as unknown,
      });
      await new Promise<void>((completed) =>
        Office.actions._association.mappings[name.toUpperCase()]?.({ completed }),
      );
      return dialogs;
    }, FUNCTION);
  };

  it("takes the marks and the findings sheet out and leaves the rest", async () => {
    const host = await marked();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["预算", "核对结果"]);
    expect(host.book.sheets.flatMap(({ cfs }) => cfs).length).toBeGreaterThan(0);
    expect(await press(host)).toEqual([]);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["预算"]);
    expect(host.book.sheets.flatMap(({ cfs }) => cfs)).toEqual([]);
    const content = await officeOver(host).read();
    expect(content.sheets.map(({ name }) => name)).toEqual(["预算"]);
  });

  it("says in a dialog why it could not, and is done when that is closed", async () => {
    const host = await marked();
    host.switches.cellEditing = true;
    const dialogs = await press(host);
    expect(dialogs).toHaveLength(1);
    const seen = await visit(browser(), site.origin);
    await seen.page.goto(dialogs[0] ?? "");
    expect(await seen.page.getByRole("alert").textContent()).toMatch(/^请先按回车结束单元格编辑/);
    expect(seen.troubles).toEqual([]);
    expect(site.asked.filter((asked) => asked.includes("text="))).toEqual([]);
    expect(await axeProblems(seen.page)).toEqual([]);
    await seen.close();
  });
});
