// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { BROKEN, checkedPane } from "./support.js";

type User = ReturnType<typeof userEvent.setup>;

describe("the checklist of demands for a person", () => {
  let user: User;
  let made: Awaited<ReturnType<typeof checkedPane>>;

  beforeEach(async () => {
    user = userEvent.setup();
    made = await checkedPane(BROKEN);
    await user.click(screen.getByRole("button", { name: /人工核对/u, pressed: false }));
    await screen.findAllByRole("checkbox");
  });

  const box = (title: string): HTMLElement => screen.getByRole("checkbox", { name: `办妥：${title}` });

  it("says how many there are and how many are done", async () => {
    const all = screen.getAllByRole("checkbox").length;
    expect(screen.getByText(`人工核对 ${String(all)} 项，已办 0 项`)).toBeTruthy();
    await made.store.tick({ guide: "xinjiang-sco-2025", rule: "X06" }, "李敏", "");
    expect(await screen.findByText(`人工核对 ${String(all)} 项，已办 1 项`)).toBeTruthy();
  });

  it("tells the computed half first, then what to confirm and the documents", () => {
    const item = box("联合申报协议").closest("li")?.textContent ?? "";
    const places = ["已算：附件清单已列联合申报协议", "请确认：", "附：完整的合作协议"].map((said) =>
      item.indexOf(said),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it("asks the name once: Space, name, Enter; the next tick takes it", async () => {
    box("信用记录").focus();
    await user.keyboard(" ");
    expect(made.store.state().checked?.kept.ticks).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "姓名" }));
    await user.keyboard("李敏{Enter}");
    expect(await screen.findByText("李敏 09-15")).toBeTruthy();
    box("基础条件与制度").focus();
    await user.keyboard(" ");
    expect(await screen.findAllByText("李敏 09-15")).toHaveLength(2);
  });

  it("does not tick without a name, and says so", async () => {
    await user.click(box("信用记录"));
    await user.click(screen.getByRole("button", { name: "办妥" }));
    expect(screen.getByRole("alert").textContent).toBe("写上姓名才能勾选。");
    expect(made.store.state().checked?.kept.ticks).toEqual([]);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox", { name: "姓名" })).toBeNull();
  });

  it("keeps a remark beside the name, and takes the tick back", async () => {
    await made.store.tick({ guide: "xinjiang-sco-2025", rule: "X06" }, "李敏", "");
    await user.click(await screen.findByRole("button", { name: "加备注" }));
    await user.type(screen.getByRole("textbox", { name: "备注" }), "截图已存{Enter}");
    expect(await screen.findByText("李敏 09-15 · 截图已存")).toBeTruthy();
    await user.click(box("信用记录"));
    expect(screen.queryByText("李敏 09-15 · 截图已存")).toBeNull();
  });

  it("shows the open ones only, where that is asked for", async () => {
    const all = screen.getAllByRole("checkbox").length;
    await made.store.tick({ guide: "xinjiang-sco-2025", rule: "X06" }, "李敏", "");
    await user.click(await screen.findByRole("button", { name: "只看未办" }));
    expect(screen.getAllByRole("checkbox")).toHaveLength(all - 1);
    await user.click(screen.getByRole("button", { name: "全部显示" }));
    expect(screen.getAllByRole("checkbox")).toHaveLength(all);
  });
});

describe("accepting", () => {
  const demand = { guide: "xinjiang-sco-2025", rule: "X21" };

  it("needs a reason and a name, each said in words, the focus on what is missing", async () => {
    const user = userEvent.setup();
    const { store } = await checkedPane(BROKEN);
    store.openFinding(demand);
    const form = within(await screen.findByRole("form", { name: "接受这一项" }));
    await user.click(form.getByRole("button", { name: "接受" }));
    expect(form.getByRole("alert").textContent).toBe("写明理由才能接受。");
    expect(document.activeElement).toBe(form.getByRole("textbox", { name: "理由" }));
    await user.keyboard("另有任务书");
    await user.click(form.getByRole("button", { name: "接受" }));
    expect(form.getByRole("alert").textContent).toBe("写上姓名才能接受。");
    await user.keyboard("李敏{Enter}");
    expect(await screen.findByText("李敏 09-15 · 另有任务书")).toBeTruthy();
    expect(store.state().checked?.workbook.summary.accepted).toBe(1);
  });

  it("is listed with who, when and why, and can be withdrawn", async () => {
    const user = userEvent.setup();
    const { store } = await checkedPane(BROKEN);
    await store.accept(demand, "另有任务书", "李敏");
    await user.click(await screen.findByRole("button", { name: /已接受/u }));
    const item = (await screen.findByText("李敏 09-15 · 另有任务书")).closest("li");
    expect(item?.textContent).toContain("不符合，已接受");
    await user.click(screen.getByRole("button", { name: /取消接受/u }));
    expect(store.state().checked?.workbook.summary.accepted).toBe(0);
  });

  it("says when other figures stand there: the sentence then and the one now", async () => {
    const { store, port } = await checkedPane(BROKEN);
    const outcome = store.state().checked?.workbook.outcomes.find(({ rule }) => rule === "X21");
    const cell = outcome?.findings[0]?.cells.find(({ role }) => role.endsWith("monthsPerYear"))?.address;
    await store.accept(demand, "另有任务书", "李敏");
    const [sheet = "", at = ""] = cell?.split("!") ?? [];
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(at) ?? [];
    port.edit(sheet, Number(row), letters.charCodeAt(0) - 64, 4);
    await store.check();
    const said = await screen.findByText(/接受过的“.*”数据变了，已放回结果/u);
    expect(said.textContent).toMatch(/接受时：.*5 个月.*现在：.*4 个月/u);
  });
});
