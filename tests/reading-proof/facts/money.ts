import type { Dice } from "../dice.js";
import {
  addAmounts,
  type Amounts,
  type BudgetLine,
  type GuideName,
  type SourceFacts,
  type UnitFacts,
} from "./application.js";
import { CENT_OF_WAN } from "./funding.js";

const DIRECT = "直接费用";
const INDIRECT = "间接费用";

/** Subjects as in use before 2021 (nine-odd lines) and after (three lines, 国办发〔2021〕32 号). */
const LONG: readonly (readonly [string, readonly string[]])[] = [
  ["设备费", ["购置设备费", "试制设备费", "设备改造与租赁费"]],
  ["材料费", []],
  ["测试化验加工费", []],
  ["燃料动力费", []],
  ["差旅/会议/国际合作与交流费", []],
  ["出版/文献/信息传播/知识产权事务费", []],
  ["劳务费", []],
  ["专家咨询费", []],
  ["其他支出", []],
];
const SHORT: readonly (readonly [string, readonly string[]])[] = [
  ["设备费", ["购置设备费", "试制设备费"]],
  ["业务费", ["材料费", "测试化验加工费", "差旅费"]],
  ["劳务费", []],
];

/** Lines without lines below them; each unit's amounts spread over them so that they add up to what it has. */
export function budgetOf(dice: Dice, units: readonly UnitFacts[]): BudgetLine[] {
  const subjects = dice.chance(0.5) ? LONG : SHORT;
  const withSubLines = dice.chance(0.6);
  const bare = subjects.flatMap(([subject, parts]) =>
    withSubLines && parts.length > 0
      ? parts.map((part) => ({ subject: part, under: [DIRECT, subject] }))
      : [{ subject, under: [DIRECT] }],
  );
  const lines = [...bare, { subject: INDIRECT, under: [] }];
  const spread = units.map((unit) => spreadAmounts(dice, unit, lines.length));
  return lines.map((line, at) => ({
    ...line,
    shares: spread.map((list) => list[at] ?? { requested: 0, selfRaised: 0 }),
  }));
}

function spreadAmounts(dice: Dice, whole: Amounts, count: number): Amounts[] {
  const requested = spread(dice, whole.requested, count);
  const selfRaised = spread(dice, whole.selfRaised, count);
  return requested.map((amount, at) => ({ requested: amount, selfRaised: selfRaised[at] ?? 0 }));
}

function spread(dice: Dice, whole: number, count: number): number[] {
  const weights = Array.from({ length: count }, () => (dice.chance(0.2) ? 0 : dice.whole(1, 9)));
  if (!weights.some((weight) => weight > 0)) weights.splice(0, 1, 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((whole * weight) / all / CENT_OF_WAN) * CENT_OF_WAN);
  const rest = whole - parts.reduce((sum, part) => sum + part, 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  return parts.map((part, at) => (at === last ? part + rest : part));
}

/** Where the money comes from; the parts of 自筹 now and then in two lines. */
export function sourcesOf(dice: Dice, guide: GuideName, units: readonly UnitFacts[]): SourceFacts[] {
  const { requested, selfRaised } = addAmounts(units);
  const grant =
    guide === "shanghai"
      ? dice.pick(["申请市科委资助", "申请从专项经费获得的资助"])
      : dice.pick(["申请自治区财政专项经费", "申请从专项经费获得的资助"]);
  const loan = dice.chance(0.3) ? Math.floor(selfRaised / 4 / CENT_OF_WAN) * CENT_OF_WAN : 0;
  const own = [{ subject: "单位自有货币资金", amount: selfRaised - loan, own: true }];
  const others = loan > 0 ? [{ subject: "其他资金", amount: loan, own: true }] : [];
  return [{ subject: grant, amount: requested, own: false }, ...own, ...others];
}
