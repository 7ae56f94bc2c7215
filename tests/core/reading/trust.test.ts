import { describe, expect, it } from "vitest";
import { gridSheet, gridWorkbook } from "../../../src/core/reading/sheet/grid.js";
import { read } from "../../../src/core/reading/read.js";
import { library } from "../../support/library.js";

const sheet = gridSheet("单位经费", [
  ["单位：万元"],
  ["单位名称", "单位性质", "申请经费", "自筹经费"],
  [
    "甲技术有限公司",
    "企业",
    { value: { kind: "number", number: 0 }, formula: "40+20", format: "General" },
    120,
  ],
  ["乙大学", "高等院校", 30, 10],
]);

const requestedOf = (resultsMayBeStale: boolean) =>
  read({ ...gridWorkbook([sheet]), resultsMayBeStale }, library.vocabulary, library.tables)
    .submission.tables.get("units")
    ?.entries.map((entry) => entry.values.get("requested"));

describe("a file that asks to be recalculated when opened", () => {
  it("gives no result of a formula: 0 may be what its writer put there", () => {
    const [first, second] = requestedOf(true) ?? [];
    expect(first).toMatchObject({ state: "unreadable", reason: { code: "uncalculated" } });
    expect(second).toMatchObject({ state: "value" });
  });

  it("is the exception: other files' results are taken as they stand", () => {
    expect(requestedOf(false)?.[0]).toMatchObject({ state: "value" });
  });
});

describe("a formula that refers to itself", () => {
  const rows = (first: string, second: string) => [
    ["单位：万元"],
    ["单位名称", "单位性质", "申请经费", "自筹经费"],
    ["甲技术有限公司", "企业", formula(first), 120],
    ["乙大学", "高等院校", formula(second), 10],
  ];
  const formula = (text: string) => ({
    value: { kind: "number", number: 0 } as const,
    formula: text,
    format: "General",
  });
  const statesOf = (first: string, second: string) =>
    read(gridWorkbook([gridSheet("单位经费", rows(first, second))]), library.vocabulary, library.tables)
      .submission.tables.get("units")
      ?.entries.map((entry) => {
        const traced = entry.values.get("requested");
        return traced?.state === "unreadable" ? traced.reason.code : traced?.state;
      });

  it.each([
    ["itself", "C3+1", "30+0", ["circular", "value"]],
    ["an area around it", "SUM(C2:C4)", "30+0", ["circular", "value"]],
    ["each other", "C4*2", "C3/2", ["circular", "circular"]],
    ["its own sheet by name", "'单位经费'!$C$3", "30+0", ["circular", "value"]],
    ["a text that only looks like it", '"C3"&""', "D4*3", ["value", "value"]],
    ["a function that only looks like it", "LOG10(D3)", "D4*3", ["value", "value"]],
    ["another sheet's cell of that address", "其他!C3", "D4*3", ["value", "value"]],
    ["one that refers on to a number", "C4", "D4*3", ["value", "value"]],
  ] as const)("%s: %s", (_what, first, second, states) => {
    expect(statesOf(first, second)).toEqual(states);
  });
});
