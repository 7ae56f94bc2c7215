import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { environmentOf, type Fact } from "../facts.js";
import { cellsOf, said } from "../language/said.js";

/** Three people (人员!A2:B…): names and births as given. */
const team = (...rows: Fact[][]): ReturnType<typeof environmentOf> =>
  environmentOf({ members: { at: "人员!A2", fields: ["name", "birth"], rows } });

describe("repeated", () => {
  test.each<[string, Fact[], string]>([
    ["nothing twice", ["甲", "乙", "丙"], "[]"],
    ["one name twice, blanks folded", ["王芳", "李强", "王 芳"], "[王芳, 王 芳]"],
    ["one name three times", ["甲", "甲", "甲"], "[甲, 甲, 甲]"],
    ["a blank may be a repeat", ["甲", "乙", null], "[?unknown ? members.name blank 人员!A4]"],
    ["a blank alone repeats nothing", [null], "[]"],
  ])("%s", (_name, names, expected) => {
    const environment = team(...names.map((name) => [name, null]));
    expect(said("repeated(members.name)", environment)).toBe(expected);
  });

  test("keeps the cells of each time", () => {
    const environment = team(["甲", null], ["乙", null], ["甲", null]);
    expect(cellsOf("repeated(members.name)[2]", environment)).toEqual(["人员!A4"]);
  });

  test("is empty exactly when distinct values are as many as the values", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("甲", "乙", "丙", "丁"), { maxLength: 6 }), (names) => {
        const environment = team(...names.map((name) => [name, null]));
        const once = said("count(distinct values(members.name)) = count(members)", environment);
        expect(said("count(repeated(members.name)) = 0", environment)).toBe(once);
      }),
    );
  });
});

describe("agrees", () => {
  test.each<[string, string, string]>([
    ["1979-06-15", "1979-06-15", "true"],
    ["1979-06-15", "1979-06-16", "false"],
    ["1979-06", "1979-06-01", "true"],
    ["1979-06", "1979-06-30", "true"],
    ["1979-06", "1979-07-01", "false"],
    ["1979-06", "1979-05-31", "false"],
  ])("%s and %s: %s", (birth, day, expected) => {
    expect(said(`agrees(members[1].birth, date("${day}"))`, team(["甲", birth]))).toBe(expected);
  });

  test("is open for a blank", () => {
    const open = said('agrees(members[1].birth, date("1979-06-15"))', team(["甲", null]));
    expect(open).toBe("unknown ? members.birth blank 人员!B2");
  });
});

describe("whyUnreadable", () => {
  test.each<[string, Fact, string]>([
    ["a value", "1979-06-15", "null"],
    ["a blank", null, "null"],
    ["not understood", { is: "1979-06-15", raw: "七九年夏", unreadable: true }, "given"],
  ])("%s", (_name, birth, expected) => {
    const reason = said("whyUnreadable(members[1].birth)", team(["甲", birth]));
    expect(reason === "null" ? "null" : "given").toBe(expected);
  });
});

describe("in, over lists long enough to be looked up", () => {
  test("says the same as comparing one by one", () => {
    const name = fc.constantFrom("王芳", "王 芳", "李强", "A. Smith", "A Smith", "赵六");
    fc.assert(
      fc.property(fc.array(name, { minLength: 17, maxLength: 30 }), name, (names, asked) => {
        const environment = team(...names.map((one) => [one, null]), [asked, null]);
        const at = String(names.length + 1);
        const list = `members[name != "-"].name`;
        const found = said(`members[${at}].name in ${list}`, environment);
        const walked = said(`some n in ${list} satisfies n = members[${at}].name`, environment);
        expect(found).toBe(walked);
      }),
    );
  });

  test("finds what is there and not what is not", () => {
    const many = Array.from({ length: 40 }, (_, index): Fact[] => [`成员${String(index)}`, null]);
    const environment = team(...many);
    expect(said('"成员39" in members.name', environment)).toBe("true");
    expect(said('"成员40" in members.name', environment)).toBe("false");
  });

  test("stays open where a blank may be the one asked for", () => {
    const many = Array.from({ length: 40 }, (_, index): Fact[] => [`成员${String(index)}`, null]);
    const environment = team(...many, [null, null]);
    expect(said('"成员40" in members.name', environment)).toContain("unknown");
    expect(said('"成员39" in members.name', environment)).toBe("true");
  });
});
