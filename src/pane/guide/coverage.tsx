import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { GENERAL } from "../../core/library.js";
import type { DemandKind } from "../../core/rules/guide/kind.js";
import type { GuideView } from "../../desk/guide-view.js";
import { useFormStyles } from "../parts/form.js";
import { useWords } from "../use-pane.js";
import { useGuideStyles } from "./styles.js";

/** The order of the bar. */
const KINDS = ["computed", "part", "manual", "across", "exempt"] as const satisfies readonly DemandKind[];

/** How much of a guide is computed: a bar and its figures; version, window, when it was held against the original. */
export function Coverage({ view }: { view: GuideView }): ReactElement {
  const { guide: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useGuideStyles();
  const { id, title, version, checkedOn, window: open, demands } = view;
  const counts = KINDS.map((kind) => ({
    kind,
    count: demands.filter((demand) => demand.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      <div className={form.row}>
        <span className={mergeClasses(form.grow, form.strong, form.whole)}>
          {words.demands(demands.length)}
        </span>
        <span className={form.caption}>
          {[words.version(version), ...(checkedOn === undefined ? [] : [words.checkedOn(checkedOn)])].join(
            " · ",
          )}
        </span>
      </div>
      <div className={styles.bar} aria-hidden="true">
        {counts.map(({ kind, count }) => (
          <Swatch key={kind} kind={kind} grow={count} />
        ))}
      </div>
      <ul className={styles.legend}>
        {counts.map(({ kind, count }) => (
          <li key={kind} className={mergeClasses(form.caption, styles.key)}>
            <Swatch kind={kind} />
            {words.count(words.kinds[kind], count)}
          </li>
        ))}
      </ul>
      {id !== GENERAL && (
        <p className={form.caption}>
          {open ? `${words.window(open.from, open.to)} · ${open.clause}` : words.noWindow}
        </p>
      )}
    </header>
  );
}

function Swatch({ kind, grow }: { kind: DemandKind; grow?: number }): ReactElement {
  const styles = useGuideStyles();
  const look = kind === "computed" ? styles.computed : kind === "part" ? styles.some : styles.manual;
  return (
    <span
      aria-hidden="true"
      className={mergeClasses(styles.part, grow === undefined && styles.swatch, look)}
      {...(grow !== undefined && { style: { flexGrow: grow, flexBasis: 0 } })}
    />
  );
}
