import { mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ReportOutcome } from "../../core/render/report.js";
import { Addresses } from "../parts/addresses.js";
import { useFormStyles } from "../parts/form.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { ByHandFields } from "./by-hand-fields.js";
import { useByHandStyles } from "./by-hand-styles.js";

/** One demand for a person: what is computed of it, what to look for, its tick. The first tick asks for a name. */
export function ByHandItem({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const { person } = usePane();
  const store = useStore();
  const { byHand: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useByHandStyles();
  const [isWriting, setWriting] = useState(false);
  const { title, clause, rule, tick } = outcome;
  const press = (): void => {
    if (tick) void store.untick(outcome);
    else if (person === "") setWriting(true);
    else void store.tick(outcome, person, "");
  };
  const write = (isOpen: boolean) => (): void => {
    setWriting(isOpen);
  };
  return (
    <li className={mergeClasses(styles.item, form.ruled)}>
      <label className={styles.hold}>
        <input
          type="checkbox"
          className={styles.box}
          aria-label={words.tick(title)}
          checked={tick !== undefined}
          onChange={press}
        />
      </label>
      <div>
        <div className={styles.title}>
          <span className={mergeClasses(form.grow, tick ? undefined : form.strong)}>{title}</span>
          <span className={mergeClasses(form.caption, form.whole)}>{`${clause} · ${rule}`}</span>
        </div>
        <Tasks outcome={outcome} />
        {isWriting && <ByHandFields outcome={outcome} onClose={write(false)} />}
        {!isWriting && tick && <Signature tick={tick} onEdit={write(true)} />}
      </div>
    </li>
  );
}

/** The computed half first, then what a person looks for and the documents asked for. */
function Tasks({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const { lookFor, documents = [], findings } = outcome;
  const messages = useWords();
  const { byHand: words } = messages.tabs;
  const form = useFormStyles();
  const styles = useByHandStyles();
  const line = mergeClasses(form.caption, styles.line);
  const computed = findings.map(({ message }) => message).filter((message) => message !== "");
  const cells = [...new Set(findings.flatMap((finding) => finding.cells.map(({ address }) => address)))];
  return (
    <>
      {computed.map((message) => (
        <p key={message} className={line}>
          {words.computed(message)}
        </p>
      ))}
      {lookFor !== undefined && (
        <p className={line}>{computed.length > 0 ? words.confirm(lookFor) : lookFor}</p>
      )}
      {documents.length > 0 && <p className={line}>{words.documents(messages.terms.list(documents))}</p>}
      {cells.length > 0 && (
        <div className={styles.cells}>
          <Addresses addresses={cells} />
        </div>
      )}
    </>
  );
}

interface SignatureProps {
  readonly tick: NonNullable<ReportOutcome["tick"]>;
  readonly onEdit: () => void;
}

function Signature({ tick, onEdit }: SignatureProps): ReactElement {
  const { byHand: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useByHandStyles();
  const said = words.signed(tick.by, tick.on);
  return (
    <div className={form.row}>
      <p className={mergeClasses(form.caption, styles.said, form.grow)}>
        {tick.remark === undefined ? said : `${said} · ${tick.remark}`}
      </p>
      <button type="button" className={form.link} onClick={onEdit}>
        {tick.remark === undefined ? words.addRemark : words.editRemark}
      </button>
    </div>
  );
}
