import type { ReactElement } from "react";
import type { DemandKey } from "../../core/state/edit.js";

/** Accepts all that is open in a demand, with a reason and a name. */
export function AcceptForm({ demand }: { demand: DemandKey }): ReactElement {
  return <div data-demand={demand.rule} />;
}

/** What was accepted, by whom, when and why; each can be withdrawn. */
export function AcceptedList(): ReactElement {
  return <div />;
}
