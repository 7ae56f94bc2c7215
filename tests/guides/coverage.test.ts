import { describe, expect, it } from "vitest";
import { demandKind } from "../../src/core/rules/guide/kind.js";
import { guideById } from "../support/library.js";

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);

/** Every demand of the two guides, and those a workbook decides (requirements, column "who decides": C). */
const GUIDES = [
  {
    id: "shanghai-intl-joint-lab-2025",
    ids: numbered("S", 34),
    computed: ["S01", "S03", "S04", "S05", "S06", "S07", "S20", "S21", "S22", "S23", "S30"],
    across: ["S27"],
  },
  {
    id: "xinjiang-sco-2025",
    ids: numbered("X", 40),
    computed: [
      "X01",
      "X04",
      "X08",
      "X13",
      "X15",
      "X17",
      "X18",
      "X21",
      "X22",
      "X24",
      "X25",
      "X26",
      "X27",
      "X28",
      "X39",
    ],
    across: ["X29"],
  },
];

/** What every computed demand must show, from cells; "never" in the guide says why one cannot be. */
const SHOWN = ["met", "broken", "limit", "exempt", "unanswered"] as const;

describe.each(GUIDES)("$id", ({ id, ids, computed, across }) => {
  const guide = guideById(id);
  const demands = new Map(guide.demands.map((demand) => [demand.id, demand]));

  it("holds every demand of the guide exactly once", () => {
    console.log(
      [...guide.demands]
        .map((demand) => `${demand.id} ${demandKind(demand)} (${String(demand.examples.length)} examples)`)
        .join("\n"),
    );
    expect([...demands.keys()].sort()).toEqual(ids);
    expect(guide.demands).toHaveLength(ids.length);
  });

  it.each(computed)("%s is computed", (demand) => {
    expect(["computed", "part"]).toContain(kindOf(demand));
  });

  it.each(across)("%s is declared over several workbooks", (demand) => {
    expect(kindOf(demand)).toBe("across");
  });

  it.each(computed)(
    "%s has examples met, broken or doubtful, at the limit, exempt and unanswered",
    (name) => {
      const demand = demands.get(name);
      const shown = new Set(demand?.examples.map(({ shows }) => (shows === "doubtful" ? "broken" : shows)));
      const lacking = SHOWN.filter((kind) => !shown.has(kind) && demand?.never[kind] === undefined);
      expect(lacking).toEqual([]);
    },
  );

  function kindOf(name: string): string | undefined {
    const demand = demands.get(name);
    return demand && demandKind(demand);
  }
});
