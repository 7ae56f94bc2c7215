/** Invented people, units and subjects; nobody is meant. */
export const SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗欧阳".slice(0, 20).split("");
export const GIVEN = [
  "伟", "静姝", "怀瑾", "思远", "雨桐", "志强", "明哲", "若兰", "建国", "晓峰", "清扬", "文博",
  "海燕", "立新", "子涵", "振华", "雅琴", "一鸣", "昊", "丽",
] as const; // prettier-ignore
export const MINORITY_NAMES = [
  "库尔班江·玉素甫",
  "阿依古丽·买买提",
  "叶尔兰·努尔兰",
  "古丽娜尔·艾力",
] as const;
export const FOREIGN_NAMES = [
  "Nikola Ilić", "Jovana Marković", "Anna Schmidt", "Firuz Rahimov", "Aigul Serik", "Ivan Petrov",
  "Maria Rossi", "John Carter", "Pierre Dubois", "Batbayar Dorj", "Sofia Costa", "Kenji Mori",
] as const; // prettier-ignore

export const FIELDS_OF_WORK = [
  "低空感知",
  "海洋传感",
  "新材料",
  "脑科学",
  "节水灌溉",
  "饲草种质",
  "光伏储能",
  "冰川监测",
] as const;
export const MAJORS = ["机械工程", "材料学", "自动化", "作物学", "水文学", "计算机"] as const;
export const POSTS = ["院长", "所长", "系主任", "部门经理", "课题组长"] as const;

export interface Place {
  readonly name: string;
  /** division code for credit codes and identity numbers */
  readonly division: string;
}
export const SHANGHAI_PLACES: readonly Place[] = [
  { name: "上海市浦东新区", division: "310115" },
  { name: "上海市奉贤区", division: "310120" },
  { name: "上海市闵行区", division: "310112" },
];
export const XINJIANG_PLACES: readonly Place[] = [
  { name: "新疆乌鲁木齐市", division: "650105" },
  { name: "新疆昌吉市", division: "652301" },
  { name: "新疆喀什市", division: "653101" },
];
export const OUTSIDE_PLACES: readonly Place[] = [
  { name: "甘肃省兰州市", division: "620102" },
  { name: "陕西省西安市", division: "610113" },
  { name: "江苏省南京市", division: "320102" },
];

const UNIT_STEMS = ["云岫", "牧源", "启明", "瀚海", "天岳", "澄江", "沃野", "鼎新", "远帆", "青禾"] as const;
const TAILS: Readonly<Record<string, readonly string[]>> = {
  enterprise: ["科技有限公司", "新材料股份有限公司", "农业科技有限公司"],
  university: ["大学", "理工大学", "农业大学"],
  institute: ["研究所", "研究院", "技术研究中心"],
};
export const unitNames = (kind: string, town: string): string[] =>
  UNIT_STEMS.flatMap((stem) => (TAILS[kind] ?? ["研究院"]).map((tail) => `${town}${stem}${tail}`));
export const FOREIGN_UNITS = [
  "应用电子学院",
  "植物研究院",
  "国立技术大学",
  "海洋研究中心",
  "农业科学院",
] as const;
