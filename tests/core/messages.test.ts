import { describe, expect, it } from "vitest";
import * as en from "../../src/core/messages/en/codes.js";
import * as zh from "../../src/core/messages/zh/codes.js";
import { CAVEAT_CODES, UNREADABLE_CODES } from "../../src/core/reading/cells/codes.js";
import { RETIREMENT_QUESTIONS } from "../../src/core/values/retirement.js";

describe.each([
  ["zh", zh],
  ["en", en],
])("the dictionary %s", (_language, words) => {
  it.each(UNREADABLE_CODES)("says why a cell is not read: %s", (code) => {
    expect(words.unreadable[code]).toBeTruthy();
  });
  it.each(CAVEAT_CODES)("says what to know about a value: %s", (code) => {
    expect(words.caveats[code]).toBeTruthy();
  });
  it.each(RETIREMENT_QUESTIONS)("asks %s", (code) => {
    expect(words.questions[code]).toBeTruthy();
  });
});

describe("both languages", () => {
  it("know the same codes", () => {
    for (const part of ["questions", "caveats", "unreadable"] as const) {
      expect(Object.keys(en[part]).sort()).toEqual(Object.keys(zh[part]).sort());
    }
  });
});
