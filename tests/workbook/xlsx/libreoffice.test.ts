import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formula, text } from "../../../src/workbook/memory/cells.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { writeXlsx } from "../../fixtures/xlsx/write.js";
import { rowsOf } from "../contract-support.js";
import { markAt, markingOf } from "../marking.js";

const isPresent = spawnSync("soffice", ["--version"]).status === 0;
if (!isPresent) console.log("soffice is not installed: workbooks saved by LibreOffice are not tested");

/** The bytes LibreOffice saves after opening a workbook. */
function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "guidelight-"));
  try {
    const [input, output] = [path.join(folder, "a.xlsx"), path.join(folder, "out")];
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", output, input], {
      stdio: "ignore",
      timeout: 100_000,
    });
    return new Uint8Array(readFileSync(path.join(output, "a.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every trace of ours in a package: our tags, the sheet, notes. */
function traces(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, strFromU8(content)] as const,
  );
  return parts
    .filter(
      ([name, text]) => name !== "docProps/app.xml" && /guidelight|核对结果|\u200b\u200d|自筹 270/.test(text),
    )
    .map(([name]) => name);
}

describe.skipIf(!isPresent)("a checked copy that LibreOffice opened and saved", () => {
  it("keeps the marks, and clearing finds and removes them all", { timeout: 120_000 }, async () => {
    const rows = [
      ["单位名称", "申请", "自筹"],
      ["甲", 150, 270],
      ["乙", 30, 10],
    ];
    const original = writeXlsx([sheet("单位经费", rows), sheet("B & C", [["x", 1]])]);
    const port = openXlsx(original);
    const cell = (row: number, column: number, name = "单位经费"): Parameters<typeof markAt>[0] => ({
      sheet: name,
      row,
      column,
    });
    await port.mark(
      markingOf([
        markAt(cell(2, 3)),
        markAt(cell(2, 2)),
        markAt(cell(3, 2), "doubtful"),
        markAt(cell(1, 2, "B & C"), "unanswered"),
      ]),
    );
    const saved = savedByLibreOffice(port.bytes());
    expect(traces(saved).length).toBeGreaterThan(3);

    const again = openXlsx(saved);
    expect(rowsOf(await again.read())).toEqual(rowsOf(await openXlsx(original).read()));
    await again.clear();
    expect(traces(again.bytes())).toEqual([]);
    expect(rowsOf(await again.read())).toEqual(rowsOf(await openXlsx(original).read()));
    const left = Object.keys(unzipSync(again.bytes()));
    expect(left.filter((name) => /comments|vml|tables\//.test(name))).toEqual([]);
    expect(traces(savedByLibreOffice(again.bytes()))).toEqual([]);
  });
});

describe.skipIf(!isPresent)("an edited copy that LibreOffice opens", () => {
  it("shows what was typed and works out again what hangs on it", { timeout: 120_000 }, async () => {
    const port = openXlsx(
      writeXlsx([
        sheet("单位经费", [
          ["甲", 150, formula("B1*2", 300), formula('IF(B1>100,"多","少")', text("多"))],
          ["乙", 30, formula("SUM(B1:B2)", 180), formula("B1>100", true)],
        ]),
        sheet("汇总", [[formula("单位经费!C2", 180), formula("单位经费!B2", 30)]]),
      ]),
    );
    const cell = (row: number, column: number): { sheet: string; row: number; column: number } => ({
      sheet: "单位经费",
      row,
      column,
    });
    await port.write(cell(1, 2), { kind: "number", decimal: "70.25" });
    await port.write(cell(1, 1), { kind: "text", text: "=丙 & 丁" });
    await port.write(cell(4, 5), { kind: "boolean", boolean: true });
    const { sheets } = await openXlsx(savedByLibreOffice(port.bytes())).read();
    const values = (sheets[0]?.columnsOf(1) ?? []).map((column) => sheets[0]?.cell(1, column)?.value);
    expect(values).toEqual([
      { kind: "text", text: "=丙 & 丁" },
      { kind: "number", number: 70.25 },
      { kind: "number", number: 140.5 },
      { kind: "text", text: "少" },
    ]);
    expect(sheets[0]?.cell(2, 3)?.value).toEqual({ kind: "number", number: 100.25 });
    expect(sheets[0]?.cell(2, 4)?.value).toEqual({ kind: "boolean", boolean: false });
    expect(sheets[0]?.cell(4, 5)?.value).toEqual({ kind: "boolean", boolean: true });
    expect(sheets[1]?.cell(1, 1)?.value).toEqual({ kind: "number", number: 100.25 });
  });
});
