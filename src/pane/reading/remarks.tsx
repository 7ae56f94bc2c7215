import { mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { UnreadView } from "../../desk/reading-view.js";
import { useFormStyles } from "../parts/form.js";
import { placeOf, placeText } from "../parts/places.js";
import { CollapsedSection } from "../results/section.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { Correction } from "./correction.js";
import { useReadingStyles } from "./styles.js";
import { WhichTable } from "./table-picker.js";

/** So many are shown until all are asked for. */
const FIRST = 20;

/** What was left out on purpose, and why. */
export function LeftOut(): ReactElement | null {
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const leftOut = checked?.reading.leftOut ?? [];
  if (leftOut.length === 0) return null;
  return (
    <CollapsedSection title={words.leftOut(leftOut.length)}>
      <Entries>
        {leftOut.map(({ range, why }) => (
          <Place key={`${range} ${why}`} address={range} said={why} />
        ))}
      </Entries>
    </CollapsedSection>
  );
}

/** What was not understood, what it looks like, and its headers to be named by hand. */
export function Unread({ isOpenAtFirst }: { isOpenAtFirst: boolean }): ReactElement | null {
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const unread = checked?.reading.unread ?? [];
  if (unread.length === 0) return null;
  return (
    <CollapsedSection title={words.unread(unread.length)} isOpenAtFirst={isOpenAtFirst}>
      <Entries>
        {unread.map((one) => (
          <UnreadEntry key={`${one.cell} ${one.why}`} unread={one} />
        ))}
      </Entries>
    </CollapsedSection>
  );
}

function Entries({ children }: { children: readonly ReactElement[] }): ReactElement {
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const [isWhole, setWhole] = useState(false);
  const hidden = children.length - FIRST;
  return (
    <div className={styles.list}>
      <ul>{isWhole ? children : children.slice(0, FIRST)}</ul>
      {hidden > 0 && !isWhole && (
        <button
          type="button"
          className={form.link}
          onClick={() => {
            setWhole(true);
          }}
        >
          {words.more(hidden)}
        </button>
      )}
    </div>
  );
}

function Place({ address, said }: { address: string; said: string }): ReactElement {
  const store = useStore();
  const form = useFormStyles();
  const styles = useReadingStyles();
  return (
    <li className={mergeClasses(form.row, form.wrapped, styles.entry)}>
      <button type="button" className={form.link} onClick={() => void store.reveal(address)}>
        {placeText(placeOf(address))}
      </button>
      <span className={form.caption}>{said}</span>
    </li>
  );
}

function UnreadEntry({ unread }: { unread: UnreadView }): ReactElement {
  const store = useStore();
  const { tabs, terms } = useWords();
  const { reading: words } = tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const [isNaming, setNaming] = useState(false);
  const { cell, text, why, heads, nearest, place } = unread;
  return (
    <li className={styles.entry}>
      <div className={mergeClasses(form.row, form.wrapped)}>
        <button type="button" className={form.link} onClick={() => void store.reveal(cell)}>
          {placeText(placeOf(cell))}
        </button>
        <span>{terms.quoted(text)}</span>
      </div>
      <p className={form.caption}>
        {terms.sentences([why, ...(nearest.length > 0 ? [words.nearest(terms.list(nearest))] : [])])}
      </p>
      {place && <WhichTable place={place} text={words.whichTable} />}
      {heads.length > 0 && (
        <button
          type="button"
          className={form.link}
          aria-expanded={isNaming}
          onClick={() => {
            setNaming(!isNaming);
          }}
        >
          {words.nameHeaders}
        </button>
      )}
      {isNaming && <Heads heads={heads} />}
    </li>
  );
}

function Heads({ heads }: Pick<UnreadView, "heads">): ReactElement {
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const [named, setNamed] = useState<string>();
  return (
    <ul>
      {heads.map(({ cell, header }) => (
        <li key={cell}>
          <div className={form.row}>
            <span className={form.grow}>{header}</span>
            <button
              type="button"
              className={form.link}
              aria-label={words.pickFieldOf(header)}
              aria-expanded={named === cell}
              onClick={() => {
                setNamed(named === cell ? undefined : cell);
              }}
            >
              {words.pickField}
            </button>
          </div>
          {named === cell && (
            <Correction
              cell={cell}
              onClose={() => {
                setNamed(undefined);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
