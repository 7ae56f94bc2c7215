// @vitest-environment jsdom
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { Pane } from "../../src/pane/pane.js";
import { headerCell } from "../../src/pane/reading/by-hand.js";
import { storeWith } from "./support.js";

/** The team's sheet with one column nobody knows and one that another column stands for already. */
async function asked(): ReturnType<typeof storeWith> {
  const made = await storeWith();
  const team = (await made.port.read()).sheets.find(({ name }) => name === "成员");
  if (!team) throw new Error("no team");
  const next = team.columnCount + 1;
  ["内部标注", "甲类", "乙类", "丙类", "甲类"].forEach((text, at) => {
    made.port.edit("成员", at + 1, next, text);
  });
  ["专业技术职称", "甲", "乙", "丙", "丁"].forEach((text, at) => {
    made.port.edit("成员", at + 1, next + 1, text);
  });
  await made.store.check();
  render(<Pane store={made.store} look="light" />);
  made.store.show("reading");
  await screen.findByRole("heading", { name: "“内部标注”是什么？" });
  return made;
}

describe("the tab that shows what was read", () => {
  let user: ReturnType<typeof userEvent.setup>;
  let made: Awaited<ReturnType<typeof storeWith>>;

  beforeEach(async () => {
    user = userEvent.setup();
    made = await asked();
  });

  const columns = () => made.store.state().checked?.kept.mapping.columns;

  it("asks one question at a time, with values, and answers nothing by itself", async () => {
    expect(screen.getByText(/样例：甲类、乙类、丙类/u)).toBeTruthy();
    expect(screen.getAllByRole("radio").every((radio) => !(radio as HTMLInputElement).checked)).toBe(true);
    await user.click(screen.getByRole("button", { name: "确定" }));
    expect(screen.getByRole("alert").textContent).toBe("选一个字段，或选“不使用”。");
    await user.click(screen.getByRole("button", { name: "下一问" }));
    expect(await screen.findByRole("heading", { name: "“专业技术职称”是什么？" })).toBeTruthy();
    expect(screen.getByText("4 个值都读不懂")).toBeTruthy();
  });

  it("takes an answer by keyboard: not used", async () => {
    screen.getByRole("radio", { name: "不使用" }).focus();
    await user.keyboard(" {Enter}");
    expect(await screen.findByRole("heading", { name: "“专业技术职称”是什么？" })).toBeTruthy();
    expect(columns()).toEqual([{ header: "内部标注", sheet: "成员", to: null }]);
  });

  it("takes another field, found by typing a part of its name", async () => {
    await user.click(screen.getByRole("radio", { name: /其他字段/u }));
    await user.type(screen.getByRole("textbox", { name: "搜字段" }), "国籍");
    await user.selectOptions(screen.getByRole("listbox", { name: "字段" }), "members.nationality");
    await user.click(screen.getByRole("button", { name: "确定" }));
    expect(await screen.findByText("更正 1 处")).toBeTruthy();
    expect(columns()).toEqual([{ header: "内部标注", sheet: "成员", to: "members.nationality" }]);
  });

  it("lets any field be corrected, shows that it is, and takes that back", async () => {
    await user.click(screen.getByRole("button", { name: /^成员/u }));
    const rows = within(screen.getByRole("list", { name: "成员" }));
    await user.click(rows.getByRole("button", { name: /性别.*更正/u }));
    await user.click(rows.getByRole("button", { name: "不使用" }));
    await user.click(await screen.findByRole("button", { name: "更正 1 处" }));
    await user.click(screen.getByRole("button", { name: "撤回更正：性别" }));
    expect(columns()).toEqual([]);
  });

  it("copies the corrections as the command line's --map takes them", async () => {
    await made.store.correct({ header: "成员!A1", to: null });
    await user.click(await screen.findByRole("button", { name: "更正 1 处" }));
    await user.click(screen.getByRole("button", { name: "复制更正（JSON）" }));
    expect(JSON.parse(made.copied[0] ?? "")).toMatchObject({ version: 1, columns: [{ to: null }] });
  });

  it("leaves out a sheet that is not to be read", async () => {
    await user.click(screen.getByRole("button", { name: "读哪些工作表" }));
    await user.click(screen.getByRole("checkbox", { name: /^指标/u }));
    expect(made.store.state().checked?.kept.mapping.skipSheets).toEqual(["指标"]);
    expect(made.store.state().checked?.reading.tables.map(({ name }) => name)).not.toContain("targets");
  });

  it("names a header by its cell", async () => {
    await user.click(screen.getByRole("button", { name: "手工指定表头" }));
    const field = screen.getByRole("textbox", { name: "表头单元格" });
    await user.type(field, "F4{Enter}");
    expect(screen.getByRole("alert").textContent).toContain("表名!单元格");
    await user.clear(field);
    await user.type(field, "成员！c1{Enter}");
    expect(await screen.findByRole("listbox", { name: "字段" })).toBeTruthy();
  });
});

describe("a header's cell as people write it", () => {
  it.each([
    ["人员!F4", "人员!F4"],
    [" 人员！f4 ", "人员!F4"],
    ["'A B'!$F$4", "'A B'!F4"],
    ["人员!F4:F9", "人员!F4"],
    ["F4", undefined],
    ["人员!", undefined],
    ["人员!4F", undefined],
  ])("%s", (text, cell) => {
    expect(headerCell(text)).toBe(cell);
  });
});
