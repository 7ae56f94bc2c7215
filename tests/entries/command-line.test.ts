import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sheet } from "../../src/workbook/memory/sheet.js";
import { writeXlsx } from "../fixtures/xlsx/write.js";
import { runCommand } from "../support/command-line.js";
import { outcomesOf, parseReport, problemsOfReport } from "../support/report.js";

const SHANGHAI = "shanghai-intl-joint-lab-2025";
const XINJIANG = "xinjiang-sco-2025";
const root = path.resolve(import.meta.dirname, "../..");
const sample = (name: string): string => path.join(root, "assets/samples", name);
const temporary = mkdtempSync(path.join(os.tmpdir(), "guidelight-cli-"));

afterAll(() => {
  rmSync(temporary, { recursive: true });
});

const workbook = (rows: Parameters<typeof sheet>[1], name = "Sheet1"): Uint8Array =>
  writeXlsx([sheet(name, rows)]);

describe("check", () => {
  it("ends with 1 when something is broken and names it in one line", async () => {
    const ran = await runCommand([
      "check",
      sample("xinjiang-yuan-broken.xlsx"),
      "--guide",
      XINJIANG,
      "--as-of",
      "2025-09-15",
    ]);
    expect(ran.status).toBe(1);
    expect(ran.output).toContain("不符合");
    expect(ran.output).toContain("X26");
    expect(ran.complaints).toEqual([]);
  });

  it("writes a report that fits the contract, in both languages", async () => {
    for (const lang of ["zh", "en"]) {
      const ran = await runCommand([
        "check",
        sample("shanghai-plain-broken.xlsx"),
        "--guide",
        SHANGHAI,
        "--format",
        "json",
        "--lang",
        lang,
      ]);
      expect(problemsOfReport(parseReport(ran.output))).toEqual([]);
    }
  });

  it("writes the same report as lines: header, one a workbook, across", async () => {
    const files = [sample("shanghai-plain-broken.xlsx"), sample("shanghai-plain.xlsx")];
    const whole = parseReport(
      (await runCommand(["check", ...files, "--guide", SHANGHAI, "--format", "json"])).output,
    );
    const lines = (await runCommand(["check", ...files, "--guide", SHANGHAI, "--format", "ndjson"])).output
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    const { workbooks, across, ...header } = whole;
    expect(lines).toEqual([header, ...workbooks, { across }]);
  });

  it("is never 0 when nothing was answered: an empty workbook", async () => {
    const ran = await runCommand(["check", "empty.xlsx", "--guide", SHANGHAI, "--format", "json"], {
      "empty.xlsx": workbook([[]]),
    });
    expect(ran.status).toBe(3);
    const decided = [...outcomesOf(parseReport(ran.output)).values()]
      .filter(({ verdict }) => ["met", "broken", "doubtful"].includes(verdict))
      .map(({ rule }) => rule);
    // the day of the check is the only thing known: S30 takes it where the workbook names no day
    expect(decided).toEqual(["S30"]);
  });

  it("says in words that nothing was recognised", async () => {
    const ran = await runCommand(["check", "empty.xlsx", "--guide", SHANGHAI], {
      "empty.xlsx": workbook([["你好"]]),
    });
    expect(ran.output).toContain("没有认出");
  });

  it.each([
    ["a text file", "a.xlsx", "hello, this is no workbook at all", "notAWorkbook"],
    ["an empty file", "a.xlsx", "", "notAWorkbook"],
    ["a .csv", "a.csv", "姓名,职称\n张三,教授\n", "csv"],
  ])("%s ends with 2 and says how to go on", async (_what, name, content, code) => {
    const ran = await runCommand(["check", name, "--guide", SHANGHAI, "--format", "json"], {
      [name]: content,
    });
    expect(ran.status).toBe(2);
    const [workbook] = parseReport(ran.output).workbooks;
    expect(workbook && "error" in workbook ? workbook.error.code : "").toBe(code);
    expect(ran.complaints).toHaveLength(1);
    expect(ran.complaints[0]).toContain(name);
  });

  it("ends with 2 for a file that is not there, and still checks the others", async () => {
    const ran = await runCommand([
      "check",
      path.join(temporary, "none.xlsx"),
      sample("shanghai-plain.xlsx"),
      "--guide",
      SHANGHAI,
      "--format",
      "json",
    ]);
    expect(ran.status).toBe(2);
    const { workbooks } = parseReport(ran.output);
    expect(workbooks.map((one) => "error" in one)).toEqual([true, false]);
  });

  it.each([
    [["check", "a.xlsx"], "--guide"],
    [["check", "--guide", SHANGHAI], "workbook"],
    [["check", "a.xlsx", "--guide", "no-such-guide"], "no-such-guide"],
    [["check", "a.xlsx", "--guide", SHANGHAI, "--as-of", "20.10.2025"], "YYYY-MM-DD"],
    [["check", "a.xlsx", "--guide", SHANGHAI, "--format", "pdf"], "pdf"],
    [["chek", "a.xlsx"], "chek"],
    [["check", "a.xlsx", "--guide", SHANGHAI, "--map", "/no/such/map.json"], "map.json"],
  ])("%j is refused with 2 and a reason", async (argv, reason) => {
    const ran = await runCommand(argv, { "a.xlsx": workbook([[]]) });
    expect(ran.status).toBe(2);
    expect(ran.complaints.join("\n")).toContain(reason);
    expect(ran.output).toBe("");
  });

  it.each([
    ["an unknown field", { columns: [{ header: "x", to: "units.nam" }] }, "没有“units.nam”这个字段"],
    ["an unknown table", { tables: [{ sheet: "S", rows: "1", table: "unit" }] }, "没有“unit”这种表"],
    ["rows that are none", { tables: [{ sheet: "S", rows: "first", table: "units" }] }, "tables.0.rows"],
  ])("a mapping file with %s is refused with 2", async (_name, mapping, reason) => {
    const argv = ["check", "a.xlsx", "--guide", SHANGHAI, "--map", "map.json"];
    const ran = await runCommand(argv, { "a.xlsx": workbook([[]]), "map.json": JSON.stringify(mapping) });
    expect(ran.status).toBe(2);
    expect(ran.complaints.join("\n")).toContain(reason);
  });

  it("takes several mapping files together, and says what came to nothing in a workbook", async () => {
    const rows = [
      ["谁来做", "财政的（万元）"],
      ["甲公司", 100],
    ];
    const argv = ["check", "a.xlsx", "--guide", SHANGHAI, "--format", "json"];
    const ran = await runCommand([...argv, "--map", "words.json", "--map", "form.json"], {
      "a.xlsx": workbook(rows),
      "words.json": JSON.stringify({ words: [{ word: "财政的", to: "units.requested" }] }),
      "form.json": JSON.stringify({
        columns: [{ header: "谁来做", to: "units.name" }],
        tables: [{ sheet: "另一张", rows: "4:5", table: "units" }],
      }),
    });
    const [checked] = parseReport(ran.output).workbooks;
    if (!checked || "error" in checked) throw new Error("not read");
    expect(checked.reading.tables[0]?.fields.map(({ field, source }) => `${field} ${source}`)).toEqual([
      "name map",
      "requested recognised",
    ]);
    expect(checked.reading.corrections).toHaveLength(1);
    expect(ran.complaints.join("\n")).toBe("a.xlsx: 更正“另一张!4:5”没有用上：没有“另一张”这张工作表");
  });

  it("takes workbook paths from standard input", async () => {
    const argv = ["check", "--files-from", "-", "--guide", SHANGHAI, "--format", "json"];
    const ran = await runCommand(argv, {}, `${sample("shanghai-plain.xlsx")}\n\n`);
    expect(parseReport(ran.output).workbooks).toHaveLength(1);
  });

  it("masks identity numbers wherever they would be shown", async () => {
    for (const format of ["json", "text"]) {
      const ran = await runCommand([
        "check",
        sample("xinjiang-yuan-broken.xlsx"),
        "--guide",
        XINJIANG,
        "--format",
        format,
      ]);
      expect(ran.output).not.toMatch(/\d{17}[\dX]/);
    }
  });

  it("leaves names out when told to, findings intact", async () => {
    const argv = ["check", sample("xinjiang-yuan-broken.xlsx"), "--guide", XINJIANG, "--format", "json"];
    const open = parseReport((await runCommand(argv)).output);
    const redacted = parseReport((await runCommand([...argv, "--redact"])).output);
    const ids = (report: typeof open): string[] =>
      [...outcomesOf(report).values()].flatMap(({ findings }) =>
        findings.map(({ id, verdict }) => `${id} ${verdict}`),
      );
    expect(ids(redacted)).toEqual(ids(open));
    expect(redacted.redacted).toBe(true);
  });
});

