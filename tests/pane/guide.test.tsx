// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { clausesOf } from "../../src/pane/guide/clauses.js";
import { guideById } from "../support/library.js";
import { BROKEN, checkedPane } from "./support.js";

describe("the tab that shows the guide", () => {
  const opened = async () => {
    const user = userEvent.setup();
    const made = await checkedPane(BROKEN);
    made.store.show("guide");
    await screen.findByText("40 条要求");
    return { user, ...made };
  };

  it("shows every demand in the guide's order with its words, and what the guide does not state", async () => {
    await opened();
    const guide = guideById("xinjiang-sco-2025");
    const text = document.body.textContent;
    const places = guide.demands.map(({ id }) => text.indexOf(`${id} · `));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    for (const { quote } of guide.demands) expect(text).toContain(quote);
    for (const { zh } of guide.notStated) expect(text).toContain(zh);
    expect(text).toContain("没有写申报日期");
  });

  it("says how much is computed in figures that add up", async () => {
    await opened();
    const header = screen.getByRole("heading", { name: /上海合作组织科技伙伴计划/u }).parentElement;
    const counts = within(header as HTMLElement)
      .getAllByRole("listitem")
      .map(({ textContent }) => Number(/\d+$/u.exec(textContent)?.[0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
  });

  it("opens the finding of a demand by its verdict", async () => {
    const { user, store } = await opened();
    const demand = screen.getByRole("button", { name: /X21 · / }).closest("li");
    await user.click(within(demand as HTMLElement).getByRole("button", { name: /看结果：不符合/u }));
    expect(store.state().open?.rule).toBe("X21");
  });

  it("tells our reading, why a demand does not apply, and the rule when asked", async () => {
    const { user } = await opened();
    await user.click(screen.getByRole("button", { name: /X02 · 部分/u }));
    expect(screen.getByText("不是方向 2 的项目")).toBeTruthy();
    expect(screen.getByText(/只对方向 2 的项目：应写明依托的平台/u)).toBeTruthy();
    expect(screen.queryByText("platform != null")).toBeNull();
    await user.click(screen.getByRole("button", { name: "看规则" }));
    expect(screen.getByText("platform != null")).toBeTruthy();
  });
});

describe("demands under their clauses", () => {
  it("are grouped where they follow each other, and keep their order where a clause comes again", () => {
    const demand = (rule: string, clause: string) =>
      ({ rule, clause }) as Parameters<typeof clausesOf>[0][number];
    const groups = clausesOf([demand("A", "一"), demand("B", "一"), demand("C", "二"), demand("D", "一")]);
    expect(groups.map(({ clause, demands }) => [clause, demands.map(({ rule }) => rule).join("")])).toEqual([
      ["一", "AB"],
      ["二", "C"],
      ["一", "D"],
    ]);
  });
});
