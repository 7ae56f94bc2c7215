import { makeStyles, tokens } from "@fluentui/react-components";
import { neutral } from "../theme/tokens.js";

export const useAcceptStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "4px", marginTop: "14px" },
  heading: {
    margin: 0,
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  hint: { fontWeight: 400, color: tokens.colorNeutralForeground3 },
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "10px 12px",
  },
  // settled: the shape says what it was, the colour no longer calls
  sign: { paddingTop: "2px", "& svg": { color: neutral("text3") } },
  title: { display: "flex", alignItems: "baseline", gap: "8px" },
  open: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: "24px",
    padding: 0,
    border: "0",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  by: { color: tokens.colorNeutralForeground1 },
  foot: { display: "flex", alignItems: "center", gap: "8px", marginTop: "3px" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "12px", flexGrow: 1, minWidth: 0 },
  none: { padding: "12px" },
});
