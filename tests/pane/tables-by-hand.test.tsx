// @vitest-environment jsdom
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { mappingSchema } from "../../src/core/reading/mapping.js";
import { Pane } from "../../src/pane/pane.js";
import { sheet, workbook, type SheetSpec } from "../../src/workbook/memory/sheet.js";
import { deskOver } from "../desk/support.js";
import { storeAt } from "./support.js";

type Made = Awaited<ReturnType<typeof storeAt>>;

/** The Reading tab over these sheets, checked. */
async function readingOf(...sheets: readonly SheetSpec[]): Promise<Made> {
  const made = await storeAt(deskOver(workbook(sheets)));
  await made.store.check();
  made.store.show("reading");
  render(<Pane store={made.store} look="light" />);
  await screen.findByRole("button", { name: "手工指定一张表" });
  return made;
}

const SHORTHAND = sheet("经费", [
  ["附件三"],
  ["（金额以万元计）"],
  ["合作各方", "财政口", "自家口"],
  ["甲公司", 100, 160],
  ["乙大学", 40, 0],
]);
const FIRST = sheet("一", [
  ["单位名称", "申请经费（万元）"],
  ["甲公司", 10],
]);
const SECOND = sheet("二", [
  ["承担单位名称", "单位性质", "申请财政资金（万元）"],
  ["丙公司", "企业", 30],
]);

describe("a table said by hand", () => {
  let user: ReturnType<typeof userEvent.setup>;
  beforeEach(() => {
    user = userEvent.setup();
  });

  const kept = ({ store }: Made) => store.state().checked?.kept.mapping;
  const tablesRead = ({ store }: Made): string[] =>
    store.state().checked?.reading.tables.map(({ name, records }) => `${name} ${String(records)}`) ?? [];

  it("of one that was not recognised: which table, its header rows given, and back again", async () => {
    const made = await readingOf(SHORTHAND);
    await user.click(screen.getByRole("button", { name: "这是哪张表？" }));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "表头所在的行" }).value).toBe("A3:C3");
    await user.click(screen.getByRole("button", { name: "确定" }));
    expect(screen.getByRole("alert").textContent).toBe("选一张表，或选“这里不读”。");
    await user.selectOptions(screen.getByRole("combobox", { name: "表" }), "units");
    await user.click(screen.getByRole("button", { name: "确定" }));
    expect(await screen.findByText("更正 1 处")).toBeTruthy();
    expect(kept(made)?.tables).toEqual([{ sheet: "经费", rows: "A3:C3", table: "units" }]);
    expect(screen.getByText(/没有用上/u).textContent).toContain("经费!A3:C3");
    await made.store.correct({ header: "经费!A3", to: "units.name" });
    expect(tablesRead(made)).toEqual(["units 2"]);
    await user.click(screen.getByRole("button", { name: "更正 2 处" }));
    await user.click(screen.getByRole("button", { name: "撤回更正：A3:C3" }));
    expect(kept(made)?.tables).toEqual([]);
  });

  it("is a question where two places fit the same, answered by keyboard", async () => {
    const made = await readingOf(FIRST, SECOND);
    expect(screen.getByRole("heading", { name: "一 A1:B2 是哪张表？" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "下一问" }));
    screen.getByRole("radio", { name: "单位" }).focus();
    await user.keyboard(" {Enter}");
    expect(await screen.findByText("更正 1 处")).toBeTruthy();
    expect(tablesRead(made)).toEqual(["units 1"]);
    expect(made.store.state().checked?.reading.tables[0]?.ranges).toEqual(["二!A1:C2"]);
  });

  it("can be none: that part is not read from then on", async () => {
    const made = await readingOf(FIRST, SECOND);
    await user.click(screen.getByRole("radio", { name: "这里不读" }));
    await user.click(screen.getByRole("button", { name: "确定" }));
    expect(await screen.findByText("更正 1 处")).toBeTruthy();
    expect(kept(made)?.tables).toEqual([{ sheet: "一", rows: "A1:B2", table: null }]);
    expect(made.store.state().checked?.reading.tables[0]?.ranges).toEqual(["二!A1:C2"]);
  });

  it("of one that was taken for another", async () => {
    const made = await readingOf(
      sheet("人", [
        ["姓名", "工作单位", "职称"],
        ["张三", "甲公司", "教授"],
      ]),
    );
    expect(tablesRead(made)).toEqual(["members 1"]);
    await user.click(screen.getByRole("button", { name: "不是这张表？" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "表" }), "visits");
    await user.click(screen.getByRole("button", { name: "确定" }));
    expect(await screen.findByText("更正 1 处")).toBeTruthy();
    expect(tablesRead(made)).toEqual(["visits 1"]);
  });

  it("by sheet and rows as people write them", async () => {
    const made = await readingOf(FIRST, SHORTHAND);
    await user.click(screen.getByRole("button", { name: "手工指定一张表" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "工作表" }), "经费");
    const form = within(screen.getByRole("combobox", { name: "工作表" }).parentElement as HTMLElement);
    await user.selectOptions(form.getByRole("combobox", { name: "表" }), "budget");
    await user.type(form.getByRole("textbox", { name: "表头所在的行" }), "三行{Enter}");
    expect(form.getByRole("alert").textContent).toBe("写成 4、4:5 或 A4:H5。");
    await user.clear(form.getByRole("textbox", { name: "表头所在的行" }));
    await user.type(form.getByRole("textbox", { name: "表头所在的行" }), "第3行{Enter}");
    expect(await screen.findByText("更正 1 处")).toBeTruthy();
    expect(kept(made)?.tables).toEqual([{ sheet: "经费", rows: "3", table: "budget" }]);
  });
});

