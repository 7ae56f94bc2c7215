import { useEffect, useRef, type RefObject } from "react";

/** What had the focus is gone, and nothing else has taken it. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/**
 * Takes the focus when what had it is gone (a form whose answer was just given): keys would otherwise go nowhere. The
 * element needs `tabIndex={-1}`.
 */
export function useFocusIfLost<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (isFocusLost()) element.current?.focus();
  }, []);
  return element;
}
