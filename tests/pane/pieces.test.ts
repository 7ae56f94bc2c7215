import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, messagesIn } from "../../src/core/messages/index.js";
import { piecesOf } from "../../src/pane/parts/pieces.js";
import { barParts } from "../../src/pane/parts/bar.js";

const whole = (sentence: string, lang: "zh" | "en"): string[] =>
  piecesOf(sentence, messagesIn(lang).pane.unbroken)
    .filter((piece) => piece.whole)
    .map(({ text }) => text);

describe("a figure never leaves its sign and unit", () => {
  it.each([
    ["自筹 270 万元，应 ≥ 2 倍，差 30 万元", ["自筹 270 万元", "应 ≥ 2 倍", "差 30 万元"]],
    ["执行期 2025-12-01 至 2028-12-31", ["执行期 2025-12-01", "至 2028-12-31"]],
    ["超 约 76,666.666667 元", ["超 约 76,666.666667 元"]],
    ["名称开头应为“上海市”", []],
  ])("%s", (sentence, pieces) => {
    expect(whole(sentence, "zh")).toEqual(pieces);
  });

  it.each([
    ["must be ≥ 2 times, ¥200,000 short", ["≥ 2 times", "¥200,000 short"]],
    ["limit about ¥333,333.33", ["about ¥333,333.33"]],
  ])("%s", (sentence, pieces) => {
    expect(whole(sentence, "en")).toEqual(pieces);
  });

  it("the pieces joined are the sentence", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...LANGUAGES), (sentence, lang) => {
        const pieces = piecesOf(sentence, messagesIn(lang).pane.unbroken);
        expect(pieces.map(({ text }) => text).join("")).toBe(sentence);
      }),
    );
  });

  it.each([
    ["30 万元", "差 30 万元"],
    ["31 万元", undefined],
  ])("the gap %s is the piece %s", (gap, piece) => {
    const pieces = piecesOf("自筹 30 万元，差 30 万元", messagesIn("zh").pane.unbroken, gap);
    expect(pieces.find((one) => one.gap)?.text).toBe(piece);
    expect(pieces.filter((one) => one.gap)).toHaveLength(piece === undefined ? 0 : 1);
  });
});

describe("a bar", () => {
  it.each([
    ["short of the least", { actual: "150", limit: "200", atLeast: true }, [64.66, 64.66, 86.21, 86.21]],
    ["at the least", { actual: "200", limit: "200", atLeast: true }, [86.21, 86.21, 86.21, 86.21]],
    ["over the most", { actual: "160", limit: "150", atLeast: false }, [80.82, 80.82, 86.21, 80.82]],
    ["under the most", { actual: "75", limit: "150", atLeast: false }, [43.1, 43.1, 43.1, 86.21]],
    ["of a limit of nothing", { actual: "5", limit: "0", atLeast: false }, [0, 0, 86.21, 0]],
  ])("%s", (_name, measure, [value, from, to, limit]) => {
    expect(barParts(measure)).toEqual({ value, from, to, limit });
  });

  it.each([
    ["-1", "5"],
    ["0", "0"],
    ["about 5", "5"],
  ])("cannot be drawn of %s against %s", (actual, limit) => {
    expect(barParts({ actual, limit, atLeast: true })).toBeUndefined();
  });
});
