import type { ReactElement } from "react";

/** The tab that says which tables were found where, and lets a person correct it. Loads when opened. */
export default function ReadingTab(): ReactElement {
  return <div />;
}
