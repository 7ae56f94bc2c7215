import { useEffect, useState, type ReactElement } from "react";
import { messagesIn, type Language } from "../../core/messages/index.js";
import type { GuideSummary } from "../../desk/desk.js";
import type { Preferences } from "../../pane/environment.js";
import type { FilesStore } from "./files-store.js";
import { useStyles } from "./styles.js";

interface GuideFactsProps {
  readonly store: FilesStore;
  readonly preferences: Preferences;
  readonly lang: Language;
}

/** Beside the place for files: the guide a workbook will be checked against, until when, and what it asks. */
export function GuideFacts({ store, preferences, lang }: GuideFactsProps): ReactElement {
  const styles = useStyles();
  const { web } = messagesIn(lang);
  const guides = useGuides(store, lang);
  const [chosen, setChosen] = useState(() => preferences.get("guide"));
  const guide = guides.find(({ id }) => id === chosen) ?? guides[0];
  return (
    <aside className={styles.pane} aria-label={web.guide}>
      {guide && (
        <div className={styles.facts}>
          <select
            className={styles.guide}
            aria-label={web.guide}
            value={guide.id}
            onChange={({ currentTarget }) => {
              preferences.set("guide", currentTarget.value);
              setChosen(currentTarget.value);
            }}
          >
            {guides.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <Facts guide={guide} lang={lang} />
          <p className={styles.quiet}>{web.suggests}</p>
        </div>
      )}
      <p className={styles.always}>{web.howItWorks}</p>
    </aside>
  );
}

function Facts({ guide, lang }: { guide: GuideSummary; lang: Language }): ReactElement {
  const styles = useStyles();
  const { head, before } = messagesIn(lang).pane;
  const { number, window, counts, daysLeft } = guide;
  const demands = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <dl className={styles.factList}>
      <dt>{daysLeft === undefined ? head.noDeadline : head.daysLeft(daysLeft)}</dt>
      <dd>{window ? before.window(window.from, window.to) : number}</dd>
      <dt>{before.demands(demands)}</dt>
      <dd>{before.kinds(counts)}</dd>
    </dl>
  );
}

/** Empty until the engine has answered, and where it cannot be started: opening a file will then say so. */
function useGuides(store: FilesStore, lang: Language): readonly GuideSummary[] {
  const [guides, setGuides] = useState<readonly GuideSummary[]>([]);
  useEffect(() => {
    let isWanted = true;
    store.guides(lang).then(
      (found) => {
        if (isWanted) setGuides(found);
      },
      () => {
        if (isWanted) setGuides([]);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [store, lang]);
  return guides;
}
