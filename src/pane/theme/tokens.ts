import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Verdict } from "../../core/outcome.js";
import type { Look } from "./look.js";

/** Colours of one verdict: its word and icon, the ground under it, the line around it. */
interface VerdictColours {
  readonly text: string;
  readonly ground: string;
  readonly line: string;
}

/** All pairs are AA on their grounds, the lowest 4.8:1. */
const VERDICT_COLOURS: Readonly<Record<Look, Readonly<Record<Verdict, VerdictColours>>>> = {
  light: {
    broken: { text: "#b10e1c", ground: "#fdf3f4", line: "#eeacb2" },
    doubtful: { text: "#a84300", ground: "#fff9f5", line: "#fdcfb4" },
    unanswered: { text: "#5c2e91", ground: "#f7f4fb", line: "#c6b1de" },
    manual: { text: "#0f6cbd", ground: "#ebf3fc", line: "#b4d6fa" },
    met: { text: "#0e700e", ground: "#f1faf1", line: "#9fd89f" },
    exempt: { text: "#616161", ground: "#f5f5f5", line: "#d1d1d1" },
  },
  dark: {
    broken: { text: "#eeacb2", ground: "#3b0509", line: "#6e0811" },
    doubtful: { text: "#faa06b", ground: "#4a1e04", line: "#8a3707" },
    unanswered: { text: "#c6b1de", ground: "#341a51", line: "#6d4a96" },
    manual: { text: "#62abf5", ground: "#082338", line: "#0e4775" },
    met: { text: "#9fd89f", ground: "#052505", line: "#0b5a0b" },
    exempt: { text: "#adadad", ground: "#333333", line: "#666666" },
  },
};

const NEUTRALS: Readonly<Record<Look, Readonly<Record<string, string>>>> = {
  light: {
    text1: "#242424",
    text2: "#424242",
    text3: "#616161",
    ground: "#ffffff",
    quiet: "#fafafa",
    band: "#f5f5f5",
    selected: "#ebf3fc",
    hairline: "#e0e0e0",
    edge: "#d1d1d1",
    fieldEdge: "#616161",
    link: "#115ea3",
    accent: "#0f6cbd",
    focus: "#000000",
    track: "#e6e6e6",
  },
  dark: {
    text1: "#ffffff",
    text2: "#d6d6d6",
    text3: "#adadad",
    ground: "#292929",
    quiet: "#1f1f1f",
    band: "#333333",
    selected: "#0c3b5e",
    hairline: "#444444",
    edge: "#666666",
    fieldEdge: "#adadad",
    link: "#62abf5",
    accent: "#62abf5",
    focus: "#ffffff",
    track: "#4a4a4a",
  },
};

const FORCED_NEUTRALS: Readonly<Record<string, string>> = {
  text1: "CanvasText",
  text2: "CanvasText",
  text3: "CanvasText",
  ground: "Canvas",
  quiet: "Canvas",
  band: "Canvas",
  selected: "Canvas",
  hairline: "CanvasText",
  edge: "CanvasText",
  fieldEdge: "CanvasText",
  link: "LinkText",
  accent: "Highlight",
  focus: "Highlight",
  track: "Canvas",
};

type Neutral =
  | "text1"
  | "text2"
  | "text3"
  | "ground"
  | "quiet"
  | "band"
  | "selected"
  | "hairline"
  | "edge"
  | "fieldEdge"
  | "link"
  | "accent"
  | "focus"
  | "track";

/** A neutral colour of the pane as a value for a style. */
export const neutral = (name: Neutral): string => `var(--pane-${name})`;

/** A colour of a verdict as a value for a style. */
export const verdictColour = (verdict: Verdict, part: keyof VerdictColours = "text"): string =>
  `var(--pane-${verdict}-${part})`;

const VERDICT_NAMES = Object.keys(VERDICT_COLOURS.light);

/** The pane's own custom properties in a look. */
export const customProperties = (look: Look): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(NEUTRALS[look]).map(([name, value]) => [`--pane-${name}`, value])),
  ...Object.fromEntries(
    Object.entries(VERDICT_COLOURS[look]).flatMap(([verdict, { text, ground, line }]) => [
      [`--pane-${verdict}-text`, text],
      [`--pane-${verdict}-ground`, ground],
      [`--pane-${verdict}-line`, line],
    ]),
  ),
});

/** The same where the system forces its colours: shapes and words carry the verdict. */
export const forcedProperties: Record<string, string> = {
  ...Object.fromEntries(Object.entries(FORCED_NEUTRALS).map(([name, value]) => [`--pane-${name}`, value])),
  ...Object.fromEntries(
    VERDICT_NAMES.flatMap((verdict) => [
      [`--pane-${verdict}-text`, "CanvasText"],
      [`--pane-${verdict}-ground`, "Canvas"],
      [`--pane-${verdict}-line`, "CanvasText"],
    ]),
  ),
};

const FONTS = '"Segoe UI","Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

/** Fluent's theme with the fonts of the pane; the brand is untouched. */
export const THEMES: Readonly<Record<Look, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
};
