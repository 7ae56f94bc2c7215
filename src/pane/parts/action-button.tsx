import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Action } from "../actions.js";
import { usePane, useStore, useWords } from "../use-pane.js";

const useStyles = makeStyles({
  button: { minWidth: "0", height: "32px", padding: "0 16px", flexShrink: 0, whiteSpace: "nowrap" },
});

/** A button for an action; disabled while it cannot be done. */
export function ActionButton({
  action,
  label = action.name,
  primary = false,
  className,
}: {
  action: Action;
  /** another name of the same action, where its place calls for one */
  label?: Action["name"];
  primary?: boolean;
  className?: string;
}): ReactElement {
  const state = usePane();
  const store = useStore();
  const styles = useStyles();
  const { actions } = useWords().pane;
  return (
    <Button
      className={className ?? styles.button}
      appearance={primary ? "primary" : "secondary"}
      disabledFocusable={!action.isPossible(state, store.environment)}
      onClick={() => void action.run(store)}
    >
      {actions[label]}
    </Button>
  );
}
