import type { Verdict } from "../outcome.js";
import { MARK_VERDICTS, type Look, type MarkVerdict } from "./marking.js";

/** Dark letters on every ground: a cell with white letters on a dark fill stays readable. */
const TEXT = "#242424";

const look = (ground: string, edge: Look["edge"], line: string, more: Partial<Look> = {}): Look => ({
  ground,
  edge,
  line,
  text: TEXT,
  ...more,
});

/** Looks of marked cells; told apart without colour by edge and letters. */
export const LOOKS: Readonly<Record<MarkVerdict, Look>> = {
  broken: look("#f6b6b9", "solid", "#b10e1c", { bold: true }),
  doubtful: look("#ffe9a8", "dashed", "#8a5300"),
  unanswered: look("#e4dbf3", "dotted", "#5c2e91", { italic: true }),
};

/** Looks of the verdict cells of the findings sheet and the page. */
export const VERDICT_LOOKS: Readonly<Record<Verdict, Look>> = {
  ...LOOKS,
  manual: look("#ffffff", "solid", "#d1d1d1", { text: "#0f6cbd", bold: true }),
  met: look("#ffffff", "solid", "#d1d1d1", { text: "#0e700e", bold: true }),
  exempt: look("#ffffff", "solid", "#d1d1d1", { text: "#616161" }),
};

export const isMarkVerdict = (verdict: Verdict): verdict is MarkVerdict =>
  MARK_VERDICTS.some((one) => one === verdict);