describe("a cell that is a fact itself", () => {
  it("is named by its cell, and only for facts of the project", async () => {
    const user = userEvent.setup();
    const made = await readingOf(sheet("封面", [["某省申请书"], ["高熵合金的低温断裂"]]));
    await user.click(screen.getByRole("button", { name: "手工指定表头" }));
    await user.type(screen.getByRole("textbox", { name: "表头单元格" }), "封面!A2{Enter}");
    await user.click(await screen.findByRole("checkbox", { name: "这个单元格就是值，不是表头" }));
    await user.selectOptions(screen.getByRole("listbox", { name: "字段" }), "units.name");
    expect(screen.getByText("只有项目的各项可以直接取一个单元格的值。")).toBeTruthy();
    await user.selectOptions(screen.getByRole("listbox", { name: "字段" }), "project.title");
    const picker = within(screen.getByRole("listbox", { name: "字段" }).closest("section") as HTMLElement);
    await user.click(picker.getByRole("button", { name: "确定" }));
    expect(await screen.findByText("更正 1 处")).toBeTruthy();
    const { mapping } = made.store.state().checked?.kept ?? {};
    expect(mapping?.values).toEqual([{ cell: "封面!A2", to: "project.title" }]);
    expect(made.store.state().checked?.reading.tables.map(({ name }) => name)).toEqual(["project"]);
  });
});

describe("corrections from a file", () => {
  const take = async (made: Made, text: string): Promise<void> => {
    await userEvent.setup().click(screen.getByRole("button", { name: "同样的表，用以前的更正" }));
    await made.store.openMapping(text);
  };

  it("are added to the workbook's own", async () => {
    const made = await readingOf(SHORTHAND);
    await take(made, '{"tables":[{"sheet":"经费","rows":"3","table":"units"}]}');
    expect(await screen.findByText("更正 1 处")).toBeTruthy();
  });

  it("are refused with the place where the file is wrong", async () => {
    const made = await readingOf(SHORTHAND);
    await take(made, '{"tables":[{"sheet":"经费","rows":"third","table":"units"}]}');
    expect((await screen.findByText(/这个对应文件不能用/u)).textContent).toContain("tables.0.rows");
    expect(made.store.state().checked?.kept.mapping.tables).toEqual([]);
  });

  it("of another file of the session are offered in the bar, and taken with one press", async () => {
    const made = await readingOf(SHORTHAND);
    made.store.offer("去年.xlsx", 1, {
      ...mappingSchema.parse({ tables: [{ sheet: "经费", rows: "3", table: "units" }] }),
    });
    expect(
      await screen.findByText("这份文件与“去年.xlsx”像是同一种表，那里的 1 处更正也适合它。"),
    ).toBeTruthy();
    await userEvent.setup().click(screen.getByRole("button", { name: "用于这份文件" }));
    expect(await screen.findByText("更正 1 处")).toBeTruthy();
  });
});
