import { addDays, addMonths, type CivilDate } from "../../../src/core/values/dates.js";
import type { Dice } from "../dice.js";
import type {
  AttachmentFacts,
  EventFacts,
  ForeignLoad,
  GuideName,
  OngoingFacts,
  PersonFacts,
  ProjectFacts,
  TargetFacts,
  UnitFacts,
  VisitFacts,
} from "./application.js";
import { FOREIGN_NAMES } from "./names.js";
import { freshName } from "./people.js";
import { COUNTRIES } from "./words.js";

const day = (year: number, month: number, of: number): CivilDate => ({ year, month, day: of });

/** About S21 (5 people of the main country) and S22 (three months without a break, the last day counted or not). */
export function visitsOf(dice: Dice, project: ProjectFacts, units: readonly UnitFacts[]): VisitFacts[] {
  const host = units.find(({ role }) => role.code.startsWith("foreign"));
  const taken = new Set<string>();
  return Array.from(
    {
      length: dice.weighted([
        [1, 4],
        [4, 5],
        [2, 6],
      ]),
    },
    () => {
      // prettier-ignore
      const from = day(dice.whole(2026, 2027), dice.whole(1, 12), dice.whole(1, 28));
      const to = dice.weighted([
        [5, addDays(from, dice.whole(100, 240))],
        [1, addMonths(from, 3)],
        [0.6, addDays(addMonths(from, 3), -1)],
        [0.4, addDays(from, 50)],
      ]);
      return {
        person: freshName(taken, () => dice.pick(FOREIGN_NAMES)),
        country: dice.chance(0.05) ? dice.pick(COUNTRIES) : project.mainCountry,
        sender: host?.name ?? "境外大学",
        from,
        to,
        place: "上海市浦东新区",
      };
    },
  );
}

/** About S23: 50 people, twice. */
export function eventsOf(dice: Dice): EventFacts[] {
  const names = ["国际学术研讨会", "联合技术论坛", "青年学者工作坊"];
  return dice
    .sample(
      names,
      dice.weighted([
        [1, 1],
        [4, 2],
        [2, 3],
      ]),
    )
    .map((name) => ({
      // prettier-ignore
      name,
      date: day(dice.whole(2026, 2028), dice.whole(1, 10), dice.whole(1, 28)),
      attendance: dice.weighted([[5, dice.whole(55, 200)], [2, 50], [1, 49]]), // prettier-ignore
      place: "上海",
    }));
}

/** About S20: 3 joint papers. */
export function targetsOf(dice: Dice, guide: GuideName): TargetFacts[] {
  const papers = guide === "shanghai" ? "中外合著论文" : "联合发表论文";
  return [
    { name: papers, value: dice.pick([2, 3, 3, 5, 8]), unitWord: "篇" },
    { name: "申请发明专利", value: dice.whole(1, 6), unitWord: "件" },
    { name: "培养研究生", value: dice.whole(2, 9), unitWord: "人" },
  ];
}

const PAPERS: Readonly<Record<GuideName, readonly string[]>> = {
  shanghai: [
    "共建国际联合实验室合作协议",
    "省部级国际合作项目证明",
    "申报单位承诺函",
    "国外依托单位承诺函",
    "科技伦理审查批准材料",
  ],
  xinjiang: [
    "中外合作协议（中文版）",
    "中外合作协议（外文版）",
    "知识产权协议",
    "联合申报合作协议",
    "项目负责人工作合同",
    "科技伦理审查报告",
  ],
};

export function papersOf(dice: Dice, guide: GuideName): AttachmentFacts[] {
  const names = PAPERS[guide];
  return dice
    .sample(names, dice.whole(names.length - 2, names.length))
    .map((name) => ({ name, provided: dice.chance(0.9), copies: dice.whole(1, 3) }));
}

export function ongoingOf(dice: Dice, members: readonly PersonFacts[]): OngoingFacts[] {
  const plans = [
    "自治区重点研发计划",
    "自治区自然科学基金",
    "国家自然科学基金",
    "自治区科技特派员服务类项目",
  ];
  const names = ["绿洲水盐调控技术研究", "果蔬贮运保鲜技术集成", "棉花精准灌溉示范"];
  return dice.sample(names, dice.whole(1, 3)).map((name) => ({
    name,
    plan: dice.pick(plans),
    person: dice.pick(members.slice(0, 3)).name,
    until: day(dice.whole(2025, 2028), dice.whole(1, 12), 28),
  }));
}

/** About X24: applications and ongoing projects of the foreign leader, 2 in all. */
export const loadsOf = (dice: Dice, members: readonly PersonFacts[]): ForeignLoad[] =>
  members
    .filter(({ role }) => role.code === "foreignPi")
    .map(({ name }) => ({ person: name, applications: 1, ongoing: dice.pick([0, 1, 1, 2]) }));
