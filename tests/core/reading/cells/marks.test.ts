import { describe, expect, it } from "vitest";
import type { FieldKind } from "../../../../src/core/vocabulary.js";
import { read } from "./read.js";

describe("a mark of a footnote is no part of a value", () => {
  it.each<readonly [FieldKind, string, string]>([
    ["months", "6个月①", "6"],
    ["months", "6*", "6"],
    ["count", "12①", "12"],
    ["number", "3 [2]", "3"],
    ["date", "1980.05①", "1980-05-01..1980-05-31"],
    ["date", "'1980-05", "1980-05-01..1980-05-31"],
    ["name", "王　芳①", "王芳"],
    ["name", "王芳※", "王芳"],
    ["identity", "'310109197906153036", "310109197906153036"],
    ["creditCode", "91310115MA7QX4T25P*", "91310115MA7QX4T25P"],
    ["creditCode", "91310115-MA7QX4T25-P", "91310115MA7QX4T25P"],
    ["creditCode", "统一社会信用代码：91310115MA7QX4T25P", "91310115MA7QX4T25P"],
    ["text", "见附件①", "见附件1"],
    ["name", "*", "*"],
  ])("%s %j: %s", (kind, text, expected) => {
    expect(read(text, kind)).toBe(expected);
  });

  it("nor of a word", () => {
    expect(read("企业①", "code", { scale: "unitKind" })).toBe("enterprise");
  });
});

describe("boxes and ticks", () => {
  it.each([
    ["[√]是 [ ]否", "yes"],
    ["【 】是【√】否", "no"],
    ["（ ）是（√）否", "no"],
    ["（√）是（ ）否", "yes"],
    ["是（ ）否（√）", "no"],
    ["是（√） 否（ ）", "yes"],
    ["是 √", "yes"],
    ["√否", "no"],
    ["是否", "!notAFlag"],
    ["是/否", "!notAFlag"],
    ["有/无", "!notAFlag"],
    ["有无", "!notAFlag"],
    ["□是 □否", "!notAFlag"],
    ["是☑ 否☑", "!notAFlag"],
  ])("%j: %s", (text, expected) => {
    expect(read(text, "flag")).toBe(expected);
  });
});
