import { describe, expect, it } from "vitest";
import { readDegree, type DegreeColumn } from "../../../src/core/values/degrees.js";
import { TABLES } from "./tables.js";

function read(text: string, column?: DegreeColumn): string {
  const reading = readDegree(text, TABLES, column);
  if (reading.kind === "ask") return [`?${reading.reason}`, ...reading.candidates].join(" ");
  return [reading.level, ...reading.caveats.map(({ code, weight }) => `+${code}:${weight}`)].join(" ");
}

describe("degrees", () => {
  it.each([
    ["博士", "doctor"],
    ["博 士", "doctor"],
    ["硕士", "master"],
    ["学士", "bachelor"],
    ["无", "none"],
    ["大专", "none"],
    ["工学博士", "doctor"],
    ["工程博士", "doctor"],
    ["临床医学博士", "doctor"],
    ["工商管理硕士", "master"],
    ["博士学位", "doctor"],
    ["博士（在职）", "doctor"],
    ["博士（同等学力）", "doctor"],
    ["同等学力博士", "doctor"],
    ["博士（上海大学）", "doctor"],
    ["博士（2010年毕业）", "doctor"],
    ["博士（2025年已获）", "doctor"],
    ["博士/硕士", "doctor"],
    ["PhD", "doctor"],
    ["Ph.D.", "doctor"],
    ["Dr.", "doctor"],
    ["DPhil", "doctor"],
    ["Dr. rer. nat.", "doctor"],
    ["Dr.-Ing.", "doctor"],
    ["ScD", "doctor"],
    ["Doctor of Engineering", "doctor"],
    ["M.Sc.", "master"],
    ["Master of Science", "master"],
    ["全博士", "doctor"],
    ["доктор наук", "doctor"],
    ["доктор технических наук", "doctor"],
  ])("%s is held: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(["博士在读", "在读博士", "博士生", "博士候选人", "博士（在读）", "Ph.D. candidate", "博士肄业"])(
    "%s is not held: only the first degree is certain",
    (text) => {
      expect(read(text)).toBe("bachelor +degreeInProgress:softens");
    },
  );

  it.each([
    ["博士后", "doctor +postdocImpliesDoctor:note"],
    ["кандидат наук", "doctor +candidateOfSciences:doubts"],
    ["кандидат физико-математических наук", "doctor +candidateOfSciences:doubts"],
    ["Candidate of Sciences", "doctor +candidateOfSciences:doubts"],
    ["副博士", "doctor +candidateOfSciences:doubts"],
    ["本科", "bachelor +schoolingNotDegree:softens"],
  ])("%s counts with a caveat: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["博士研究生", "?unclearDegree doctor master bachelor"],
    ["硕士研究生", "?unclearDegree master bachelor"],
    ["MD", "?unclearDegree doctor bachelor"],
    ["名誉博士", "?unclearDegree none"],
    ["博士（2026年毕业）", "?unclearDegree"],
    ["准博士", "?unknownDegree"],
    ["待定", "?unknownDegree"],
  ])("asks about %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("takes 博士研究生 in a column of schooling as finished, 在读 still as not", () => {
    expect([read("博士研究生", "education"), read("硕士研究生", "education")]).toEqual(["doctor", "master"]);
    expect(read("博士研究生在读", "education")).toBe("bachelor +degreeInProgress:softens");
  });
});
