import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Frame, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { bookOf } from "../../excel-host/fixtures/from-content.js";
import { EmulatedHost } from "../../excel-host/host.js";
import { openPane, type PaneOptions } from "../../excel-host/host-page/open-pane.js";
import type { Site } from "../support/site.js";

const SAMPLES = path.resolve(import.meta.dirname, "../../../assets/samples");

/** A host with one of the product's own samples. */
export async function sampleHost(sample: string, excelApi = "1.13"): Promise<EmulatedHost> {
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, `${sample}.xlsx`)));
  return new EmulatedHost(bookOf(await openXlsx(bytes).read()), { excelApi });
}

/** A sample with five demands broken, each mended by one cell. */
export const BROKEN = "shanghai-plain-broken";

export interface JourneyOptions extends Omit<PaneOptions, "address"> {
  readonly context?: BrowserContextOptions;
}

/** A pane somebody has before them, and the workbook behind it. */
export class Journey {
  private constructor(
    readonly host: EmulatedHost,
    readonly page: Page,
    private readonly opened: Awaited<ReturnType<typeof openPane>>,
    private readonly uncaught: readonly string[],
  ) {}

  static async begin(
    browser: Browser,
    site: Site,
    host: EmulatedHost,
    { context: profile, ...options }: JourneyOptions = {},
  ): Promise<Journey> {
    const context = await browser.newContext({ locale: "zh-CN", ...profile });
    const uncaught: string[] = [];
    context.on("weberror", (error) => uncaught.push(error.error().message));
    const opened = await openPane(context, host, { ...options, address: `${site.origin}/taskpane.html` });
    return new Journey(host, opened.page, opened, uncaught);
  }

  get pane(): Frame {
    return this.opened.pane();
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", { name, exact: typeof name === "string" });
  }

  /** Presses a button as soon as it is there. */
  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }

  /** Chooses something in the menu behind “⋯”, and leaves the menu closed. */
  async choose(name: string | RegExp): Promise<void> {
    await this.press(/^(?:更多|More)$/);
    const items = this.pane.locator("[role^=menuitem]");
    await items.filter({ hasText: name }).click();
    // what is on or off leaves the menu open
    if (await this.pane.getByRole("menu").isVisible()) await this.page.keyboard.press("Escape");
    await items.first().waitFor({ state: "detached" });
  }

  /** The first check, from the opened pane to its results. */
  async check(): Promise<void> {
    await this.press("核对这个工作簿");
    await this.results();
  }

  /** Waits until results are there. */
  async results(): Promise<void> {
    await this.pane.getByRole("group", { name: "按判定筛选" }).waitFor();
  }

  /** How many stand under a verdict, as the summary says. */
  async count(verdict: string): Promise<number> {
    const name = await this.button(new RegExp(`^${verdict} \\d+$`)).textContent();
    return Number(/\d+$/.exec(name ?? "")?.[0]);
  }

  /** The row of an outcome in the list. */
  row(title: string): Locator {
    return this.pane.locator("li", { has: this.pane.locator("[data-row]", { hasText: title }) });
  }

  /** Opens the finding of a row. */
  async open(title: string): Promise<void> {
    await this.row(title).locator("[data-row]").click();
    await this.pane.getByRole("heading", { level: 2, name: title }).waitFor();
  }

  async back(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.results();
  }

  /** What the bar under the summary says. */
  get notice(): Locator {
    return this.pane.getByRole("status");
  }

  /** Closes the pane and opens it over the same workbook, as on another day. */
  async reopen(): Promise<void> {
    await this.opened.reopen();
  }

  /** Ends the journey: nothing unknown was asked, nothing was uncaught, nothing is left behind in the host. */
  async done(): Promise<void> {
    await expect.poll(() => this.host.liveReferences, { timeout: 10_000 }).toBe(0);
    expect(this.opened.unanswered).toEqual([]);
    expect(this.uncaught).toEqual([]);
    await this.opened.close();
    await this.page.context().close();
  }
}
