import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { LapsedView } from "../../desk/desk.js";
import { useFormStyles } from "../parts/form.js";
import { VerdictIcon } from "../parts/verdict-icon.js";
import { neutral, verdictColour } from "../theme/tokens.js";
import { usePane, useStore, useWords } from "../use-pane.js";

const useStyles = makeStyles({
  list: {
    backgroundColor: verdictColour("doubtful", "ground"),
    borderBottom: `1px solid ${verdictColour("doubtful", "line")}`,
  },
  item: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "7px 12px" },
  said: { color: neutral("text1") },
});

/** Acceptances that hold no longer, each with what stood there then and what stands there now. */
export default function LapsedNotices(): ReactElement | undefined {
  const { checked } = usePane();
  const form = useFormStyles();
  const styles = useStyles();
  if (!checked || checked.lapsed.length === 0) return undefined;
  return (
    <div role="status">
      <ul className={mergeClasses(form.list, styles.list)}>
        {checked.lapsed.map((lapsed) => (
          <Lapsed key={`${lapsed.guide}/${lapsed.rule}/${lapsed.then}`} lapsed={lapsed} />
        ))}
      </ul>
    </div>
  );
}

function Lapsed({ lapsed }: { lapsed: LapsedView }): ReactElement {
  const store = useStore();
  const { accept: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useStyles();
  const { title, then, now } = lapsed;
  return (
    <li className={styles.item}>
      <VerdictIcon verdict="doubtful" />
      <span className={mergeClasses(form.caption, styles.said, form.grow)}>
        {now === undefined ? words.gone(title, bare(then)) : words.lapsed(title, bare(then), bare(now))}
      </span>
      <button
        type="button"
        className={mergeClasses(form.link, form.whole)}
        aria-label={words.withdrawOf(title)}
        onClick={() => void store.withdraw(lapsed)}
      >
        {words.withdraw}
      </button>
    </li>
  );
}

/** A sentence without its full stop, to stand inside another. */
const bare = (sentence: string): string => sentence.replace(/[。.]$/u, "");
