import { useRef, type ReactElement } from "react";
import { isEmptyMapping, mappingText, type Mapping } from "../../core/reading/mapping.js";
import { FormButton } from "../parts/form-button.js";
import { useFormStyles } from "../parts/form.js";
import { useStore, useWords } from "../use-pane.js";
import { useReadingStyles } from "./styles.js";

/** All corrections at once: to copy or save for the next workbook of the same form, or to take from a file. */
export function MappingFile({ mapping }: { mapping: Mapping }): ReactElement {
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const input = useRef<HTMLInputElement>(null);
  const { saveMapping } = store.environment;
  const isEmpty = isEmptyMapping(mapping);
  const take = async (file: File | undefined): Promise<void> => {
    if (file) await store.openMapping(await file.text());
    if (input.current) input.current.value = "";
  };
  return (
    <>
      <div className={styles.buttons}>
        {!isEmpty && (
          <FormButton text={words.copyMapping} onClick={() => void store.copy(mappingText(mapping))} />
        )}
        {!isEmpty && saveMapping && (
          <FormButton
            text={words.saveMapping}
            onClick={() => {
              saveMapping(mappingText(mapping));
            }}
          />
        )}
        <input
          ref={input}
          type="file"
          accept=".json"
          hidden
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <FormButton text={words.openMapping} onClick={() => input.current?.click()} />
      </div>
      <p className={form.caption}>{words.mappingHint}</p>
    </>
  );
}
