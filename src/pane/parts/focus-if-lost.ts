import { useEffect, useRef, type RefObject } from "react";

/**
 * Takes the focus when what had it is gone (a form whose answer was just given): keys would otherwise go nowhere. The
 * element needs `tabIndex={-1}`.
 */
export function useFocusIfLost<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  }, []);
  return element;
}
