import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  creditCodeCheckCharacter,
  creditCodeKind,
  creditCodeProvince,
  organisationCheckCharacter,
  parseCreditCode,
} from "../../../src/core/values/credit-code.js";
import { TABLES } from "./tables.js";

const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const codes = fc
  .tuple(
    fc.constantFrom("91", "12", "52"),
    fc.constantFrom("310115", "650100", "100000"),
    fc.string({ unit: fc.constantFrom(...CHARACTERS.split("")), minLength: 8, maxLength: 8 }),
  )
  .map(([prefix, region, organisation]) => {
    const seventeen = `${prefix}${region}${organisation}${organisationCheckCharacter(organisation)}`;
    return seventeen + creditCodeCheckCharacter(seventeen);
  });

describe("unified social credit codes", () => {
  it.each([
    // GB 32100-2015, the standard's own kind of example: a company of Beijing whose code circulates widely
    ["91110000600037341L", true, true],
    ["9111 0000 6000 3734 1l", true, true],
    // a real code that fails its own check: a warning, never a verdict
    ["91350203M0001QAY9B", false, true],
    ["91110000600037341M", false, true],
    ["91110000600037351L", false, false],
  ])("%s: check %s, organisation %s", (text, checkOk, organisationOk) => {
    const code = parseCreditCode(text);
    expect([code?.checkOk, code?.organisationOk]).toEqual([checkOk, organisationOk]);
  });

  it.each(["", "9111000060003734", "91110000600037341I", "9111000060003734O1", "张三", "11010519491231002Z"])(
    "%j has not the form of a code",
    (text) => {
      expect(parseCreditCode(text)).toBeUndefined();
    },
  );

  it("has both checks right by its own arithmetic, and finds any single wrong character", () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.integer({ min: 1, max: 30 }), (text, at, shift) => {
        const code = parseCreditCode(text);
        const wrong = CHARACTERS.charAt((CHARACTERS.indexOf(text.charAt(at)) + shift) % 31);
        const changed = parseCreditCode(text.slice(0, at) + wrong + text.slice(at + 1));
        return code?.checkOk === true && code.organisationOk && changed?.checkOk !== true;
      }),
    );
  });

  it.each([
    ["91", "310115", "enterprise", "31"],
    ["12", "650100", "publicInstitution", "65"],
    ["11", "310000", "government", "31"],
    ["92", "310000", undefined, "31"],
    ["31", "990000", undefined, undefined],
    ["12", "100000", "publicInstitution", "central"],
  ])("prefix %s and region %s: %s of %s", (prefix, region, kind, province) => {
    const code = parseCreditCode(`${prefix}${region}6000373414`);
    expect(code && [creditCodeKind(code, TABLES), creditCodeProvince(code, TABLES)]).toEqual([
      kind,
      province,
    ]);
  });
});
