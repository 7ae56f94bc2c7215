import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { transpile } from "../../bench/transpile.js";
import { rawParts, worksheetXml } from "../../fixtures/xlsx/raw.js";
import { rawZip } from "../../fixtures/xlsx/zip.js";
import { hostileCases } from "./hostile-cases.js";

const OPC = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const many = (piece: string, bytes = 5_000_000): string => piece.repeat(Math.floor(bytes / piece.length));

/** A workbook whose sheet has a drawing of boxes with this inside. */
const withBoxes = (vml: string): Uint8Array => {
  const parts = rawParts({
    parts: {
      "xl/worksheets/sheet1.xml": worksheetXml('<sheetData/><legacyDrawing r:id="rId1"/>'),
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${OPC}"><Relationship Id="rId1" Type="${TYPES}/vmlDrawing" Target="../a.vml"/></Relationships>`,
      "xl/a.vml": vml,
    },
  });
  const encoder = new TextEncoder();
  return rawZip(
    Object.entries(parts).map(([name, content]) => ({ name, content: encoder.encode(String(content)) })),
  );
};

/** What marking looks into and reading does not. */
const ownCases = [
  { name: "boxes that never end", make: () => withBoxes(`<xml>${many("<v:shape ")}</xml>`) },
  { name: "kinds of boxes that never end", make: () => withBoxes(`<xml>${many("<v:shapetype ")}</xml>`) },
  { name: "ends without a beginning", make: () => withBoxes(many("</xml >  ")) },
];

/** As in hostile.test.ts: room for suites that share the cores; what grows with a square takes minutes. */
const MOST_SECONDS = 5;

describe("marking hostile packages ends within seconds and 300 MiB, without a crash", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "guidelight-hostile-"));
  let program = "";
  beforeAll(() => {
    program = path.join(transpile(folder, "tests/workbook"), "xlsx/hostile-mark-run.js");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([...hostileCases, ...ownCases])("$name", ({ make }) => {
    const file = path.join(folder, "hostile.xlsx");
    writeFileSync(file, make());
    const { stdout, stderr } = spawnSync(process.execPath, [program, file], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/"came":"(?:marked|damaged|tooLarge|notAWorkbook|unsupported)","isClean":true/);
    const numbers = /"seconds":([\d.]+),"peak":([\d.]+)/.exec(stdout);
    expect(Number(numbers?.[1])).toBeLessThan(MOST_SECONDS);
    expect(Number(numbers?.[2])).toBeLessThan(300);
  });
});
