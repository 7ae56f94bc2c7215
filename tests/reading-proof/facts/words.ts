import type { Word } from "./application.js";

const word = (code: string, zh: string, en: string): Word => {
  const [first = "", ...others] = zh.split("|");
  const [firstEn = "", ...othersEn] = en.split("|");
  return { code, zh: [first, ...others], en: [firstEn, ...othersEn] };
};

/** Codes are those of the report contract (ISO 3166-1, the scales of the glossary); writings are common use. */
export const CHINA = word("CN", "中国|中华人民共和国", "China|P. R. China");
export const COUNTRIES: readonly Word[] = [
  word("DE", "德国|德意志联邦共和国", "Germany"),
  word("RS", "塞尔维亚|塞尔维亚共和国", "Serbia"),
  word("PT", "葡萄牙|葡萄牙共和国", "Portugal"),
  word("GB", "英国", "United Kingdom|UK"),
  word("FR", "法国|法兰西共和国", "France"),
  word("IT", "意大利", "Italy"),
  word("JP", "日本", "Japan"),
  word("SG", "新加坡", "Singapore"),
];
export const NEIGHBOURS: readonly Word[] = [
  word("KZ", "哈萨克斯坦|哈萨克斯坦共和国", "Kazakhstan"),
  word("KG", "吉尔吉斯斯坦|吉尔吉斯共和国", "Kyrgyzstan"),
  word("TJ", "塔吉克斯坦|塔吉克斯坦共和国", "Tajikistan"),
  word("UZ", "乌兹别克斯坦|乌兹别克斯坦共和国", "Uzbekistan"),
  word("RU", "俄罗斯|俄罗斯联邦", "Russia|Russian Federation"),
  word("MN", "蒙古|蒙古国", "Mongolia"),
  word("PK", "巴基斯坦", "Pakistan"),
];

export const SEX = { male: word("male", "男", "Male|M"), female: word("female", "女", "Female|F") };

export const KINDS = {
  enterprise: word("enterprise", "企业", "Enterprise"),
  university: word("university", "高等院校|高校|大专院校", "University"),
  institute: word("institute", "科研院所|科研机构", "Research institute"),
  foreign: word("foreign", "境外机构", "Foreign institution"),
};

export const ROLES = {
  lead: word("lead", "牵头单位|申报单位|承担单位", "Lead unit"),
  participant: word("participant", "参与单位|合作单位|参加单位", "Participating unit"),
  foreignLead: word("foreignLead", "外方牵头单位", "Foreign lead"),
  foreignHost: word("foreignHost", "国外依托单位", "Foreign host"),
  foreignParticipant: word("foreignParticipant", "外方参与单位", "Foreign participant"),
};

export const MEMBER_ROLES = {
  pi: word("pi", "项目负责人", "Principal investigator"),
  foreignPi: word("foreignPi", "外方负责人|外方项目负责人", "Foreign principal investigator"),
  coreMember: word("coreMember", "项目骨干", "Core member"),
  member: word("member", "参与人员|参加人员", "Member"),
};

export const CLASSES = {
  key: word("key", "重点项目", "Key project"),
  general: word("general", "一般项目", "General project"),
};

/** Titles of catalogue rows everybody knows; levels as in the glossary. */
export const TITLES: readonly Word[] = [
  word("seniorFull", "教授", "Professor"),
  word("seniorFull", "研究员", "Professor"),
  word("seniorFull", "正高级工程师", "Professor"),
  word("seniorAssociate", "副教授", "Associate professor"),
  word("seniorAssociate", "副研究员", "Associate professor"),
  word("seniorAssociate", "高级工程师", "Associate professor"),
  word("intermediate", "讲师", "Lecturer"),
  word("intermediate", "工程师", "Engineer"),
  word("intermediate", "助理研究员", "Lecturer"),
];
export const FOREIGN_TITLES: readonly Word[] = [word("seniorFull", "Professor", "Professor")];

export const DEGREES = {
  doctor: word("doctor", "博士|博士学位", "PhD|Ph.D."),
  master: word("master", "硕士|硕士学位", "Master"),
  bachelor: word("bachelor", "学士", "Bachelor"),
};