describe("a guide file of one's own", () => {
  const write = (name: string, text: string): string => {
    const file = path.join(temporary, name);
    writeFileSync(file, text);
    return file;
  };
  const demand = (rule: string): string => `
id: own-guide
title: { zh: 自拟, en: Own }
version: "1"
demands:
  - id: T01
    title: { zh: 人数, en: Headcount }
    clause: "1"
    quote: 不少于 1 人
    cases:
      - rule: ${JSON.stringify(rule)}
`;

  it("is used like a shipped one", async () => {
    const file = write("own.yaml", demand("count(members) >= 1"));
    const ran = await runCommand([
      "check",
      sample("xinjiang-plain.xlsx"),
      "--guide",
      file,
      "--format",
      "json",
    ]);
    expect(outcomesOf(parseReport(ran.output)).get("T01")?.verdict).toBe("met");
  });

  it.each([
    ["a field that does not exist", "count(members[titel = 1]) >= 1", "titel"],
    ["a full-width sign", "count（members) >= 1", "（"],
    ["an amount without a unit", "sum(units.requested) <= 150", "150 万元"],
    ["two equal signs", "count(members) == 1", "=="],
    ["text without quotes", "count(units[kind = 企业]) >= 1", "企业"],
  ])("with %s is refused, naming file, rule and place", async (_what, rule, named) => {
    const file = write("wrong.yaml", demand(rule));
    const ran = await runCommand(["check", sample("xinjiang-plain.xlsx"), "--guide", file, "--lang", "en"]);
    expect(ran.status).toBe(2);
    const told = ran.complaints.join("\n");
    expect(told).toContain("wrong.yaml");
    expect(told).toContain("T01");
    expect(told).toContain("demands[0].cases[0].rule");
    expect(told).toContain(named);
  });

  it("that is no YAML is refused with the line", async () => {
    const file = write("broken.yaml", "id: [unclosed\ntitle: x");
    const ran = await runCommand(["guide", file, "--lang", "en"]);
    expect(ran.status).toBe(2);
    expect(ran.complaints.join("\n")).toMatch(/broken\.yaml: line \d/);
  });
});

describe("guides", () => {
  it("lists the guides with their counts", async () => {
    const ran = await runCommand(["guides"]);
    expect(ran.status).toBe(0);
    expect(ran.output).toContain(SHANGHAI);
    expect(ran.output).toContain("沪科指南〔2025〕37");
    expect(ran.output.trimEnd().split("\n")).toHaveLength(3);
  });

  it("prints one demand by demand, with what it does not state", async () => {
    const ran = await runCommand(["guide", XINJIANG]);
    for (const id of ["X01", "X17", "X40"]) expect(ran.output).toContain(id);
    expect(ran.output).toContain("指南未写明");
  });
});

describe("the samples", () => {
  it("are never written to", async () => {
    const before = readFileSync(sample("xinjiang-yuan-broken.xlsx"));
    await runCommand(["check", sample("xinjiang-yuan-broken.xlsx"), "--guide", XINJIANG]);
    expect(readFileSync(sample("xinjiang-yuan-broken.xlsx")).equals(before)).toBe(true);
  });
});

describe("the version", () => {
  it("is the one of package.json", async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    expect((await runCommand(["--version"])).output.trim()).toBe(version);
  });
});
