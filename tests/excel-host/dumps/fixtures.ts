import { readFileSync } from "node:fs";
import path from "node:path";
import { date, error, formula, number, text } from "../../../src/workbook/memory/cells.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { writeXlsx } from "../../fixtures/xlsx/write.js";

/** A workbook as bytes, of which a dump by another reader is kept in `books/`. */
export interface DumpedFixture {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const SAMPLES = path.resolve(import.meta.dirname, "../../../assets/samples");

const sample = (name: string): DumpedFixture => ({
  name,
  bytes: () => new Uint8Array(readFileSync(path.join(SAMPLES, `${name}.xlsx`))),
});

/** Values of every kind, formats, dates, merged cells, hidden rows, columns and sheets, a table, names. */
const kinds = (date1904: boolean): Uint8Array =>
  writeXlsx(
    [
      sheet(
        "单位经费",
        [
          ["单位经费表（单位：万元）"],
          ["序号", "单位名称", "申请", "自筹", "合计", "占比", "起", "备注"],
          [
            1,
            " 某大学 ",
            150,
            0.1 + 0.2,
            formula("C3+D3", 150.3),
            number(0.25, "0.00%"),
            date("2025-10-28"),
            "两行\n文字",
          ],
          [
            2,
            "某公司（境外）",
            -2.5e-7,
            1 / 3,
            formula("C4+D4", 0.3333330833333333),
            number(1, '0.0"倍"'),
            date("2024-02-29"),
            "无",
          ],
          [
            3,
            "=SUM(C3)",
            true,
            false,
            formula("NA()", error("#N/A")),
            error("#DIV/0!"),
            text("2025-1-1"),
            "０１２",
          ],
          ["合计", null, formula("SUM(C3:C5)", 149.99999975), 0, formula('IF(C6>0,"超出","")', text("超出"))],
        ],
        { merges: ["A1:H1", "A6:B6"], hiddenRows: [5], hiddenColumns: ["D"] },
      ),
      sheet("参数", [["比例", 2]], { visibility: "hidden" }),
      sheet("底稿", [[1e21, 123456789012345]], { visibility: "veryHidden", at: "C4" }),
      sheet(
        "明细 (2025)",
        [
          ["项目", "金额"],
          ["设备费", 12],
        ],
        { tables: [{ name: "明细表", range: "A1:B2" }] },
      ),
      sheet("空", []),
    ],
    {
      date1904,
      definedNames: [
        { name: "总额", formula: "单位经费!$C$6" },
        { name: "本表", formula: "'明细 (2025)'!$B$2", sheet: "明细 (2025)" },
      ],
    },
  );

/** Texts and formulas at the edges of what files hold, written with inline texts. */
const edges = (): Uint8Array =>
  writeXlsx(
    [
      sheet("A'B", [
        ['a<b & "c"', "𠮷野家 👩‍🔬", "\t", "'150", "1.10"],
        [
          formula("A3*2"),
          formula("'A''B'!E1&\"元\"", "1.10元"),
          formula("1/3", 1 / 3),
          formula("A1=B1", false),
        ],
        [number(150, "@"), number(0.5, "#,##0.00_);[Red](#,##0.00)"), number(45_958, "mm-dd-yy"), null, 0],
      ]),
      sheet("说明", [["不含公式"]], { at: "AB1000" }),
    ],
    {},
    { inlineTexts: true },
  );

export const DUMPED: readonly DumpedFixture[] = [
  ...[
    "shanghai-english",
    "shanghai-one-sheet",
    "shanghai-one-sheet-broken",
    "shanghai-plain",
    "shanghai-plain-broken",
    "xinjiang-english-broken",
    "xinjiang-plain",
    "xinjiang-yuan",
    "xinjiang-yuan-broken",
  ].map(sample),
  { name: "kinds", bytes: () => kinds(false) },
  { name: "kinds-1904", bytes: () => kinds(true) },
  { name: "edges", bytes: edges },
];
