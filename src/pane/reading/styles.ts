import { makeStyles } from "@fluentui/react-components";
import { neutral } from "../theme/tokens.js";

const hairline = `1px solid ${neutral("hairline")}`;

export const useReadingStyles = makeStyles({
  question: { padding: "10px 12px 12px", borderBottom: hairline, backgroundColor: neutral("quiet") },
  which: { marginTop: "6px", paddingLeft: "24px" },
  title: { fontSize: "16px", lineHeight: "22px", fontWeight: 600 },
  asked: { fontSize: "14px", lineHeight: "20px", fontWeight: 600, overflowWrap: "anywhere" },
  head: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: "8px" },
  sign: { paddingTop: "2px" },
  answers: { margin: "8px 0 0 24px", padding: "0", border: "0", minWidth: "0" },
  answer: { display: "flex", alignItems: "center", gap: "8px", minHeight: "28px", cursor: "pointer" },
  radio: { width: "16px", height: "16px", margin: "0", flexShrink: 0 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px", marginTop: "6px" },
  picker: { display: "flex", flexDirection: "column", gap: "4px", margin: "4px 0" },
  select: { width: "100%", minHeight: "112px" },
  none: { padding: "10px 12px", borderBottom: hairline },
  rows: { fontSize: "12px", lineHeight: "16px" },
  line: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr) minmax(0, 112px) 16px",
    alignItems: "center",
    columnGap: "8px",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "25px",
    padding: "4px 12px",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: neutral("band") },
  },
  column: { color: neutral("text3") },
  header: { color: neutral("text1") },
  field: { color: neutral("text1") },
  state: { color: neutral("text3") },
  doubt: { padding: "0 12px 6px 48px" },
  picking: { padding: "0 12px 8px 48px" },
  list: { padding: "2px 12px 8px" },
  entry: { padding: "6px 0", borderBottom: hairline, overflowWrap: "anywhere" },
  section: { padding: "10px 12px" },
  check: { display: "flex", alignItems: "center", gap: "8px", minHeight: "28px", cursor: "pointer" },
});
