import { Button, FluentProvider, type Theme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneStore } from "./store.js";
import { PaneContext, usePane, useStore, useWords } from "./use-pane.js";

/** The whole pane over a store. */
export const Pane = ({ store, theme }: { store: PaneStore; theme: Theme }): ReactElement => (
  <PaneContext value={store}>
    <FluentProvider theme={theme}>
      <Body />
    </FluentProvider>
  </PaneContext>
);

function Body(): ReactElement {
  const { checked, isChecking } = usePane();
  const store = useStore();
  const { terms } = useWords();
  return (
    <main>
      <Button appearance="primary" disabled={isChecking} onClick={() => void store.check()}>
        {terms.verdict.manual}
      </Button>
      <ul>
        {checked?.workbook.outcomes.map(({ rule, title, verdict }) => (
          <li key={rule}>
            {terms.verdict[verdict]} {rule} {title}
          </li>
        ))}
      </ul>
    </main>
  );
}
