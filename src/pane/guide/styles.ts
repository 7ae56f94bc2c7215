import { makeStyles } from "@fluentui/react-components";
import { neutral } from "../theme/tokens.js";

const hairline = `1px solid ${neutral("hairline")}`;

export const useGuideStyles = makeStyles({
  head: { padding: "12px 12px 10px", borderBottom: hairline },
  title: { fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  bar: { display: "flex", gap: "2px", height: "10px", margin: "6px 0" },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 14px" },
  key: { display: "flex", alignItems: "center", gap: "4px" },
  swatch: { width: "10px", height: "10px", boxSizing: "border-box" },
  part: { height: "10px", boxSizing: "border-box", borderRadius: "2px", minWidth: "4px" },
  computed: {
    backgroundColor: neutral("text2"),
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  some: {
    backgroundImage: `repeating-linear-gradient(135deg, ${neutral("text3")} 0 2px, transparent 2px 4px)`,
    border: `1px solid ${neutral("text3")}`,
    "@media (forced-colors: active)": { forcedColorAdjust: "none" },
  },
  manual: { border: `1px solid ${neutral("fieldEdge")}` },
  clause: { padding: "10px 12px 4px", borderBottom: hairline },
  name: {
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    color: neutral("text2"),
    marginBottom: "4px",
  },
  demand: { display: "grid", gridTemplateColumns: "24px minmax(0, 1fr)", columnGap: "4px" },
  icon: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "center",
    width: "24px",
    height: "24px",
    padding: "4px 0 0",
    marginLeft: "-4px",
    borderRadius: "4px",
    boxSizing: "border-box",
    ":hover": { backgroundColor: neutral("band") },
  },
  quote: {
    padding: "2px 0",
    minHeight: "24px",
    overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline" },
  },
  details: { padding: "2px 0 10px", display: "grid", rowGap: "6px", overflowWrap: "anywhere" },
  label: { fontSize: "12px", lineHeight: "16px", fontWeight: 600, color: neutral("text2") },
  said: { fontSize: "12px", lineHeight: "16px", color: neutral("text1") },
  code: {
    display: "block",
    padding: "4px 8px",
    borderRadius: "4px",
    backgroundColor: neutral("band"),
    fontFamily: 'Consolas, "Cascadia Mono", "Noto Sans Mono CJK SC", monospace',
    fontSize: "12px",
    lineHeight: "16px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  foot: { padding: "10px 12px", borderBottom: hairline },
  items: { paddingLeft: "16px", marginTop: "4px" },
  waiting: { padding: "12px" },
});
