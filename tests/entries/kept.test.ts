import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/core/render/report.js";
import { LocalEngine } from "../../src/desk/local-engine.js";
import { WorkbookDesk } from "../../src/desk/workbook-desk.js";
import { openXlsx } from "../../src/workbook/xlsx/open.js";
import { runCommand, type Ran } from "../support/command-line.js";
import { library } from "../support/library.js";
import { problemsOfReport, outcomesOf, parseReport } from "../support/report.js";

const XINJIANG = "xinjiang-sco-2025";
const sample = path.resolve(import.meta.dirname, "../../assets/samples/xinjiang-yuan-broken.xlsx");
const bytes = new Uint8Array(readFileSync(sample));
const settings = { guide: XINJIANG, lang: "zh", asOf: "2025-09-12" } as const;

const check = async (file: Uint8Array, ...more: readonly string[]): Promise<Ran> =>
  runCommand(["check", "book.xlsx", "--guide", XINJIANG, "--as-of", "2025-09-12", ...more], {
    "book.xlsx": file,
    "map.json": JSON.stringify({ columns: [{ header: "每年工作时间", to: null }] }),
  });

const reportOf = async (file: Uint8Array): Promise<Report> =>
  parseReport((await check(file, "--format", "json")).output);

/** The sample after a person accepted all that is open in it, and ticked one thing off. */
async function accepted(): Promise<Uint8Array> {
  const port = openXlsx(bytes);
  const engine = new LocalEngine(library, {
    tool: { name: "guidelight", version: "0" },
    loadGuide: () => Promise.resolve({ problems: [] }),
  });
  const desk = new WorkbookDesk(port, engine, { file: "book.xlsx", marks: false, keepGuide: true });
  const { workbook } = await desk.check(settings);
  const signed = { by: "李敏", on: "2025-09-12" };
  for (const { guide, rule, verdict } of workbook.outcomes) {
    const isOpen = verdict === "broken" || verdict === "doubtful" || verdict === "unanswered";
    if (isOpen) await desk.accept({ guide, rule, ...signed, reason: "已说明" });
    if (verdict === "manual") await desk.tick({ guide, rule, ...signed });
  }
  return port.bytes();
}

describe("what people add to a workbook, on the command line", () => {
  it("is counted apart and no longer fails the check", async () => {
    const before = await check(bytes, "--format", "json");
    const after = await check(await accepted(), "--format", "json");
    const report = parseReport(after.output);
    const [was] = parseReport(before.output).workbooks;
    const [now] = report.workbooks;
    if (!was || !now || "error" in was || "error" in now) throw new Error("not read");
    const { broken, doubtful, unanswered } = was.summary;
    expect([before.status, after.status]).toEqual([1, 0]);
    expect(now.summary).toEqual({
      ...was.summary,
      broken: 0,
      doubtful: 0,
      unanswered: 0,
      accepted: broken + doubtful + unanswered,
    });
    expect(problemsOfReport(report)).toEqual([]);
  });

  it("says who accepted and who ticked; names go when redacted", async () => {
    const file = await accepted();
    const outcomes = [...outcomesOf(await reportOf(file)).values()];
    expect(outcomes.flatMap(({ findings }) => findings).find((one) => one.accepted)?.accepted).toEqual({
      by: "李敏",
      reason: "已说明",
      on: "2025-09-12",
    });
    expect(outcomes.find(({ tick }) => tick)?.tick).toEqual({ by: "李敏", on: "2025-09-12" });
    expect((await check(file)).output).toContain("已接受");
    expect((await check(file, "--redact", "--format", "json")).output).not.toContain("李敏");
    expect((await check(file, "--format", "html")).output).toContain("已接受（李敏，2025-09-12）：已说明");
  });

  it("is left alone, and said to be unreadable, when a newer version wrote it", async () => {
    const port = openXlsx(bytes);
    await port.saveState('{"version":7}');
    const ran = await check(port.bytes(), "--out", "out");
    expect(ran.status).toBe(1);
    expect(ran.complaints.join("\n")).toContain("没有改动它");
    const [copy] = ran.written.values();
    expect(await openXlsx(copy ?? new Uint8Array()).loadState()).toBe('{"version":7}');
  });

  it("a mapping given with --map is kept in the copy and used there", async () => {
    const ran = await check(bytes, "--map", "map.json", "--out", "out");
    const [copy] = ran.written.values();
    expect(await openXlsx(copy ?? new Uint8Array()).loadState()).toContain("每年工作时间");
    const again = await reportOf(copy ?? new Uint8Array());
    const mapped = parseReport((await check(bytes, "--map", "map.json", "--format", "json")).output);
    expect(outcomesOf(again).get("X21")?.verdict).toBe(outcomesOf(mapped).get("X21")?.verdict);
  });
});
