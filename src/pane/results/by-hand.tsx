import type { ReactElement } from "react";

/** The demands a person checks: ticks, names, remarks. */
export function ByHandList(): ReactElement {
  return <div />;
}
