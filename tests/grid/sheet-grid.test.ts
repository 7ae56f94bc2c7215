// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { createElement, useState, type ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { SheetGrid } from "../../src/grid/sheet-grid.js";
import type { GridMark, GridSheet, SheetGridProps, TypedValue } from "../../src/grid/types.js";
import type { CellRef } from "../../src/core/values/cells.js";
import type { CellWindow, ViewArea, ViewCell } from "../../src/workbook/view.js";

afterEach(cleanup);

const frame = (name: string, more: Partial<GridSheet> = {}): GridSheet => ({
  name,
  visibility: "visible",
  rowCount: 12,
  columnCount: 4,
  defaultRowHeight: 20,
  defaultColumnWidth: 64,
  rowHeights: { rows: new Uint32Array(), heights: new Float32Array() },
  columnWidths: [],
  hiddenRows: [],
  hiddenColumns: [],
  frozenRows: 0,
  frozenColumns: 0,
  merges: [],
  showsGridLines: true,
  counts: { broken: 0, doubtful: 0, unanswered: 0 },
  ...more,
});

const text = (row: number, column: number, value: string, more: Partial<ViewCell> = {}): ViewCell => ({
  row,
  column,
  text: value,
  kind: "text",
  style: 0,
  ...more,
});

const CELLS: readonly ViewCell[] = [
  text(1, 1, "项目经费预算表"),
  text(3, 2, "申请"),
  text(3, 3, "160.00", { kind: "number", typed: "160" }),
  text(4, 3, "300.00", { kind: "number", typed: "300", formula: "=SUM(C2:C3)" }),
  text(5, 3, "", { kind: "empty", formula: "=C4*2", uncalculated: true }),
];
const mark: GridMark = {
  cell: { sheet: "预算", row: 3, column: 3 },
  verdict: "broken",
  findings: [
    {
      rule: "S03",
      title: "资助额度上限",
      verdict: "broken",
      message: "申请 160 万元，上限 150 万元，超 10 万元",
    },
  ],
};

interface Setting {
  readonly props?: Partial<SheetGridProps>;
  readonly sheets?: readonly GridSheet[];
  readonly refusal?: string;
}

function show({ props = {}, sheets = [frame("预算"), frame("人员")], refusal }: Setting = {}): {
  readonly edits: [CellRef, TypedValue][];
  readonly opened: CellRef[];
  readonly asked: ViewArea[];
} {
  const told = { edits: [] as [CellRef, TypedValue][], opened: [] as CellRef[], asked: [] as ViewArea[] };
  const load = async (_: string, area: ViewArea): Promise<CellWindow> => {
    told.asked.push(area);
    return Promise.resolve({ area, cells: CELLS });
  };
  function Holder(): ReactElement {
    const [selected, onSelect] = useState<CellRef>({ sheet: "预算", row: 1, column: 1 });
    return createElement(SheetGrid, {
      lang: "zh",
      sheets,
      styles: [{}],
      revision: 0,
      window: load,
      marks: [mark],
      selected,
      onSelect,
      onOpenFinding: (cell) => told.opened.push(cell),
      onEdit: async (cell, value) => {
        told.edits.push([cell, value]);
        return Promise.resolve(refusal);
      },
      ...props,
    });
  }
  render(createElement(Holder));
  return told;
}

const nameBox = (): HTMLInputElement => screen.getByLabelText("单元格");
const content = (): HTMLInputElement => screen.getByLabelText("内容");
const cell = async (shown: string): Promise<HTMLElement> => {
  const found = (await screen.findByText(shown)).closest<HTMLElement>("[role=gridcell]");
  if (found === null) throw new Error(`no cell shows ${shown}`);
  return found;
};

describe("moving and looking", () => {
  it("arrows move the selection, and the line above says where it is and what stands there", async () => {
    show();
    await cell("160.00");
    screen.getByRole("grid").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}");
    expect([nameBox().value, content().value]).toEqual(["C3", "160"]);
    const current = document.getElementById(
      screen.getByRole("grid").getAttribute("aria-activedescendant") ?? "",
    );
    expect([current?.textContent, current?.getAttribute("aria-selected")]).toEqual(["160.00", "true"]);
    await userEvent.keyboard("{ArrowDown}");
    expect([content().value, content().readOnly]).toEqual(["=SUM(C2:C3)", true]);
  });

  it("the name box leads to a cell of this or another sheet, and says when there is none", async () => {
    show();
    await userEvent.clear(nameBox());
    await userEvent.type(nameBox(), "b7{Enter}");
    expect(nameBox().value).toBe("B7");
    await userEvent.clear(nameBox());
    await userEvent.type(nameBox(), "人员!C2{Enter}");
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe("人员");
    await userEvent.clear(nameBox());
    await userEvent.type(nameBox(), "没有!A1{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("没有这个单元格");
  });

  it("a tab opens its sheet where it was left, and arrows go from tab to tab", async () => {
    show();
    screen.getByRole("grid").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await userEvent.click(screen.getByRole("tab", { name: "人员" }));
    expect(nameBox().value).toBe("A1");
    await userEvent.keyboard("{ArrowLeft}");
    expect([nameBox().value, screen.getByRole("grid").getAttribute("aria-label")]).toEqual(["A3", "预算"]);
  });

  it("a result that an edit made stale says so in place of the figure", async () => {
    show();
    expect((await screen.findAllByText("在 Excel 里打开时重新计算")).length).toBe(1);
  });

  it("of 100,000 rows only those in view are drawn and asked for", async () => {
    const { asked } = show({ sheets: [frame("预算", { rowCount: 100_000 })] });
    await cell("160.00");
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(asked).toEqual([{ top: 1, left: 1, bottom: 64, right: 128 }]);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("100021");
  });
});

