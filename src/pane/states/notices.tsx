import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Messages } from "../../core/messages/index.js";
import { ACTIONS } from "../actions.js";
import { Glyph, type GlyphName } from "../parts/glyph.js";
import { IconButton } from "../parts/icon-button.js";
import { placeOf, placeText } from "../parts/places.js";
import { VerdictIcon } from "../parts/verdict-icon.js";
import type { Notice } from "../state.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral, verdictColour } from "../theme/tokens.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import type { Mapping } from "../../core/reading/mapping.js";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "7px 12px",
    fontSize: "12px",
    lineHeight: "16px",
    borderBottom: `1px solid ${neutral("hairline")}`,
    backgroundColor: neutral("band"),
    flexShrink: 0,
  },
  warning: {
    backgroundColor: verdictColour("doubtful", "ground"),
    borderBottomColor: verdictColour("doubtful", "line"),
  },
  text: { overflowWrap: "anywhere" },
  line: { margin: "0" },
  close: { margin: "-4px -8px -4px 0" },
});

/** What a notice says, the first line first. */
function linesOf(notice: Notice, { pane, console: words, terms }: Messages): readonly string[] {
  switch (notice.kind) {
    case "problem":
      return [words.workbookErrors[notice.code]];
    case "notMarked":
      return notice.lines;
    case "colleague":
      return [pane.notices.colleague(terms.list(notice.cells.map((cell) => placeText(placeOf(cell)))))];
    case "copied":
      return [pane.notices.copied];
    case "offer":
      return [pane.notices.offer(notice.file, notice.count)];
    case "mappingRefused": {
      const [first = "", ...rest] = notice.problems;
      return [pane.notices.mappingRefused(notice.problems.length, first), ...rest];
    }
    case "guideRefused": {
      const [first = "", ...rest] = notice.problems;
      return [pane.notices.guideRefused(notice.problems.length, first), ...rest];
    }
  }
}

const GLYPHS: Readonly<Partial<Record<Notice["kind"], GlyphName>>> = {
  notMarked: "lock",
  copied: "tick",
  colleague: "info",
  offer: "info",
};

/** Nothing went wrong. */
const CALM: ReadonlySet<Notice["kind"]> = new Set(["copied", "colleague", "offer"]);

/** The one bar between the summary and the list: what the workbook or its host refused, or what just happened. */
export function NoticeBar(): ReactElement | null {
  const { notice } = usePane();
  if (!notice) return null;
  return <Bar key={notice.kind} notice={notice} />;
}

function Bar({ notice }: { notice: Notice }): ReactElement {
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const words = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const lines = linesOf(notice, words);
  const glyph = GLYPHS[notice.kind];
  const isWarning = !CALM.has(notice.kind);
  const hidden = lines.length - 1;
  return (
    <div className={mergeClasses(styles.bar, isWarning && styles.warning)} role="status">
      {glyph ? <Glyph name={glyph} /> : <VerdictIcon verdict="doubtful" />}
      <div className={mergeClasses(common.grow, styles.text)}>
        {lines.slice(0, isWhole ? undefined : 1).map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
        {hidden > 0 && !isWhole && (
          <button
            type="button"
            className={mergeClasses(common.bare, common.link)}
            onClick={() => {
              setIsWhole(true);
            }}
          >
            {words.pane.notices.more(hidden)}
          </button>
        )}
      </div>
      {notice.kind === "offer" && <Adopt mapping={notice.mapping} />}
      <IconButton
        small
        className={styles.close}
        glyph="close"
        label={words.pane.actions.close}
        onClick={() => {
          ACTIONS.close.run(store);
        }}
      />
    </div>
  );
}

function Adopt({ mapping }: { mapping: Mapping }): ReactElement {
  const store = useStore();
  const common = useCommonStyles();
  const { notices } = useWords().pane;
  return (
    <button
      type="button"
      className={mergeClasses(common.bare, common.link)}
      onClick={() => void store.adopt(mapping)}
    >
      {notices.adopt}
    </button>
  );
}
