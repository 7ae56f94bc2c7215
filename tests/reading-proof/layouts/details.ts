import { totalOf } from "../facts/application.js";
import type { Page } from "../sheets/page.js";
import type { Hand } from "../writing/hand.js";
import { inBrackets, unitLine } from "../writing/units.js";
import { outlineOf } from "./budget-lines.js";
import { writeList, type Column } from "./list.js";
import type { Layout, Scene } from "./scene.js";

/** A row of a detail table; nothing of it is a fact any rule asks for. */
interface Item {
  readonly texts: readonly (string | number | null)[];
  readonly yuan: number;
}

const text = (heads: string, at: number): Column<Item> => ({
  heads: [heads],
  write: ({ texts }) => ({ cell: texts[at] ?? null }),
});

/** A detail table with its sum; its amounts in the workbook's unit. */
function writeDetail(
  page: Page,
  scene: Scene,
  title: string,
  heads: readonly string[],
  items: readonly Item[],
): void {
  const { hand } = scene;
  const amount: Column<Item> = {
    heads: [`${hand.say("金额", "Amount")}${inBrackets(hand, hand.options.unit)}`],
    write: ({ yuan }) => hand.amount(yuan),
    amount: ({ yuan }) => yuan,
  };
  const columns = [...heads.map((head, at) => text(head, at)), amount];
  const spec = { table: "(none)", rows: items, key: ({ texts }: Item) => String(texts[0]), columns };
  writeList(page, hand, spec, {
    title,
    numbered: true,
    totals: "last",
    totalWord: hand.say("累计", "Total"),
    unit: hand.options.unit,
  });
}

/** What the line 设备费 holds in all, split over a few pieces. */
export function equipment({ application, hand }: Scene): Item[] {
  const line = outlineOf(application).find(({ subject }) => subject === "设备费");
  const whole = line === undefined ? 0 : totalOf(line.amounts);
  const first = Math.floor(whole / 300) * 100;
  return [
    {
      texts: [hand.say("高精度光谱仪", "Spectrometer"), "GX-2000", 1, hand.say("市场询价", "quotation")],
      yuan: first,
    },
    {
      texts: [hand.say("数据采集终端", "Data logger"), "DC-8", 12, hand.say("市场询价", "quotation")],
      yuan: whole - first,
    },
  ];
}

const equipmentHeads = (hand: Hand): string[] =>
  hand.zh
    ? ["设备名称", "规格型号", "数量（台件）", "测算依据"]
    : ["Equipment", "Model", "Quantity", "Basis"];

/** Labour by person: names and money that are no team and no units. */
function labour({ application }: Scene): Item[] {
  const rates = [8000, 6000, 5000];
  return application.members.slice(0, 3).map(({ name, unit }, at) => {
    const rate = rates[at] ?? 5000;
    return { texts: [name, unit, 6, rate], yuan: rate * 6 };
  });
}

const labourHeads = (hand: Hand): string[] =>
  hand.zh
    ? ["姓名", "所在单位", "全时工作时间（人月）", "标准（元/人月）"]
    : ["Name", "Organisation", "Person-months", "Rate (CNY/person-month)"];

/** Detail tables with units of their own beside the budget. Nothing of them is to be read. */
export const detailTables: Layout = {
  name: "budget 9: detail tables",
  write: (scene) => {
    const { hand } = scene;
    const page = scene.page(hand.say("预算明细", "Details"), "budget 9: detail tables");
    writeDetail(
      page,
      scene,
      hand.say("人员费预算明细表", "Labour in detail"),
      labourHeads(hand),
      labour(scene),
    );
    page.skip();
    writeDetail(
      page,
      scene,
      hand.say("设备费预算明细表", "Equipment in detail"),
      equipmentHeads(hand),
      equipment(scene),
    );
    page.put(page.nextRow, 1, hand.say("填表人签字：            日期：", "Signature:            Date:"));
  },
};

/** A sheet of text: how to fill in the form. */
export function writeProse({ book, hand }: Scene): void {
  const page = book.page(hand.say("填报说明", "Instructions"));
  const lines = hand.zh
    ? [
        "填报说明",
        "一、本申报书适用于申报本年度项目，各项内容须实事求是，表述明确。",
        "二、“项目负责人”须为申报单位在职人员，职称填写教授、副教授、研究员等。",
        "三、经费单位为万元，保留两位小数；自筹经费须出具证明。",
        "四、单位性质填写：企业、高等院校、科研院所、其他。",
      ]
    : [
        "Instructions",
        "1. Fill in every table.",
        "2. Amounts with two decimals.",
        "3. Own funds need a letter of proof.",
      ];
  for (const line of lines) page.put(page.nextRow, 1, line);
}

/** Equipment on a sheet of its own, as sheet B4 of a set. */
export function writeEquipmentSheet(scene: Scene, name: string, above: (page: Page) => void): void {
  const page = scene.book.page(name);
  above(page);
  page.put(page.nextRow, 1, unitLine(scene.dice, scene.hand, scene.hand.options.unit));
  writeDetail(
    page,
    scene,
    scene.hand.say("设备费——购置/试制设备预算明细表", "Equipment in detail"),
    equipmentHeads(scene.hand),
    equipment(scene),
  );
}
