import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { reportPage } from "../../src/core/render/html/page.js";
import { messagesIn } from "../../src/core/messages/index.js";
import type { Report } from "../../src/core/render/report.js";
import { sarifOf } from "../../src/core/render/sarif/sarif.js";
import { uriOf } from "../../src/core/render/sarif/uri.js";
import { sheet } from "../../src/workbook/memory/sheet.js";
import { openXlsx } from "../../src/workbook/xlsx/open.js";
import { readFileSync } from "node:fs";
import { checkContent } from "../../src/core/check-content.js";
import { writeXlsx } from "../fixtures/xlsx/write.js";
import { runCommand } from "../support/command-line.js";
import { library } from "../support/library.js";
import { outcomesOf, parseReport, reportValidator } from "../support/report.js";

const XINJIANG = "xinjiang-sco-2025";
const root = path.resolve(import.meta.dirname, "../..");
const samples = path.join(root, "assets/samples");
const sample = (name: string): string => path.join(samples, name);
const problemsOfSarif = reportValidator(path.join(root, "tests/contract/sarif-2.1.0.json"));

const check = (files: readonly string[], ...more: string[]): ReturnType<typeof runCommand> =>
  runCommand(["check", ...files, "--guide", XINJIANG, "--as-of", "2025-09-12", ...more]);

const report = async (files: readonly string[], ...more: string[]): Promise<Report> =>
  parseReport((await check(files, "--format", "json", ...more)).output);

describe("the page", () => {
  it("names every outcome and its sentences, and ends as the text form does", async () => {
    const ran = await check([sample("xinjiang-yuan-broken.xlsx")], "--format", "html");
    expect(ran.status).toBe(1);
    const whole = await report([sample("xinjiang-yuan-broken.xlsx")]);
    for (const [rule, { title, findings, verdict }] of outcomesOf(whole)) {
      expect(ran.output).toContain(`>${rule}<`);
      expect(ran.output).toContain(title);
      if (verdict !== "broken") continue;
      for (const { message } of findings) expect(ran.output).toContain(message);
    }
    expect(ran.output).toContain("通过核对不等于受理");
  });

  it("asks for nothing from outside and runs nothing", async () => {
    for (const lang of ["zh", "en"]) {
      const { output } = await check([sample("xinjiang-plain.xlsx")], "--format", "html", "--lang", lang);
      expect(output).toContain(`<html lang="${lang === "zh" ? "zh-CN" : "en"}">`);
      expect(output).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form)\b/i);
      expect(output).not.toMatch(/\b(?:src|href|action|srcset|on[a-z]+)\s*=/i);
      expect(output).not.toMatch(/@import|url\(/i);
      expect(output).toContain("default-src 'none'");
    }
  });

  it("escapes whatever stands in the workbook or its name", async () => {
    const nasty = `<script>alert("1")</script>&amp;'`;
    const bytes = writeXlsx([
      sheet("项目", [
        ["项目名称", "x"],
        ["项目类别", nasty],
        ["主要合作国", nasty],
      ]),
    ]);
    const ran = await runCommand(["check", "<b>.xlsx", "--guide", XINJIANG, "--format", "html"], {
      "<b>.xlsx": bytes,
    });
    expect(ran.output).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;");
    expect(ran.output).toContain("&lt;b&gt;.xlsx");
    expect(ran.output).not.toMatch(/<script|<b>/);
  });

  it("says why a file could not be read, beside those that could", async () => {
    const ran = await runCommand(
      ["check", "bad.xlsx", sample("xinjiang-plain.xlsx"), "--guide", XINJIANG, "--format", "html"],
      { "bad.xlsx": "no workbook" },
    );
    expect(ran.status).toBe(2);
    expect(ran.output).toContain("这不是 .xlsx 或 .xlsm 文件");
    expect(ran.output).toContain("X26");
  });

  it("is the same page for the same report", async () => {
    const whole = await report([sample("shanghai-plain-broken.xlsx")]);
    expect(reportPage(whole, messagesIn("zh"))).toBe(reportPage(whole, messagesIn("zh")));
  });
});

