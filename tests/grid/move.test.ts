import { expect, it } from "vitest";
import { Axis } from "../../src/grid/axis.js";
import { moved } from "../../src/grid/move.js";

const none = { at: [], sizes: [] };
const ground = {
  rows: new Axis({ count: 60, usual: 20, own: none, hidden: [{ from: 16, to: 19 }] }),
  columns: new Axis({ count: 20, usual: 64, own: none, hidden: [{ from: 7, to: 7 }] }),
  used: { row: 30, column: 9 },
  page: 10,
};

it.each([
  ["ArrowDown", "", [15, 6], [20, 6]],
  ["ArrowUp", "", [20, 6], [15, 6]],
  ["ArrowRight", "", [1, 6], [1, 8]],
  ["ArrowLeft", "", [1, 1], [1, 1]],
  ["Enter", "", [15, 2], [20, 2]],
  ["Enter", "shift", [20, 2], [15, 2]],
  ["Tab", "", [3, 6], [3, 8]],
  ["Tab", "shift", [3, 8], [3, 6]],
  ["ArrowDown", "control", [2, 2], [30, 2]],
  ["ArrowDown", "control", [30, 2], [60, 2]],
  ["ArrowUp", "control", [50, 2], [30, 2]],
  ["ArrowUp", "control", [30, 2], [1, 2]],
  ["ArrowRight", "control", [2, 2], [2, 9]],
  ["Home", "", [5, 5], [5, 1]],
  ["Home", "control", [5, 5], [1, 1]],
  ["End", "", [5, 5], [5, 9]],
  ["End", "control", [5, 5], [30, 9]],
  ["PageDown", "", [1, 1], [11, 1]],
  ["PageDown", "", [7, 1], [20, 1]],
  ["PageDown", "", [58, 1], [60, 1]],
  ["PageUp", "", [4, 1], [1, 1]],
])("%s %s from %j leads to %j", (key, held, [row = 0, column = 0], [toRow, toColumn]) => {
  const press = { key, control: held === "control", shift: held === "shift" };
  expect(moved({ row, column }, press, ground)).toEqual({ row: toRow, column: toColumn });
});

it.each(["a", "Escape", "F2", "Shift"])("%s leads nowhere", (key) => {
  expect(moved({ row: 1, column: 1 }, { key, control: false, shift: false }, ground)).toBeUndefined();
});
