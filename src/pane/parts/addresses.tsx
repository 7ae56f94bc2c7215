import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";
import { useStore, useWords } from "../use-pane.js";
import { placesBySheet, placeText, type Place } from "./places.js";

const useStyles = makeStyles({
  addresses: {
    display: "flex",
    gap: "2px 8px",
    minWidth: "0",
    overflow: "hidden",
    fontSize: "12px",
    lineHeight: "16px",
    color: neutral("text3"),
    margin: "-4px",
    padding: "4px",
  },
  address: { position: "relative", whiteSpace: "nowrap", flexShrink: 0 },
  first: { flexShrink: 1, overflow: "hidden", textOverflow: "ellipsis" },
});

/** A row has room for this many; the finding shows all. */
const SHOWN = 2;

/** Addresses as links that select the cell; the sheet's name stands before the first of its cells. */
export function Addresses({ addresses }: { addresses: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { results } = useWords().pane;
  const places = placesBySheet(addresses).flatMap(({ places: ofSheet }) =>
    ofSheet.map((place, index) => ({ place, text: index === 0 ? placeText(place) : place.cell })),
  );
  return (
    <span className={styles.addresses}>
      {places.slice(0, SHOWN).map(({ place, text }, index) => (
        <AddressLink
          key={place.address}
          place={place}
          text={text}
          className={index === 0 ? styles.first : ""}
        />
      ))}
      {places.length > SHOWN && <span className={styles.address}>{results.moreCells(places.length)}</span>}
    </span>
  );
}

function AddressLink({
  place,
  text,
  className,
}: {
  place: Place;
  text: string;
  className?: string | undefined;
}): ReactElement {
  const store = useStore();
  const common = useCommonStyles();
  const styles = useStyles();
  const { results } = useWords().pane;
  return (
    <button
      type="button"
      className={mergeClasses(common.bare, common.link, styles.address, className)}
      aria-label={results.goTo(placeText(place))}
      title={results.goTo(placeText(place))}
      onClick={() => void store.reveal(place.address)}
    >
      {text}
    </button>
  );
}
