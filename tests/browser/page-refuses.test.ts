import { mkdtempSync, openSync, ftruncateSync, closeSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bigWorkbook } from "../bench/workbook.js";
import { describeInBrowser } from "./support/browser.js";
import { countsShown, give, openPage, sampleFile } from "./support/open-page.js";
import { serveSite, type Site } from "./support/site.js";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** An OLE compound file with directory entries of these names: what Excel writes for .xls and for locked workbooks. */
function ole(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of ["Root Entry", ...streams].entries()) {
    const at = 512 + 128 * index;
    bytes.set(new Uint8Array(Buffer.from(name, "utf16le")), at);
    bytes[at + 64] = (name.length + 1) * 2;
  }
  return bytes;
}

describeInBrowser("a file the page cannot use", (browser) => {
  let site: Site;
  const folder = mkdtempSync(path.join(os.tmpdir(), "guidelight-page-"));
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await site.cut();
  });

  it.each([
    ["a letter", "信.xlsx", text("尊敬的评审专家"), "这不是 .xlsx 或 .xlsm 文件"],
    ["nothing at all", "空.xlsx", new Uint8Array(0), "这不是 .xlsx 或 .xlsm 文件"],
    ["an old workbook", "预算.xls", ole("Workbook"), "这是旧版 .xls 文件"],
    ["comma-separated values", "预算.csv", text("序号,单位\n1,甲\n2,乙\n"), "这是文本（.csv）文件"],
    [
      "a workbook under a password",
      "预算.xlsx",
      ole("EncryptionInfo", "EncryptedPackage"),
      "工作簿有打开密码",
    ],
  ])("%s is refused in words, and the page goes on", async (_, name, bytes, words) => {
    const seen = await openPage(browser(), site.origin);
    await give(seen.page, { name, bytes });
    const alert = seen.page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain(words);
    expect(await alert.innerText()).toContain(name);
    await give(seen.page, await sampleFile("shanghai-plain.xlsx"));
    expect((await countsShown(seen.page))[0]).toBe(0);
    expect(seen.troubles).toEqual([]);
    await seen.close();
  });

  it("a workbook cut off half-way is refused as damaged", async () => {
    const seen = await openPage(browser(), site.origin);
    const { bytes } = await sampleFile("shanghai-plain.xlsx");
    await give(seen.page, { name: "半个.xlsx", bytes: bytes.slice(0, bytes.length / 2) });
    const alert = seen.page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("文件已损坏");
    await seen.close();
  });

  it("200 MB of something else do not stop the page", async () => {
    const file = path.join(folder, "很大.xlsx");
    const handle = openSync(file, "w");
    ftruncateSync(handle, 200_000_000);
    closeSync(handle);
    const seen = await openPage(browser(), site.origin);
    await seen.page.locator('input[type="file"]').first().setInputFiles(file);
    const alert = seen.page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("这不是 .xlsx 或 .xlsm 文件");
    await give(seen.page, await sampleFile("shanghai-plain.xlsx"));
    await countsShown(seen.page);
    await seen.close();
  });

  it("what is cancelled half-way is gone, and what was dropped with it opens all the same", async () => {
    const seen = await openPage(browser(), site.origin);
    const big = { name: "大.xlsx", bytes: bigWorkbook(20_000) };
    const small = await sampleFile("shanghai-plain.xlsx");
    await give(seen.page, big, { ...small, name: "不要.xlsx" }, { ...small, name: "小.xlsx" });
    await seen.page.getByRole("heading", { name: "正在打开 大.xlsx" }).waitFor();
    await seen.page.getByRole("button", { name: "关闭 不要.xlsx" }).click();
    await seen.page.getByRole("button", { name: "取消" }).click();
    await seen.page.getByRole("button", { name: "小.xlsx", exact: true }).click();
    expect((await countsShown(seen.page))[0]).toBe(0);
    expect(await seen.page.getByRole("button", { name: "大.xlsx", exact: true }).count()).toBe(0);
    // a worker that is ended while it loads leaves its scripts half-way
    expect(seen.troubles.filter((trouble) => !trouble.endsWith("ERR_ABORTED"))).toEqual([]);
    await seen.close();
  });

  it("a reload half-way leaves a page that waits for a file, without a question", async () => {
    const seen = await openPage(browser(), site.origin);
    await give(seen.page, { name: "大.xlsx", bytes: bigWorkbook(20_000) });
    await seen.page.getByRole("heading", { name: "正在打开 大.xlsx" }).waitFor();
    await seen.page.reload();
    await seen.page.getByRole("heading", { name: "把申报工作簿拖到这里" }).waitFor();
    await seen.close();
  });
});
