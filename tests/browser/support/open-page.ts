import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { todayInChina } from "../../../src/entries/app/today.js";
import { runCommand } from "../../support/command-line.js";
import { visit, type Visit } from "./visit.js";

export const SAMPLES = path.resolve(import.meta.dirname, "../../../assets/samples");

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const VERDICTS = ["不符合", "存疑", "缺数据", "人工核对", "符合", "不适用"] as const;

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const sampleFile = async (name: string): Promise<GivenFile> => ({
  name,
  bytes: new Uint8Array(await readFile(path.join(SAMPLES, name))),
});

/** The page in a fresh profile, waiting for a file. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const seen = await visit(browser, origin, { viewport: { width: 1280, height: 800 }, ...options });
  await seen.page.goto(origin);
  await seen.page.locator("main button").first().waitFor();
  return seen;
}

/** Gives files to the page as its file chooser would. */
export async function give(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: WORKBOOK, buffer: Buffer.from(bytes) })),
    );
}

/** Drops files on the page as a person would from a folder. */
export async function drop(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString("base64") }));
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, text } of list) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    const event = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }, given);
}

/** How many demands the pane shows under each verdict, once the file was checked. */
export async function countsShown(page: Page): Promise<number[]> {
  const group = page.getByRole("group", { name: "按判定筛选" });
  await group.waitFor();
  const buttons = await group.getByRole("button").allInnerTexts(); // "5\n不符合", in the order of VERDICTS
  expect(buttons.map((text) => text.replace(/[\d\s]/g, ""))).toEqual(VERDICTS);
  return buttons.map((text) => Number(/\d+/.exec(text)?.[0]));
}

/** What a click on the button saves. */
export async function saved(page: Page, button: string): Promise<GivenFile> {
  const download = page.waitForEvent("download");
  await page.getByRole("banner").first().getByRole("button", { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

export const textOf = ({ bytes }: GivenFile): string => Buffer.from(bytes).toString("utf8");

/** What the command line makes of the file today: its report, and its checked copy. */
export async function checkedByCommand(
  { name, bytes }: GivenFile,
  guide: string,
  format: "html" | "json",
): Promise<{ report: string; copy: GivenFile | undefined }> {
  const options = ["--guide", guide, "--as-of", todayInChina(), "--lang", "zh", "--format", format];
  const { output, written } = await runCommand(["check", name, ...options, "--out", "out"], {
    [name]: bytes,
  });
  const [copy] = [...written].map(([file, content]) => ({ name: path.basename(file), bytes: content }));
  return { report: output, copy };
}
