import type { ReactElement } from "react";

/** Line drawings of 16 × 16, one path each. */
const PATHS = {
  down: "M4 6.2l4 4 4-4",
  right: "M6.2 4l4 4-4 4",
  up: "M4 9.8l4-4 4 4",
  back: "M13 8H3.5M7.3 4L3.3 8l4 4",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  copy: "M7 2h5a1.5 1.5 0 0 1 1.5 1.5V10a1.5 1.5 0 0 1-1.5 1.500H7A1.5 1.5 0 0 1 5.5 10V3.500A1.5 1.5 0 0 1 7 2zM10.5 13.800h-6a2 2 0 0 1-2-2V5",
  undo: "M5.5 3l-3 3 3 3M2.8 6h6.400a3.8 3.8 0 0 1 0 7.600H6",
  lock: "M4.5 7h7A1.5 1.5 0 0 1 13 8.500v4a1.5 1.5 0 0 1-1.5 1.500h-7A1.5 1.5 0 0 1 3 12.500v-4A1.5 1.5 0 0 1 4.5 7zM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2",
  tick: "M3.5 8.300l3 3 6-6.5",
  close: "M4 4l8 8M12 4l-8 8",
  sheet:
    "M3.5 2.500h9A1.5 1.5 0 0 1 14 4v8a1.5 1.5 0 0 1-1.5 1.500h-9A1.5 1.5 0 0 1 2 12V4a1.5 1.5 0 0 1 1.5-1.500zM2 6.200h12M2 9.800h12M6.5 6.200v7.3",
  calendar:
    "M4.2 3h7.600a2 2 0 0 1 2 2v6.800a2 2 0 0 1-2 2H4.200a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM2.2 6.400h11.600M5.2 1.800v2.400M10.8 1.800v2.4",
  arrow: "M2.5 8H13M9.5 4.500L13 8l-3.5 3.5",
  folder: "M2 12.500v-9c0-.6.4-1 1-1h3l1.5 1.700H13c.6 0 1 .4 1 1v7.300c0 .6-.4 1-1 1H3c-.6 0-1-.4-1-1z",
  document:
    "M4 1.800h5.200l3.6 3.600v8c0 .5-.4.8-.8.8H4c-.5 0-.8-.4-.8-.8V2.600c0-.5.4-.8.8-.8zM9 2v3.600h3.600M5.5 8.300h5M5.5 10.900H9",
  info: "M14.3 8A6.3 6.3 0 1 1 1.7 8a6.3 6.3 0 0 1 12.6 0zM8 7.300v3.700M8 5h.01",
  report:
    "M4.5 6V2h7v4M4.5 11.500h-1A1.5 1.5 0 0 1 2 10V7.500A1.5 1.5 0 0 1 3.5 6h9A1.5 1.5 0 0 1 14 7.500V10a1.5 1.5 0 0 1-1.5 1.500h-1M4.5 9.500h7V14h-7z",
} as const;

export type GlyphName = keyof typeof PATHS;

/** A small drawing beside a word, or in a button that carries its word as a label. */
export const Glyph = ({ name, size = 16 }: { name: GlyphName; size?: number }): ReactElement => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    aria-hidden="true"
    style={{ flexShrink: 0, display: "block" }}
  >
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.4 : name === "tick" ? 1.8 : 1.3}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
