import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { GuideView } from "../../desk/guide-view.js";
import { useFormStyles } from "../parts/form.js";
import { useWords } from "../use-pane.js";
import { useGuideStyles } from "./styles.js";

/** What the guide does not state, and what changed between its versions here. */
export function Remarks({ view }: { view: GuideView }): ReactElement {
  const { guide: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useGuideStyles();
  const { notStated, changes } = view;
  return (
    <>
      {notStated.length > 0 && (
        <section className={styles.foot}>
          <h3 className={styles.name}>{words.notStated}</h3>
          <ul>
            {notStated.map((said) => (
              <li key={said} className={styles.said}>
                {said}
              </li>
            ))}
          </ul>
          <p className={form.caption}>{words.notAssumed}</p>
        </section>
      )}
      {changes.length > 0 && (
        <section className={styles.foot}>
          <h3 className={styles.name}>{words.changes}</h3>
          <ul>
            {changes.map(({ version, on, what }) => (
              <li key={version} className={mergeClasses(styles.said)}>
                <span className={form.caption}>{words.changed(version, on)}</span> {what}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