describe("the SARIF log", () => {
  it("fits the schema, with every outcome a result, also for files that cannot be read", async () => {
    const files = readdirSync(samples).map(sample);
    const ran = await runCommand(
      ["check", ...files, "bad.xlsx", "--guide", XINJIANG, "--as-of", "2025-09-12", "--format", "sarif"],
      { "bad.xlsx": "no workbook" },
    );
    const log: unknown = JSON.parse(ran.output);
    expect(problemsOfSarif(log)).toEqual([]);
    const whole = await report(files);
    const [run] = sarifOf(whole).runs;
    for (const [index, workbook] of whole.workbooks.entries()) {
      if ("error" in workbook) throw new Error(workbook.file);
      const rules = run?.results
        .filter(({ locations }) =>
          locations.some(({ physicalLocation }) => physicalLocation?.artifactLocation.index === index),
        )
        .map(({ ruleId }) => ruleId);
      expect(new Set(rules)).toEqual(new Set(workbook.outcomes.map(({ rule }) => rule)));
    }
    expect(ran.output).toContain('"executionSuccessful": false');
    expect(ran.output).toContain('"notAWorkbook"');
  });

  it("refuses what the standard refuses: the schema has teeth", async () => {
    const log = sarifOf(await report([sample("xinjiang-plain.xlsx")]));
    const [run] = log.runs;
    const [first, ...rest] = run?.results ?? [];
    const wrong = [{ ...first, level: first?.kind === "fail" ? "none" : "error" }, ...rest];
    expect(problemsOfSarif({ ...log, runs: [{ ...run, results: wrong }] })).not.toEqual([]);
  });

  it.each([
    ["a b/预算#1.xlsx", "a%20b/%E9%A2%84%E7%AE%97%231.xlsx"],
    ["/tmp/x.xlsx", "file:///tmp/x.xlsx"],
    ["C:/data/x.xlsx", "file:///C:/data/x.xlsx"],
    ["50%?.xlsx", "50%25%3F.xlsx"],
    ["../x.xlsx", "../x.xlsx"],
  ])("writes %s as %s", (file, uri) => {
    expect(uriOf(file)).toBe(uri);
  });
});

describe("--redact", () => {
  it("leaves names and identity numbers out of every form, findings intact", async () => {
    for (const file of readdirSync(samples)) {
      const personal = await personalTexts(sample(file));
      expect(personal.length).toBeGreaterThan(3);
      for (const format of ["json", "ndjson", "html", "sarif", "text"]) {
        const { output } = await check([sample(file)], "--redact", "--format", format);
        expect(personal.filter((text) => output.includes(text))).toEqual([]);
      }
      const [plain, redacted] = [await report([sample(file)]), await report([sample(file)], "--redact")];
      const verdicts = (one: Report): unknown =>
        [...outcomesOf(one)].map(([rule, { verdict, findings }]) => [rule, verdict, findings.length]);
      expect(verdicts(redacted)).toEqual(verdicts(plain));
    }
  });
});

/** Texts of the cells that the vocabulary marks as personal: names of people, their numbers. */
async function personalTexts(file: string): Promise<string[]> {
  const content = await openXlsx(new Uint8Array(readFileSync(file))).read();
  const { submission } = checkContent(content, [], { ...library, today: { year: 2025, month: 9, day: 12 } });
  const texts = [...submission.tables].flatMap(([table, { entries }]) =>
    entries.flatMap(({ values }) =>
      [...values].flatMap(([field, traced]) => {
        const personal = library.vocabulary.tables[table]?.fields[field]?.personal ?? false;
        return personal && traced.state === "value" ? [traced.origin.raw] : [];
      }),
    ),
  );
  return [...new Set(texts)].filter((text) => text.length > 1);
}
