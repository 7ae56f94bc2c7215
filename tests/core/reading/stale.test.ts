import { describe, expect, it } from "vitest";
import { gridSheet, gridWorkbook } from "../../../src/core/reading/grid.js";
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