describe("marks", () => {
  it("a marked cell has the look of its verdict and its icon with the word", async () => {
    show();
    const marked = (await screen.findByRole("img", { name: "不符合" })).closest("[role=gridcell]");
    expect(marked?.textContent).toBe("160.00");
    expect(marked?.getAttribute("style")).toContain("font-weight: 700");
  });

  it("a click, or Enter, opens its finding", async () => {
    const { opened } = show();
    await userEvent.click(
      (await screen.findByRole("img", { name: "不符合" })).closest("[role=gridcell]") ?? document.body,
    );
    screen.getByRole("grid").focus();
    await userEvent.keyboard("{Enter}");
    expect(opened).toEqual([mark.cell, mark.cell]);
  });

  it("the selected one tells what it is about, where tips are wanted", async () => {
    show({ props: { showsTips: true, selected: mark.cell } });
    expect((await screen.findByRole("note")).textContent).toContain(
      "申请 160 万元，上限 150 万元，超 10 万元",
    );
  });

  it("tabs say in words and figures what their findings come to", () => {
    show({
      sheets: [
        frame("预算", { counts: { broken: 2, doubtful: 0, unanswered: 1 } }),
        frame("参数", { visibility: "hidden" }),
      ],
    });
    expect(screen.getByRole("tab", { name: /^预算 ?不符合 ?2 ?缺数据 ?1$/ })).toBeTruthy();
    expect(screen.getByRole("tab", { name: "(参数)" }).title).toBe("隐藏的工作表");
  });
});

describe("typing", () => {
  const at = (row: number, column: number): CellRef => ({ sheet: "预算", row, column });

  it("a letter begins, Enter writes and goes down", async () => {
    const { edits } = show();
    await cell("160.00");
    screen.getByRole("grid").focus();
    await userEvent.keyboard("{ArrowDown}150.5{Enter}");
    await waitFor(() => {
      expect(nameBox().value).toBe("A3");
    });
    expect(edits).toEqual([[at(2, 1), { kind: "number", decimal: "150.5" }]]);
    expect(document.activeElement).toBe(screen.getByRole("grid"));
  });

  it("F2 changes what stands there, Tab writes and goes right, Escape leaves it as it was", async () => {
    const { edits } = show();
    await cell("160.00");
    screen.getByRole("grid").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}{F2}书{Tab}");
    await waitFor(() => {
      expect(nameBox().value).toBe("C3");
    });
    await userEvent.keyboard("{F2}9{Escape}");
    expect(edits).toEqual([[at(3, 2), { kind: "text", text: "申请书" }]]);
    expect(screen.queryByRole("textbox", { name: "预算!C3" })).toBeNull();
  });

  it("nothing is written where nothing was changed", async () => {
    const { edits } = show();
    await cell("160.00");
    await userEvent.dblClick(await cell("申请"));
    await userEvent.keyboard("{Enter}");
    expect(edits).toEqual([]);
  });

  it("what is refused stays in the field, with the reason", async () => {
    show({ refusal: "工作表受保护" });
    await cell("160.00");
    await userEvent.dblClick(await cell("申请"));
    await userEvent.keyboard("书{Enter}");
    expect((await screen.findByRole("alert")).textContent).toBe("工作表受保护");
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "预算!B3" });
    expect([field.value, field.getAttribute("aria-invalid")]).toEqual(["申请书", "true"]);
  });

  it("a formula is not typed over", async () => {
    show();
    await userEvent.dblClick(await cell("300.00"));
    await userEvent.keyboard("5");
    expect(screen.queryByRole("textbox", { name: /!/ })).toBeNull();
  });

  it("the line above writes with Enter", async () => {
    const { edits } = show({ props: { selected: at(3, 2) } });
    await cell("申请");
    await userEvent.clear(content());
    await userEvent.type(content(), "拨款{Enter}");
    expect(edits).toEqual([[at(3, 2), { kind: "text", text: "拨款" }]]);
  });
});

describe("hidden rows and merged cells", () => {
  it("hidden rows are a double line with a button that shows them; a selection inside shows them by itself", async () => {
    show({ sheets: [frame("预算", { hiddenRows: [{ from: 3, to: 4 }] })] });
    await cell("项目经费预算表");
    expect(screen.queryByText("160.00")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "隐藏的第 3–4 行: 展开" }));
    expect(await cell("160.00")).toBeDefined();
    await userEvent.click(screen.getByRole("rowheader", { name: "3" }));
    expect(screen.queryByText("160.00")).toBeNull();
    await userEvent.clear(nameBox());
    await userEvent.type(nameBox(), "C4{Enter}");
    expect(screen.getByText("160.00")).toBeDefined();
  });

  it("a merged area is one cell, and arrows go past it", async () => {
    show({ sheets: [frame("预算", { merges: [{ top: 1, left: 1, bottom: 2, right: 4 }], frozenRows: 2 })] });
    const title = await cell("项目经费预算表");
    expect([title.getAttribute("aria-colspan"), title.getAttribute("aria-rowspan")]).toEqual(["4", "2"]);
    screen.getByRole("grid").focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(nameBox().value).toBe("E1");
    await userEvent.keyboard("{ArrowLeft}{ArrowDown}");
    expect(nameBox().value).toBe("A3");
  });
});

it("axe finds nothing", async () => {
  show({
    props: { showsTips: true, selected: mark.cell },
    sheets: [
      frame("预算", { hiddenRows: [{ from: 8, to: 9 }], frozenRows: 1, frozenColumns: 1 }),
      frame("人员"),
    ],
  });
  await cell("申请");
  const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(within(screen.getByRole("grid")).getAllByRole("columnheader").length).toBeGreaterThan(5);
});
