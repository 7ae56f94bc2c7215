import type { ReactElement } from "react";

/** The tab that shows the guide, demand by demand. Loads when opened. */
export default function GuideTab(): ReactElement {
  return <div />;
}
