import type { KeyboardEvent } from "react";

/** Escape closes what is open here and nothing around it. */
export const closeOnEscape =
  (onClose: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
