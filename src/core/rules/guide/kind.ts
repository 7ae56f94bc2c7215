import type { Demand } from "./guide.js";

/** How a demand is decided. */
export type DemandKind = "computed" | "part" | "manual" | "across" | "exempt";

/**
 * exempt: binds no single application; across: decided only over several workbooks; part: the computed half leads to
 * a person; computed: a workbook decides it; manual: nothing but a person does.
 */
export function demandKind(demand: Demand): DemandKind {
  const cases = demand.cases ?? [];
  const computed = cases.some(
    (one) => one.rule !== undefined || one.readings !== undefined || decidesByCondition(one),
  );
  if (!computed) {
    if (demand.across) return "across";
    return cases.length > 0 && cases.every(({ verdict }) => verdict === "exempt") ? "exempt" : "manual";
  }
  const toPerson = cases.some(({ ifMet, verdict }) => ifMet === "manual" && verdict === undefined);
  return toPerson ? "part" : "computed";
}

const decidesByCondition = ({ verdict }: NonNullable<Demand["cases"]>[number]): boolean =>
  verdict === "met" || verdict === "broken" || verdict === "doubtful";
