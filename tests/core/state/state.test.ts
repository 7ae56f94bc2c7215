import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_STATE, parseState, stateText, type KeptState } from "../../../src/core/state/state.js";
import {
  withAcceptances,
  withCorrection,
  withoutCorrection,
  withoutTick,
  withTick,
} from "../../../src/core/state/edit.js";

const word = fc.string({ minLength: 1, maxLength: 12 });
const signed = { guide: word, rule: word, by: word, on: fc.constantFrom("2025-09-15", "2026-01-02") };
const states: fc.Arbitrary<KeptState> = fc.record({
  version: fc.constant(1 as const),
  mapping: fc.constant(NO_STATE.mapping),
  ticks: fc.array(fc.record(signed)),
  acceptances: fc.array(
    fc.record({ ...signed, finding: word, sight: word, said: fc.string(), reason: word }),
  ),
});

describe("the state kept with a workbook", () => {
  it.each([
    ["nothing kept", undefined, true],
    ["blanks only", "  ", true],
    ["the first version", '{"version":1}', true],
    ["a field of later versions", '{"version":1,"later":{"a":1}}', true],
    ["a newer version", '{"version":2,"ticks":"other"}', "newer"],
    ["no JSON", "{", "damaged"],
    ["another shape", '{"version":1,"ticks":[{"rule":"X21"}]}', "damaged"],
    ["no version", "{}", "damaged"],
    ["a list", "[]", "damaged"],
    ["null", "null", "damaged"],
    ["an acceptance without reason", stateText({ ...NO_STATE, acceptances: [accepted("")] }), "damaged"],
  ])("%s", (_name, text, expected) => {
    const parsed = parseState(text);
    expect(parsed.ok ? true : parsed.problem).toBe(expected);
  });

  it("comes back from its text as it was, whatever people wrote", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(stateText(state))).toEqual({ ok: true, state });
      }),
    );
  });

  it("carries along what a later version added", () => {
    const parsed = parseState('{"version":1,"later":{"a":1}}');
    expect(parsed.ok && JSON.parse(stateText(parsed.state))).toMatchObject({ later: { a: 1 } });
  });

  it("holds one tick, one acceptance a finding and one correction a header", () => {
    const tick = { guide: "g", rule: "X01", by: "李敏", on: "2025-09-15" };
    const twice = withTick(withTick(NO_STATE, tick), { ...tick, by: "王芳" });
    expect(twice.ticks.map(({ by }) => by)).toEqual(["王芳"]);
    expect(withoutTick(twice, tick).ticks).toEqual([]);
    const one = withAcceptances(NO_STATE, tick, [accepted("a")]);
    expect(withAcceptances(one, tick, [accepted("b")]).acceptances.map(({ reason }) => reason)).toEqual([
      "b",
    ]);
    const header = { header: "职务", to: "members.title" };
    const corrected = withCorrection(withCorrection(NO_STATE, header), { ...header, to: null });
    expect(corrected.mapping.columns).toEqual([{ header: "职务", to: null }]);
    expect(withoutCorrection(corrected, header).mapping.columns).toEqual([]);
  });
});

function accepted(reason: string): KeptState["acceptances"][number] {
  return {
    guide: "g",
    rule: "X01",
    finding: "f",
    sight: "s",
    said: "",
    reason,
    by: "李敏",
    on: "2025-09-15",
  };
}
