import path from "node:path";
import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";
import tseslint from "typescript-eslint";

/** [file the line stands in, the line, whether the walls let it through] */
const LINES: readonly (readonly [file: string, line: string, allowed: boolean])[] = [
  ["src/core/values/x.ts", 'export * from "./exact.js";', true],
  ["src/core/values/x.ts", 'import "fraction.js";', true],
  ["src/core/values/x.ts", 'import "../reading/read.js";', false],
  ["src/core/values/x.ts", 'import "node:fs";', false],
  ["src/core/values/x.ts", 'import "react";', false],
  ["src/core/values/x.ts", "console.log(1);", false],
  ["src/core/values/x.ts", "setTimeout(() => 1, 1);", false],
  ["src/core/values/x.ts", 'await import("./exact.js");', false],
  ["src/core/values/x.ts", 'export type T = import("../reading/read.js").T;', false],
  ["src/core/reading/x.ts", 'import "../values/exact.js";', true],
  ["src/core/reading/cells/x.ts", 'import "../../values/exact.js";', true],
  ["src/core/reading/cells/x.ts", 'import "../sheet.js";', true],
  ["src/core/reading/x.ts", 'import "../rules/language/parse.js";', false],
  ["src/core/reading/x.ts", 'import "./../rules/language/parse.js";', false],
  ["src/core/reading/x.ts", 'import "../values/../rules/language/parse.js";', false],
  ["src/core/reading/x.ts", 'import type {} from "../../workbook/port.js";', false],
  ["src/core/rules/language/x.ts", 'import "../../values/exact.js";', true],
  ["src/core/rules/language/x.ts", 'import "../explain/explain.js";', false],
  ["src/core/rules/explain/x.ts", 'import "../language/tree.js";', true],
  ["src/core/rules/explain/x.ts", 'import "../formula/formula.js";', false],
  ["src/core/rules/formula/x.ts", 'import "../remedy/remedy.js";', false],
  ["src/core/rules/guide/x.ts", 'import "../../reading/read.js";', false],
  ["src/core/check/x.ts", 'import "../messages/index.js";', false],
  ["src/core/render/x.ts", 'import "../messages/index.js";', true],
  ["src/core/marks/x.ts", 'import "../render/render.js";', true],
  ["src/core/marks/x.ts", 'import "../reading/read.js";', false],
  ["src/core/marks/x.ts", 'import type {} from "../../workbook/port.js";', false],
  ["src/core/x.ts", 'import "./rules/language/parse.js";', true],
  ["src/core/x.ts", 'import "../workbook/port.js";', false],
  ["src/core/x.ts", "export const d = document.title;", false],
  ["src/workbook/xlsx/x.ts", 'import "../../core/values/exact.js";', true],
  ["src/workbook/xlsx/x.ts", 'import "../port.js";', true],
  ["src/workbook/xlsx/x.ts", 'import "../memory/workbook.js";', false],
  ["src/workbook/xlsx/x.ts", 'import "node:zlib";', false],
  ["src/workbook/xlsx/x.ts", "export const e = Excel;", false],
  ["src/workbook/office/x.ts", "export const e = Excel;", true],
  ["src/workbook/office/marking/x.ts", 'import "../../tags.js";', true],
  ["src/workbook/office/x.ts", 'import "../xlsx/open.js";', false],
  ["src/workbook/office/x.ts", "export const t = document.title;", false],
  ["src/workbook/office/marking/x.ts", "for (const one of [1]) await Promise.resolve(one);", false],
  ["src/pane/x.tsx", 'import "react";', true],
  ["src/pane/x.tsx", 'import "../core/check-content.js";', true],
  ["src/pane/x.tsx", 'import "../desk/desk.js";', true],
  ["src/pane/x.tsx", 'import "../workbook/port.js";', false],
  ["src/grid/x.tsx", 'import "react";', true],
  ["src/grid/x.tsx", 'import "../workbook/view.js";', true],
  ["src/grid/x.tsx", 'import "../workbook/xlsx/open.js";', false],
  ["src/grid/x.tsx", 'import "../pane/pane.js";', false],
  ["src/desk/x.ts", 'import "../workbook/port.js";', true],
  ["src/desk/x.ts", 'import "../workbook/memory/workbook.js";', false],
  ["src/desk/x.ts", 'import "../pane/app.js";', false],
  ["src/desk/x.ts", "setTimeout(() => 1, 1);", false],
  ["src/pane/x.tsx", 'import "../workbook/xlsx/open.js";', false],
  ["src/pane/x.tsx", "export const e = Excel;", false],
  ["src/pane/x.tsx", 'await import("./guide/tab.js");', true],
  ["src/pane/guide/x.tsx", 'await import("../reading/tab.js");', true],
  ["src/pane/x.tsx", 'await import("../workbook/xlsx/open.js");', false],
  ["src/pane/guide/x.tsx", 'await import("../../entries/library/bundled.js");', false],
  ["src/pane/x.tsx", 'await import("./../workbook/port.js");', false],
  ["src/pane/x.tsx", 'await import("react");', false],
  ["src/pane/x.tsx", "await import(`./${String(1)}.js`);", false],
  ["src/entries/x.ts", 'import "../workbook/xlsx/open.js";', true],
  ["src/entries/x.ts", 'import "node:fs";', true],
];

const WALL_RULES = [
  "no-restricted-imports",
  "no-restricted-syntax",
  "no-restricted-globals",
  "no-await-in-loop",
];

describe("the walls of the house", () => {
  let eslint: ESLint;
  beforeAll(() => {
    eslint = new ESLint({
      overrideConfigFile: path.resolve(import.meta.dirname, "../.config/eslint.config.js"),
      overrideConfig: [
        {
          files: ["**/*.{ts,tsx}"],
          ...tseslint.configs.disableTypeChecked,
          languageOptions: { parserOptions: { projectService: false, program: null, project: false } },
        },
      ],
    });
  });

  it.each(LINES)("%s: %s → allowed %s", async (filePath, line, allowed) => {
    const [result] = await eslint.lintText(`${line}\n`, { filePath });
    const hits = (result?.messages ?? []).filter(
      ({ ruleId }) => ruleId !== null && WALL_RULES.includes(ruleId),
    );
    expect((result?.messages ?? []).filter(({ fatal }) => fatal)).toEqual([]);
    expect(hits.length === 0).toBe(allowed);
  });
});
