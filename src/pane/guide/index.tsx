import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { GuideView } from "../../desk/guide-view.js";
import { useFormStyles } from "../parts/form.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { Clauses } from "./clauses.js";
import { Coverage } from "./coverage.js";
import { Remarks } from "./remarks.js";
import { useGuideStyles } from "./styles.js";

/** The tab that shows the guide, demand by demand, and the general checks below it. Loads when opened. */
export default function GuideTab(): ReactElement {
  const { checked } = usePane();
  const { guide: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useGuideStyles();
  const views = useGuideViews(checked?.guides.map(({ id }) => id) ?? []);
  if (views.length === 0)
    return <p className={mergeClasses(form.caption, styles.waiting)}>{words.loading}</p>;
  return (
    <>
      {views.map((view) => (
        <section key={view.id} aria-label={view.title}>
          <Coverage view={view} />
          <Clauses view={view} />
          <Remarks view={view} />
        </section>
      ))}
    </>
  );
}

/** The guides of the last check, in the language of the pane. */
function useGuideViews(ids: readonly string[]): readonly GuideView[] {
  const { lang } = usePane();
  const store = useStore();
  const [views, setViews] = useState<readonly GuideView[]>([]);
  const wanted = ids.join(" ");
  useEffect(() => {
    let isCurrent = true;
    void store.guideViews(wanted.split(" "), lang).then((found) => {
      if (isCurrent) setViews(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [store, wanted, lang]);
  return views;
}
