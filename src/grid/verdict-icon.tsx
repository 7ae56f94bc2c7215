import { tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MarkVerdict } from "../core/marks/marking.js";

const SHAPES: Readonly<Record<MarkVerdict, ReactElement>> = {
  broken: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="Canvas" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  doubtful: (
    <>
      <path
        d="M8 1.2c.5 0 .9.3 1.1.7l6 11c.5.9-.1 1.9-1.1 1.9H2c-1 0-1.6-1-1.1-1.9l6-11c.2-.4.6-.7 1.1-.7z"
        fill="currentColor"
      />
      <path d="M8 5.6v4" stroke="Canvas" strokeWidth="1.7" strokeLinecap="round" />
      <circle cx="8" cy="12.2" r="1" fill="Canvas" />
    </>
  ),
  unanswered: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="2.5 1.46"
      />
      <path
        d="M6.1 6.4c0-1.1.9-1.9 1.95-1.9s1.9.75 1.9 1.75c0 1.35-1.9 1.5-1.9 2.85"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
      <circle cx="8" cy="11.4" r=".9" fill="currentColor" />
    </>
  ),
};

/** Colours on paper. */
export const VERDICT_INK: Readonly<Record<MarkVerdict, string>> = {
  broken: "#b10e1c",
  doubtful: "#8a5300",
  unanswered: "#5c2e91",
};

const THEME_INK: Readonly<Record<MarkVerdict, string>> = {
  broken: tokens.colorPaletteRedForeground1,
  doubtful: tokens.colorPaletteDarkOrangeForeground1,
  unanswered: tokens.colorPalettePurpleForeground2,
};

/** A verdict's colour around the paper: the product's own (`--verdict-…`) where it is given, else the theme's. */
export const verdictInk = (verdict: MarkVerdict): string =>
  `var(--verdict-${verdict}, ${THEME_INK[verdict]})`;

interface VerdictIconProps {
  readonly verdict: MarkVerdict;
  readonly label?: string;
  readonly size?: number;
  readonly className?: string;
}

/** The shape a verdict is known by without its colour. */
export const VerdictIcon = ({ verdict, label, size = 14, className }: VerdictIconProps): ReactElement => (
  <svg
    viewBox="0 0 16 16"
    width={size}
    height={size}
    className={className}
    style={{ flex: "none" }}
    {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
  >
    {SHAPES[verdict]}
  </svg>
);
