// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { formatAddress } from "../../src/core/values/cells.js";
import { number } from "../../src/workbook/memory/cells.js";
import { BROKEN, checkedPane } from "./support.js";

const list = (): HTMLElement => screen.getByRole("region", { name: "核对结果" });
const rows = (): string[] =>
  within(list())
    .queryAllByRole("button")
    .filter((button) => button.closest("li") !== null && button.hasAttribute("data-row"))
    .map((button) => button.textContent);
const filterNamed = (name: RegExp): HTMLElement =>
  within(screen.getByRole("group", { name: "按判定筛选" })).getByRole("button", { name });

describe("the results", () => {
  it("list what is open and nothing else, gravest first", async () => {
    await checkedPane(BROKEN);
    expect(rows()).toEqual([
      "每年工作时间不符合",
      "疆外单位经费份额不符合",
      "两处金额一致不符合",
      "企业自筹比例存疑",
    ]);
  });

  it("the summary filters, says so, and clears when it is pressed again", async () => {
    await checkedPane(BROKEN);
    const user = userEvent.setup();
    await user.click(filterNamed(/^缺数据 0$/));
    expect(screen.getByText("没有缺数据的项。")).toBeTruthy();
    expect(filterNamed(/^缺数据 0$/).getAttribute("aria-pressed")).toBe("true");
    await user.click(filterNamed(/^缺数据 0$/));
    expect(filterNamed(/^缺数据 0$/).getAttribute("aria-pressed")).toBe("false");
    expect(rows()).toHaveLength(4);
  });

  it("nothing open is no praise while a person has to check", async () => {
    await checkedPane();
    expect(screen.getByText(/能算的 \d+ 条全部符合/)).toBeTruthy();
    expect(screen.getByText(/还有 \d+ 项要人工核对/)).toBeTruthy();
    expect(rows()).toEqual([]);
  });

  it("an address selects its cell and opens nothing", async () => {
    const { port } = await checkedPane(BROKEN);
    await userEvent.click(within(list()).getByRole("button", { name: /^跳到 成员 / }));
    await waitFor(() => {
      expect(port.revealed.map(formatAddress)).toEqual([expect.stringMatching(/^成员!/)]);
    });
    expect(rows()).toHaveLength(4);
  });

  it("new counts go to one polite live region", async () => {
    await checkedPane(BROKEN);
    expect(document.querySelectorAll("[aria-live=polite]")).toHaveLength(1);
    expect(document.querySelector("[aria-live=polite]")?.textContent).toBe("不符合 3，存疑 1，缺数据 0");
  });
});

describe("by keyboard", () => {
  it("arrows go over the rows, Enter opens, Escape comes back to the row", async () => {
    await checkedPane(BROKEN);
    const user = userEvent.setup();
    within(list())
      .getByRole("button", { name: /每年工作时间/ })
      .focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("疆外单位经费份额");
    await user.keyboard("{Enter}");
    expect(screen.getByText("2 / 4")).toBeTruthy();
    expect(document.activeElement?.textContent).toContain("疆外单位经费份额");
    await user.keyboard("{Escape}");
    expect(document.activeElement?.textContent).toContain("疆外单位经费份额");
    expect(rows()).toHaveLength(4);
  });

  it("Alt and an arrow leaf from the finding that is open, and stop at the end", async () => {
    await checkedPane(BROKEN);
    const user = userEvent.setup();
    await user.click(within(list()).getByRole("button", { name: /疆外单位经费份额/ }));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByText("3 / 4")).toBeTruthy();
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}");
    expect(screen.getByText("4 / 4")).toBeTruthy();
    await user.keyboard("{Alt>}{ArrowUp}{ArrowUp}{/Alt}");
    expect(screen.getByText("2 / 4")).toBeTruthy();
  });
});

describe("a fix", () => {
  it("shows the verdict after it, is written, keeps its row in place, and can be undone", async () => {
    await checkedPane(BROKEN);
    const user = userEvent.setup();
    await user.click(within(list()).getByRole("button", { name: /每年工作时间/ }));
    await waitFor(() => {
      expect(screen.getByText(/改后为/).textContent).toContain("符合");
    });
    await user.click(screen.getByRole("button", { name: /^应用 .*5 改为 6$/ }));
    await screen.findByText(/已写入 成员 .*5 → 6/);
    expect(rows()[0]).toBe("每年工作时间 原：不符合符合");
    expect(document.activeElement?.textContent).toContain("每年工作时间");
    await user.click(screen.getByRole("button", { name: "撤销" }));
    await waitFor(() => {
      expect(rows()[0]).toBe("每年工作时间 原：符合不符合");
    });
    expect(screen.queryByText(/已写入/)).toBeNull();
  });
});

describe("an edit beside the pane", () => {
  it("moves no row while the focus is in the list; the list is in order when it leaves", async () => {
    const { port, store } = await checkedPane(BROKEN);
    within(list())
      .getByRole("button", { name: /疆外单位经费份额/ })
      .focus();
    const cell = store
      .state()
      .checked?.workbook.outcomes.find(({ rule }) => rule === "X21")
      ?.findings[0]?.cells[0]?.address.split("!");
    const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell?.[1] ?? "") ?? [];
    act(() => {
      port.edit(cell?.[0] ?? "", Number(row), letter.charCodeAt(0) - 64, number(6));
    });
    await waitFor(() => {
      expect(rows()[0]).toBe("每年工作时间 原：不符合符合");
    });
    expect(rows()).toHaveLength(4);
    act(() => {
      filterNamed(/^不符合/).focus();
    });
    expect(rows()).toHaveLength(3);
  });
});
