/** Light or dark; forced colours are the style sheets' business in both. */
export type Look = "light" | "dark";
