import { mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactElement, type SyntheticEvent } from "react";
import { parseAddress } from "../../core/values/cells.js";
import { Field } from "../parts/field.js";
import { FormButton } from "../parts/form-button.js";
import { useFormStyles } from "../parts/form.js";
import { CollapsedSection } from "../results/section.js";
import { useStore, useWords } from "../use-pane.js";
import { Correction } from "./correction.js";
import { useReadingStyles } from "./styles.js";

/** "人员!f4", "人员！F4" or "'A B'!$F$4" as an address of one cell; undefined for anything else. */
export function headerCell(text: string): string | undefined {
  const plain = text.normalize("NFKC").trim().replaceAll("$", "");
  const at = plain.lastIndexOf("!");
  const address = `${plain.slice(0, at)}!${plain.slice(at + 1).toUpperCase()}`;
  return at > 0 && parseAddress(address) ? address.split(":")[0] : undefined;
}

/** A header that was not noticed at all: its cell, and what it is. */
export function ByHand(): ReactElement {
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  return (
    <CollapsedSection title={words.byHand}>
      <div className={styles.section}>
        <p className={form.caption}>{words.byHandHint}</p>
        <Naming />
      </div>
    </CollapsedSection>
  );
}

function Naming(): ReactElement {
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const [text, setText] = useState("");
  const [cell, setCell] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const error = useId();
  const take = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = headerCell(text);
    setWrong(found === undefined);
    setCell(found);
    if (found !== undefined) void store.reveal(found);
  };
  return (
    <>
      <form className={mergeClasses(form.row, styles.buttons)} onSubmit={take}>
        <Field
          small
          label={words.headerCell}
          placeholder={words.headerCellExample}
          className={form.wide}
          value={text}
          onChange={setText}
          wrong={isWrong ? error : undefined}
        />
        <FormButton text={words.assign} />
      </form>
      {isWrong && <Wrong id={error} />}
      {cell !== undefined && (
        <Correction
          key={cell}
          cell={cell}
          mayBeFact
          onClose={() => {
            setCell(undefined);
          }}
        />
      )}
    </>
  );
}

function Wrong({ id }: { id: string }): ReactElement {
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  return (
    <p id={id} role="alert" className={form.error}>
      {words.badCell}
    </p>
  );
}
