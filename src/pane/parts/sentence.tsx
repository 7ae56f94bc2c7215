import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { neutral } from "../theme/tokens.js";
import { useWords } from "../use-pane.js";
import { piecesOf } from "./pieces.js";

const useStyles = makeStyles({
  whole: { whiteSpace: "nowrap" },
  gap: { fontWeight: 600, color: neutral("text1") },
});

/** A sentence in which no figure is torn from its unit, the gap in bold. */
export function Sentence({ text, gap }: { text: string; gap?: string | undefined }): ReactElement {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <>
      {piecesOf(text, pane.unbroken, gap).map((piece, index) =>
        piece.whole ? (
          <span key={index} className={mergeClasses(styles.whole, piece.gap && styles.gap)}>
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
