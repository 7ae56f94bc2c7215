import { describe, expect, it } from "vitest";
import type { Scale } from "../../../../src/core/vocabulary.js";
import { read } from "./read.js";

describe("flags", () => {
  it.each([
    "是",
    "有",
    "√",
    "✔",
    "Y",
    "Yes",
    "TRUE",
    "已提供",
    "涉及",
    "是（见附件3）",
    "☑是 □否",
    "是☑ 否□",
    "√是 否",
    1,
    true,
  ])("%j is yes", (value) => {
    expect(read(value, "flag")).toBe("yes");
  });

  it.each([
    "否",
    "无",
    "×",
    "N",
    "no",
    "false",
    "未提供",
    "不涉及",
    "否（不适用）",
    "□是 ☑否",
    "是□ 否☑",
    0,
    false,
  ])("%j is no", (value) => {
    expect(read(value, "flag")).toBe("no");
  });

  it.each(["待定", "是/否", "是□否□", "☑是 ☑否", "x", "部分", 2])("%j is neither", (value) => {
    expect(read(value, "flag")).toBe("!notAFlag");
  });

  it.each(["", " ", "/", "—"])("%j says nothing", (value) => {
    expect(read(value, "flag")).toBe("blank");
  });
});

describe("words of closed lists", () => {
  const kinds: Scale = {
    ordered: false,
    values: {
      enterprise: { zh: "企业", en: "enterprise", synonyms: ["公司", "*企业", "*公司"] },
      university: { zh: "高等院校", en: "university", synonyms: ["高校"] },
      privateNonEnterprise: { zh: "民办非企业", en: "private non-enterprise", synonyms: [] },
    },
  };
  const readKind = (value: string | number): string =>
    read(value, "code", { scale: "kind", scales: { kind: kinds } });

  it.each([
    ["企业", "enterprise"],
    ["企 业", "enterprise"],
    ["Enterprise", "enterprise"],
    ["enterprise", "enterprise"],
    ["公司", "enterprise"],
    ["企业（国有）", "enterprise"],
    ["企业/公司", "enterprise"],
    ["国有企业", "enterprise +wordEnding"],
    ["上海某某有限公司", "enterprise +wordEnding"],
    ["民办非企业", "privateNonEnterprise"],
    ["社会非企业", "!unknownWord"],
    ["企业/高校", "!ambiguousWord enterprise university"],
    ["研究所", "!unknownWord"],
    ["/", "blank"],
    ["", "blank"],
    [3, "!unknownWord"],
  ])("%j: %s", (value, expected) => {
    expect(readKind(value)).toBe(expected);
  });

  it.each([
    ["国外依托单位", "unitRole", "foreignHost"],
    ["项目负责人", "memberRole", "pi"],
    ["子课题负责人", "memberRole", "!unknownWord"],
    ["男", "sex", "male"],
    ["Female", "sex", "female"],
    ["男 M", "sex", "male"],
    ["女/F", "sex", "female"],
    ["□男 ☑女", "sex", "female"],
    ["男□ 女☑", "sex", "female"],
    ["☑男 ☑女", "sex", "!ambiguousWord"],
    ["□男 □女", "sex", "!ambiguousWord"],
    ["□重点项目   ☑一般项目", "projectClass", "general"],
    ["哈萨克斯坦共和国", "country", "KZ"],
    ["Hong Kong, China", "country", "HK"],
    ["Korea", "country", "!ambiguousWord KP KR"],
    ["某国", "country", "!unknownWord"],
    ["浦东新区", "region", "31"],
    ["某地", "region", "!unknownWord"],
    ["企业", "no such scale", "!unknownWord"],
  ])("%s of the scale %s: %s", (value, scale, expected) => {
    expect(read(value, "code", { scale })).toBe(expected);
  });
});

describe("levels", () => {
  it.each([
    ["副教授", "title", "seniorAssociate"],
    ["副教授 Associate professor", "title", "seniorAssociate"],
    ["Associate professor（副教授）", "title", "seniorAssociate +titleTakenAs:softens"],
    ["副教授 Professor", "title", "!ambiguousWord seniorAssociate seniorFull"],
    ["教授/PI", "title", "seniorFull"],
    ["博士 PhD", "degree", "doctor"],
    ["PhD 博士", "degree", "doctor"],
    ["一级演员", "title", "seniorFull +unconfirmedTitle:softens"],
    ["特聘教授", "title", "!ownScaleTitle seniorFull"],
    ["无", "title", "none"],
    ["/", "title", "none"],
    ["", "title", "blank"],
    ["博士", "degree", "doctor"],
    ["博士研究生", "degree", "!unclearDegree doctor master bachelor"],
    ["无", "degree", "none"],
    ["/", "degree", "blank"],
    ["国家级", "platformLevel", "national"],
    ["市级", "platformLevel", "!unknownWord"],
  ])("%j of %s: %s", (value, scale, expected) => {
    expect(read(value, "level", { scale })).toBe(expected);
  });
});

describe("names, texts and numbers of persons and units", () => {
  it.each([
    ["王　芳", "name", "王芳"],
    ["John  Smith", "name", "John Smith"],
    ["无", "name", "blank"],
    [" 研究 内容 ", "text", "研究 内容"],
    [12, "text", "12"],
    [true, "text", "TRUE"],
    ["上海市浦东新区", "place", "上海市浦东新区"],
    ["11010519491231002x", "identity", "11010519491231002X"],
    ["110105 19491231 002X", "identity", "11010519491231002X"],
    ["110105194912310021", "identity", "110105194912310021 +identityCheckFails"],
    ["110105491231002", "identity", "110105491231002 +oldIdentity"],
    [110_105_491_231_002, "identity", "110105491231002 +oldIdentity"],
    [110_105_194_912_310_020, "identity", "!digitsLost"],
    [1_101_051_949_123_100, "identity", "!digitsLost"],
    ["1.10105E+17", "identity", "!digitsLost"],
    ["110105194902310021", "identity", "!notAnIdentity"],
    ["张三", "identity", "!notAnIdentity"],
    ["无", "identity", "blank"],
    ["91110000600037341L", "creditCode", "91110000600037341L"],
    ["9111 0000 6000 3734 1l", "creditCode", "91110000600037341L"],
    ["91350203M0001QAY9B", "creditCode", "91350203M0001QAY9B +creditCodeCheckFails"],
    [121_000_004_006_056_160, "creditCode", "!digitsLost"],
    ["60003734-1", "creditCode", "!notACreditCode"],
    ["/", "creditCode", "blank"],
  ] as const)("%j as %s: %s", (value, kind, expected) => {
    expect(read(value, kind)).toBe(expected);
  });
});
