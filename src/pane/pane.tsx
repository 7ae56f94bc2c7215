import { Button, FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneStore } from "./store.js";
import type { Look } from "./theme/look.js";
import { PaneContext, usePane, useStore, useWords } from "./use-pane.js";

/** The whole pane over a store. */
export const Pane = ({ store, look }: { store: PaneStore; look: Look }): ReactElement => (
  <PaneContext value={store}>
    <FluentProvider theme={look === "dark" ? webDarkTheme : webLightTheme}>
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
