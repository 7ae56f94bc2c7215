import type { Look } from "../../pane/theme/look.js";

const DARK = "(prefers-color-scheme: dark)";

/** Light or dark as the system says, and again whenever it changes; forced colours are the style sheets' business. */
export function followSystemLook(onLook: (look: Look) => void): void {
  const query = window.matchMedia(DARK);
  const tell = (): void => {
    onLook(query.matches ? "dark" : "light");
  };
  query.addEventListener("change", tell);
  tell();
}
