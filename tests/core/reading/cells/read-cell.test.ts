import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAVEAT_CODES, UNREADABLE_CODES } from "../../../../src/core/reading/cells/codes.js";
import { readCell } from "../../../../src/core/reading/cells/read-cell.js";
import type { Cell } from "../../../../src/core/reading/sheet/sheet.js";
import { FIELD_KINDS, type FieldKind } from "../../../../src/core/vocabulary.js";
import { cell, context, field } from "./read.js";

const raw = (given: Cell, kind: FieldKind): string | undefined =>
  readCell(given, field(kind), context({ unit: "万元" })).origin?.raw;

describe("any cell", () => {
  it.each(FIELD_KINDS)(
    "%s: nothing stored is absent, an error and an uncalculated formula are not",
    (kind) => {
      const read = (given: Cell | undefined): unknown => readCell(given, field(kind), context());
      expect(read(undefined)).toMatchObject({ state: "absent", why: "blank", origin: { raw: "" } });
      expect(read({ value: { kind: "empty" }, format: "General" })).toMatchObject({ state: "absent" });
      expect(read(cell(" \u3000"))).toMatchObject({ state: "absent" });
      expect(
        read({ value: { kind: "error", error: "#N/A" }, format: "General", formula: "B1/0" }),
      ).toMatchObject({
        state: "unreadable",
        reason: { code: "errorValue" },
        origin: { raw: "#N/A", formula: true },
      });
      expect(
        read({ value: { kind: "empty" }, format: "General", formula: "SUM(A1:A3)", uncalculated: true }),
      ).toMatchObject({ state: "unreadable", reason: { code: "uncalculated" }, origin: { formula: true } });
    },
  );

  it("keeps its place, its head and its text as displayed", () => {
    const given: Cell = { value: { kind: "number", number: 1_500_000 }, format: "#,##0.00", formula: "A1*2" };
    expect(readCell(given, field("money"), context({ unit: "元", label: "申请经费" }))).toMatchObject({
      state: "value",
      origin: {
        cell: { sheet: "表", row: 2, column: 3 },
        label: "申请经费",
        raw: "1,500,000.00",
        formula: true,
      },
    });
  });

  it("shows a number that its format hides", () => {
    expect(raw(cell(5, ";;;"), "money")).toBe("5");
  });

  it("never shows an identity number in full", () => {
    expect(raw(cell("11010519491231002X"), "identity")).toBe("110*************2X");
    expect(raw(cell(110_105_194_912_310_020), "identity")).toMatch(/^110\*+\d{2}$/u);
    expect(raw(cell("E12345678"), "identity")).toBe("E12****78");
    expect(raw(cell("张三 11010519491231002X"), "name")).toBe("张三 110*************2X");
    expect(raw(cell("91110000600037341L"), "creditCode")).toBe("91110000600037341L");
  });

  it("is read without failing, whatever it holds, and always by the agreed codes", () => {
    const values = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom(
          ..."0123456789.,-/年月日万元%（）()十百千零人月Xx ~至:：¥$是否√教授博士级高副".split(""),
        ),
      }),
      fc.double(),
      fc.boolean(),
      fc.integer(),
    );
    const formats = fc.oneof(
      fc.constantFrom(
        "General",
        "0.00",
        "yyyy-mm-dd",
        "0%",
        '0"万元"',
        "#,##0_);(#,##0)",
        "@",
        "h:mm",
        "[>=1]0;",
      ),
      fc.string({ unit: fc.constantFrom(...'0#?.,%@;"\\_*[]ymdhsE+-/!年万Ge$<>='.split("")), maxLength: 12 }),
    );
    const kinds = fc.constantFrom(...FIELD_KINDS);
    const scales = fc.constantFrom("title", "degree", "country", "region", "unitKind", "none");
    fc.assert(
      fc.property(values, formats, kinds, scales, fc.boolean(), (value, format, kind, scale, date1904) => {
        const given = typeof value === "number" && !Number.isFinite(value) ? 0 : value;
        const traced = readCell(cell(given, format), field(kind, scale), context({ date1904, unit: "万元" }));
        if (traced.state === "unreadable")
          return UNREADABLE_CODES.some((code) => code === traced.reason.code);
        if (traced.state === "absent") return traced.why === "blank";
        return (traced.caveats ?? []).every((caveat) => CAVEAT_CODES.some((code) => code === caveat.code));
      }),
      { numRuns: 3000 },
    );
  });
});
