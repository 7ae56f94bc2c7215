import { describe, expect, it } from "vitest";
import {
  corpsSign,
  countryNamed,
  countryOf,
  isMainland,
  provinceOf,
  type PlaceReading,
} from "../../../src/core/values/places.js";
import { TABLES } from "./tables.js";

const short = (reading: PlaceReading): string => {
  if (reading.kind === "place") return reading.code;
  return reading.kind === "ambiguous" ? `?${reading.codes.join(" ")}` : "unknown";
};
const province = (text: string): string => short(provinceOf(text, TABLES));
const country = (text: string): string => short(countryOf(text, TABLES));

describe("provinces of addresses", () => {
  it.each([
    ["上海市静安区南京西路100号", "31"],
    ["上海市", "31"],
    ["上海", "31"],
    ["浦东新区张江路1号", "31"],
    ["中国（上海）自由贸易试验区", "31"],
    ["上海南站", "31"],
    ["新疆维吾尔自治区乌鲁木齐市北京南路", "65"],
    ["乌鲁木齐市上海路", "65"],
    ["新疆库尔勒", "65"],
    ["库尔勒市", "65"],
    ["巴州库尔勒市", "65"],
    ["喀什地区", "65"],
    ["石河子市北四路", "65"],
    ["第八师石河子市", "65"],
    ["Urumqi, Xinjiang", "65"],
    ["Pudong, Shanghai, China", "31"],
    ["吉林市", "22"],
    ["青海省海南藏族自治州", "63"],
    ["海南藏族自治州", "63"],
    ["海口市", "46"],
    ["天津市河北区", "12"],
    ["河北区中山路", "12"],
    ["内蒙古呼和浩特", "15"],
    ["陕西西安", "61"],
    ["Shaanxi", "61"],
    ["Shanxi", "14"],
    ["香港九龙", "81"],
    ["沈阳市和平区", "21"],
    ["朝阳区人民大街，长春市", "22"],
  ])("%s is %s", (text, expected) => {
    expect(province(text)).toBe(expected);
  });

  it.each(["北京路1号", "西藏中路268号", "青云南路", "辽宁大厦", "日本东京", "Almaty", "东方电气", "", "/"])(
    "%j names none",
    (text) => {
      expect(province(text)).toBe("unknown");
    },
  );

  it.each([
    ["朝阳区", "?11 22"],
    ["江苏省驻上海市办事处", "?31 32"],
    ["上海市（经营地：乌鲁木齐市）", "?31 65"],
  ])("%s is ambiguous: %s", (text, expected) => {
    expect(province(text)).toBe(expected);
  });

  it("knows every province and city by its full and its short name", () => {
    const wrong = TABLES.provinces.flatMap(({ code, zh, long, cities, towns, corpsCities }) =>
      [zh, long, ...cities, ...[...cities, ...towns, ...corpsCities].map((city) => `${city}市`)].filter(
        (name) => province(name) !== code,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("has 34 provinces", () => {
    expect(TABLES.provinces).toHaveLength(34);
  });
});

describe("the Corps", () => {
  it.each([
    ["新疆生产建设兵团第八师", "words"],
    ["兵团农业科学院", "words"],
    ["第八师石河子市", "words"],
    ["石河子市北四路", "city"],
    ["阿拉尔市", "city"],
    ["乌鲁木齐市", undefined],
    ["上海师范大学", undefined],
  ])("%s: %s", (text, expected) => {
    expect(corpsSign(text, TABLES)).toBe(expected);
  });
});

describe("countries", () => {
  it.each([
    ["哈萨克斯坦", "KZ"],
    ["哈萨克斯坦共和国", "KZ"],
    ["Kazakhstan", "KZ"],
    ["KAZAKHSTAN", "KZ"],
    ["Казахстан", "KZ"],
    ["KZ", "KZ"],
    ["俄罗斯 联邦", "RU"],
    ["英国（UK）", "GB"],
    ["U.S.A.", "US"],
    ["印度尼西亚", "ID"],
    ["印度", "IN"],
    ["几内亚比绍", "GW"],
    ["尼日利亚", "NG"],
    ["中国", "CN"],
    ["中国大陆", "CN"],
    ["中国香港", "HK"],
    ["香港特别行政区", "HK"],
    ["Hong Kong, China", "HK"],
    ["澳门", "MO"],
    ["台湾", "TW"],
    ["Korea", "?KP KR"],
    ["刚果", "?CD CG"],
    ["刚果（金）", "CD"],
    ["中国/日本", "unknown"],
    ["上海", "unknown"],
    ["亚特兰蒂斯", "unknown"],
    ["", "unknown"],
  ])("a cell %j names %s", (text, expected) => {
    expect(short(countryNamed(text, TABLES))).toBe(expected);
  });

  it.each([
    ["Almaty, Kazakhstan", "KZ"],
    ["哈萨克斯坦阿拉木图市", "KZ"],
    ["印度尼西亚雅加达", "ID"],
    ["Newark, New Jersey, USA", "US"],
    ["Atlanta, Georgia, United States", "US"],
    ["Tbilisi, Georgia", "GE"],
    ["中国香港九龙", "HK"],
    ["香港特别行政区九龙塘", "HK"],
    ["上海市浦东新区", "CN"],
    ["朝阳区", "CN"],
    ["台湾省台北市", "TW"],
    ["美国/日本", "?JP US"],
    ["某地", "unknown"],
  ])("an address %j is in %s", (text, expected) => {
    expect(country(text)).toBe(expected);
  });

  it("knows every country by each of its names, unless two share it", () => {
    const wrong = TABLES.countries.flatMap(({ code, zh, en, aliases }) =>
      [zh, en, ...aliases].filter((name) => {
        const reading = countryNamed(name, TABLES);
        return reading.kind === "place" ? reading.code !== code : !short(reading).includes(code);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("counts Hong Kong, Macao and Taiwan as no part of the mainland", () => {
    expect(["CN", "HK", "MO", "TW", "KZ"].map(isMainland)).toEqual([true, false, false, false, false]);
  });
});
