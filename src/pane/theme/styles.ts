import { makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { customProperties, forcedProperties, neutral } from "./tokens.js";

const FORCED = "@media (forced-colors: active)";

/** The frame takes all the height it is given; on the page its container says how much. */
export const usePageStyles = makeStaticStyles({
  "html, body, #root": { height: "100%", margin: "0" },
  // without weight, so that every class of the pane wins over it
  ":where(.guidelight-pane) :where(h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote)": {
    margin: "0",
    padding: "0",
    font: "inherit",
  },
  ":where(.guidelight-pane) :where(ul, ol)": { listStyleType: "none" },
});

export const useRootStyles = makeStyles({
  root: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: "0",
    overflow: "hidden",
    fontSize: "14px",
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums",
    color: neutral("text1"),
    backgroundColor: neutral("ground"),
    "& :focus-visible": { outline: `2px solid ${neutral("focus")}`, outlineOffset: "-2px" },
  },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: "0" },
  light: { colorScheme: "light", ...customProperties("light"), [FORCED]: forcedProperties },
  dark: { colorScheme: "dark", ...customProperties("dark"), [FORCED]: forcedProperties },
});

/** Pieces of style that several parts of the pane have in common. */
export const useCommonStyles = makeStyles({
  caption: { fontSize: "12px", lineHeight: "16px", color: neutral("text3"), fontWeight: 400 },
  strong: { fontWeight: 600 },
  whole: { whiteSpace: "nowrap" },
  ellipsis: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: "0" },
  grow: { flexGrow: 1, minWidth: "0" },
  row: { display: "flex", alignItems: "center", gap: "8px", minWidth: "0" },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  /** a button that looks like nothing until it is pressed */
  bare: {
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: "0",
    padding: "0",
    margin: "0",
    textAlign: "start",
    cursor: "pointer",
    ":disabled": { cursor: "default" },
  },
  link: {
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 400,
    color: neutral("link"),
    textDecorationLine: "none",
    padding: "4px",
    margin: "-4px",
    borderRadius: "4px",
    ":hover": { textDecorationLine: "underline" },
    [FORCED]: { color: "LinkText", textDecorationLine: "underline" },
  },
  /** the part that scrolls */
  body: { flexGrow: 1, minHeight: "0", overflowY: "auto", overflowX: "hidden" },
  padded: { padding: "12px" },
  sectionTitle: {
    display: "flex",
    alignItems: "baseline",
    gap: "8px",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    color: neutral("text2"),
    marginBottom: "6px",
  },
});
