import { makeStyles, tokens } from "@fluentui/react-components";

export const useByHandStyles = makeStyles({
  head: { padding: "8px 12px" },
  none: { padding: "12px" },
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "10px 12px",
  },
  // the box is 16 px as drawn, what can be pressed is 24 px
  hold: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "24px",
    height: "24px",
    margin: "-2px -4px",
    cursor: "pointer",
  },
  box: {
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  title: { display: "flex", alignItems: "baseline", gap: "8px" },
  line: { marginTop: "1px" },
  said: { marginTop: "3px", color: tokens.colorNeutralForeground1 },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "12px", marginTop: "3px" },
  fields: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "6px" },
  remark: { flexGrow: 1, flexBasis: "110px" },
});
