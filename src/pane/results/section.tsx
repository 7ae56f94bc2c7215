import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import { Glyph } from "../parts/glyph.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    boxSizing: "border-box",
    padding: "8px 12px",
    borderBottom: `1px solid ${neutral("hairline")}`,
    backgroundColor: neutral("quiet"),
    ":hover": { backgroundColor: neutral("band") },
  },
});

/** A row that holds others: closed until it is pressed. */
export function CollapsedSection({
  title,
  note,
  isOpenAtFirst = false,
  children,
}: {
  title: string;
  note?: string | undefined;
  isOpenAtFirst?: boolean;
  children: ReactNode;
}): ReactElement {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const styles = useStyles();
  const common = useCommonStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <button
        type="button"
        id={id}
        data-row
        className={mergeClasses(common.bare, styles.head)}
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <Glyph name={isOpen ? "down" : "right"} />
        <span className={mergeClasses(common.grow, common.strong)}>{title}</span>
        {note !== undefined && <span className={common.caption}>{note}</span>}
      </button>
      {isOpen && children}
    </section>
  );
}
