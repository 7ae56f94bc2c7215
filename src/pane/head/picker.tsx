import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { GuideSummary } from "../../desk/desk.js";
import { useArrowRows } from "../parts/arrow-rows.js";
import { Glyph } from "../parts/glyph.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { guidesFound, guidesOf } from "./guides.js";
import { timeOf } from "./head.js";

const useStyles = makeStyles({
  search: { padding: "8px 12px 0" },
  input: {
    font: "inherit",
    width: "100%",
    height: "32px",
    boxSizing: "border-box",
    padding: "5px 10px",
    color: neutral("text1"),
    backgroundColor: neutral("ground"),
    border: `1px solid ${neutral("edge")}`,
    borderBottomColor: neutral("fieldEdge"),
    borderRadius: "4px",
    "::placeholder": { color: neutral("text3"), opacity: 1 },
  },
  title: { padding: "12px 12px 4px", margin: "0" },
  guide: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "start",
    width: "100%",
    boxSizing: "border-box",
    padding: "8px 12px",
    ":hover": { backgroundColor: neutral("band") },
  },
  chosen: { backgroundColor: neutral("selected"), ":hover": { backgroundColor: neutral("selected") } },
  sign: { color: neutral("accent"), paddingTop: "2px" },
  days: { fontSize: "12px", lineHeight: "20px" },
  line: { display: "block" },
  file: { borderTop: `1px solid ${neutral("hairline")}`, marginTop: "8px" },
});

/** The guides, over the body: those that fit the workbook first, a search, and a file of one's own. */
export default function Picker(): ReactElement {
  const state = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { head } = useWords().pane;
  const [search, setSearch] = useState("");
  const onKeyDown = useArrowRows();
  const found = guidesFound(guidesOf(state), search);
  const fitting = new Set(state.opened?.suggested ?? []);
  const suggested = found.filter(({ id }) => fitting.has(id));
  return (
    <div className={common.body} onKeyDown={onKeyDown}>
      <div className={styles.search}>
        <input
          className={styles.input}
          type="search"
          autoFocus
          data-row
          aria-label={head.search}
          placeholder={head.search}
          value={search}
          onChange={({ target }) => {
            setSearch(target.value);
          }}
        />
      </div>
      <Guides title={head.suggested} guides={suggested} />
      <Guides title={head.allGuides} guides={found.filter((guide) => !suggested.includes(guide))} />
      {found.length === 0 && (
        <p className={mergeClasses(common.padded, common.caption)}>{head.noneFound(search)}</p>
      )}
      <GuideFile />
    </div>
  );
}

function Guides({ title, guides }: { title: string; guides: readonly GuideSummary[] }): ReactElement | null {
  const { guide: chosen } = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { pane } = useWords();
  if (guides.length === 0) return null;
  return (
    <section>
      <h2 className={mergeClasses(common.sectionTitle, styles.title)}>{title}</h2>
      <ul>
        {guides.map((guide) => (
          <li key={guide.id}>
            <button
              type="button"
              data-row
              className={mergeClasses(common.bare, styles.guide, guide.id === chosen && styles.chosen)}
              aria-pressed={guide.id === chosen}
              onClick={() => void store.chooseGuide(guide.id)}
            >
              <span className={styles.sign}>{guide.id === chosen && <Glyph name="tick" />}</span>
              <span>
                <span className={mergeClasses(styles.line, common.strong)}>{guide.title}</span>
                <span className={mergeClasses(styles.line, common.caption)}>{guide.number}</span>
              </span>
              <span className={mergeClasses(common.whole, styles.days)}>{timeOf(guide, pane)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens a guide from a YAML file. */
function GuideFile(): ReactElement {
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { actions } = useWords().pane;
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file) await store.addGuide(file.name, await file.text());
    if (input.current) input.current.value = "";
  };
  return (
    <div className={styles.file}>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml"
        hidden
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <button
        type="button"
        data-row
        className={mergeClasses(common.bare, styles.guide)}
        onClick={() => {
          input.current?.click();
        }}
      >
        <Glyph name="folder" />
        <span>{actions.openGuide}</span>
        <span className={common.caption}>.yaml</span>
      </button>
    </div>
  );
}
