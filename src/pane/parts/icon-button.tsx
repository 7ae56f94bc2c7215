import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ButtonHTMLAttributes, ReactElement, Ref } from "react";
import { neutral } from "../theme/tokens.js";
import { Glyph, type GlyphName } from "./glyph.js";

const useStyles = makeStyles({
  button: {
    width: "32px",
    height: "32px",
    padding: "0",
    border: "0",
    borderRadius: "4px",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    cursor: "pointer",
    color: neutral("text2"),
    backgroundColor: "transparent",
    ":hover": { backgroundColor: neutral("band") },
    ":disabled": { color: neutral("edge"), cursor: "default", backgroundColor: "transparent" },
    "@media (forced-colors: active)": { color: "ButtonText", ":disabled": { color: "GrayText" } },
  },
  small: { width: "24px", height: "24px" },
});

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> & {
  readonly glyph: GlyphName;
  readonly label: string;
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with a drawing instead of words; the words are its label and its tooltip. */
export function IconButton({ glyph, label, small = false, className, ...rest }: Props): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, small && styles.small, className)}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Glyph name={glyph} />
    </button>
  );
}
