import { describe, expect, it } from "vitest";
import { readTitle } from "../../../src/core/values/titles.js";
import { TABLES } from "./tables.js";

/** "seniorFull", "seniorFull +titleTakenAs:softens", "?ownScaleTitle seniorFull" */
function read(text: string): string {
  const reading = readTitle(text, TABLES);
  if (reading.kind === "ask") return [`?${reading.reason}`, ...reading.candidates].join(" ");
  return [reading.level, ...reading.caveats.map(({ code, weight }) => `+${code}:${weight}`)].join(" ");
}

const unconfirmed = (level: string): string => `${level} +unconfirmedTitle:softens`;
const takenAs = (level: string): string => `${level} +titleTakenAs:softens`;

describe("levels of titles", () => {
  it("knows every title of the 27 series at its level", () => {
    const series = new Set(TABLES.titles.map((row) => row.series));
    expect([...series].sort((a, b) => a - b)).toEqual(Array.from({ length: 27 }, (_, index) => index + 1));
    const wrong = TABLES.titles.filter(({ title, level }) => {
      const reading = readTitle(title, TABLES);
      return reading.kind === "level" ? reading.level !== level : title !== "技师";
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ["教授", "seniorFull"],
    ["副教授", "seniorAssociate"],
    ["研究员", "seniorFull"],
    ["助理研究员", "intermediate"],
    ["副研究员", "seniorAssociate"],
    ["主任医师", "seniorFull"],
    ["副主任医师", "seniorAssociate"],
    ["高级工程师", "seniorAssociate"],
    ["高级记者", "seniorFull"],
    ["高级编辑", "seniorFull"],
    ["讲师", "intermediate"],
    ["高级讲师", "seniorAssociate"],
    ["编辑", "intermediate"],
    ["一级教师", unconfirmed("intermediate")],
    ["一级演员", unconfirmed("seniorFull")],
    ["一级翻译", unconfirmed("seniorAssociate")],
    ["一级播音员主持人", unconfirmed("intermediate")],
    ["一级飞行员", unconfirmed("seniorAssociate")],
  ])("%s looks like another title and is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["教授级高工", "seniorFull"],
    ["研究员级高级工程师", "seniorFull"],
    ["高工", "seniorAssociate"],
    ["正高", "seniorFull"],
    ["副高级", "seniorAssociate"],
    ["中级", "intermediate"],
    ["初级", "assistant"],
    ["主任中医师", "seniorFull"],
    ["教 授", "seniorFull"],
    ["副　教　授", "seniorAssociate"],
    ["二级教授", "seniorFull"],
    ["研究员（二级）", "seniorFull"],
    ["高级工程师（教授级）", "seniorFull"],
    ["工程师（中级）", "intermediate"],
    ["教师（副教授）", "seniorAssociate"],
    ["上海大学副教授", "seniorAssociate"],
    ["教授/博导", "seniorFull"],
    ["教授、主任医师", "seniorFull"],
    ["副教授，硕导", "seniorAssociate"],
    ["教授博导", "seniorFull"],
    ["教授 博导", "seniorFull"],
    ["教授/院长", "seniorFull"],
    ["教授\n博导", "seniorFull"],
    ["讲师/工程师", "intermediate"],
    ["无", "none"],
    ["—", "none"],
    ["/", "none"],
  ])("reads %j as %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["技师", "?skillGrade assistant none"],
    ["高级技师", "?skillGrade none"],
    ["高级焊接技师", "?skillGrade none"],
    ["特聘教授", "?ownScaleTitle seniorFull"],
    ["特聘研究员", "?ownScaleTitle seniorFull"],
    ["青年研究员", "?ownScaleTitle seniorFull"],
    ["准聘副教授", "?ownScaleTitle seniorAssociate"],
    ["副教授（准聘）", "?ownScaleTitle seniorAssociate"],
    ["助理教授", "?ownScaleTitle intermediate"],
    ["高级工程师（待评）", "?pendingTitle seniorAssociate"],
    ["拟副教授", "?pendingTitle seniorAssociate"],
    ["讲师（拟晋升副教授）", "?pendingTitle intermediate"],
    ["原副教授", "?pendingTitle seniorAssociate"],
    ["副教授（特聘岗）", "?ownScaleTitle seniorAssociate"],
    ["高级", "?unclearTitle seniorFull seniorAssociate"],
    ["二级副教授", "?unclearTitle seniorAssociate"],
    ["博导", "?postOnly"],
    ["主任", "?postOnly"],
    ["院长/处长", "?postOnly"],
    ["一般人员", "?unknownTitle"],
    ["教授123", "?unknownTitle"],
  ])("asks about %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["Professor", takenAs("seniorFull")],
    ["Assoc. Prof.", takenAs("seniorAssociate")],
    ["ASSOCIATE  PROFESSOR", takenAs("seniorAssociate")],
    ["Assistant Professor", takenAs("intermediate")],
    ["Professor of Physics", takenAs("seniorFull")],
    ["Prof. Dr.-Ing.", takenAs("seniorFull")],
    ["Lecturer", takenAs("intermediate")],
    ["Доцент", takenAs("seniorAssociate")],
    ["Младший научный сотрудник", takenAs("assistant")],
    ["准教授", takenAs("seniorAssociate")],
    ["Professor Emeritus", "?unclearTitle seniorFull"],
    ["Visiting Professor", "?ownScaleTitle seniorFull"],
    ["Dr.", "?postOnly"],
  ])("takes the foreign title %s as %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["正高级物业师", "seniorFull +titleBySuffix:softens"],
    ["高级茶艺师", "seniorAssociate +titleBySuffix:doubts"],
    ["助理营养师", "assistant +titleBySuffix:softens"],
    ["副主任康复治疗师", "seniorAssociate +titleBySuffix:softens"],
    ["中级工程师", "intermediate +titleBySuffix:softens"],
  ])("reads %s by its form, with a caveat", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["特聘教授、副研究员", "seniorAssociate +remarkIgnored:softens"],
    ["副研究员、青年讲师", "seniorAssociate +remarkIgnored:note"],
    ["教授（物理）", "seniorFull +remarkIgnored:note"],
    ["教授（原子物理）", "seniorFull +remarkIgnored:note"],
    ["高级工程师（项目管理）", "seniorAssociate +remarkIgnored:note"],
  ])("says that something beside the title was not understood: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("takes a title of a confirmed and an unconfirmed series as confirmed", () => {
    expect(TABLES.titles.filter(({ title }) => title === "讲师").map(({ confirmed }) => confirmed)).toContain(
      false,
    );
    expect(read("讲师")).toBe("intermediate");
  });
});
