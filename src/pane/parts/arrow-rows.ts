import type { KeyboardEvent } from "react";

/** Fields that need the arrows, Home and End for themselves. */
const OWN_KEYS =
  "textarea, select, [role=radio], input[type=radio], input:not([type=checkbox]):not([data-row])";

/** Moves the focus over the elements marked `data-row` inside the element that listens: ↑ ↓ Home End. */
export const useArrowRows = () => moveOverRows;

function moveOverRows(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return;
  if (target.matches(OWN_KEYS)) return;
  const isField = target.matches("input:not([type=checkbox])");
  const rows = [...currentTarget.querySelectorAll<HTMLElement>("[data-row]")].filter(isReachable);
  const at = rows.findIndex((row) => row === target || row.contains(target) || rowOf(target) === row);
  const to = targetIndex(key, at, rows.length, isField);
  if (to === undefined) return;
  event.preventDefault();
  const row = rows[to];
  row?.focus();
  row?.scrollIntoView({ block: "nearest" });
}

function targetIndex(key: string, at: number, count: number, isField: boolean): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (isField) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}

/** The row a link inside of it belongs to. */
const rowOf = (element: HTMLElement): HTMLElement | null =>
  element.closest("li")?.querySelector<HTMLElement>("[data-row]") ?? null;

const isReachable = (element: HTMLElement): boolean =>
  !element.hasAttribute("disabled") && element.closest("[hidden]") === null;
