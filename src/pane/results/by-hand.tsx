import { mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { outcomesUnder } from "../../core/render/headline.js";
import { useFormStyles } from "../parts/form.js";
import { usePane, useWords } from "../use-pane.js";
import { ByHandItem } from "./by-hand-item.js";
import { useByHandStyles } from "./by-hand-styles.js";

/** The demands a person checks: ticks, names, remarks; open ones only where that is asked for. Loads when opened. */
export default function ByHandList(): ReactElement {
  const { checked } = usePane();
  const { byHand: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useByHandStyles();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const all = checked ? outcomesUnder(checked.workbook, "manual") : [];
  const open = all.filter(({ tick }) => tick === undefined);
  const shown = onlyOpen ? open : all;
  if (all.length === 0) return <p className={mergeClasses(form.caption, styles.none)}>{words.none}</p>;
  return (
    <section aria-label={words.heading(all.length, all.length - open.length)}>
      <div className={mergeClasses(form.row, form.ruled, styles.head)}>
        <span className={mergeClasses(form.grow, form.strong)}>
          {words.heading(all.length, all.length - open.length)}
        </span>
        <button
          type="button"
          className={form.link}
          aria-pressed={onlyOpen}
          onClick={() => {
            setOnlyOpen(!onlyOpen);
          }}
        >
          {onlyOpen ? words.showAll : words.onlyOpen}
        </button>
      </div>
      {shown.length === 0 ? (
        <p className={mergeClasses(form.caption, styles.none)}>{words.allDone}</p>
      ) : (
        <ul className={form.list}>
          {shown.map((outcome) => (
            <ByHandItem key={`${outcome.guide}/${outcome.rule}`} outcome={outcome} />
          ))}
        </ul>
      )}
    </section>
  );
}
