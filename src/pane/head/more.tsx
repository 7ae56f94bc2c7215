import { lazy, Suspense, useState, type ReactElement } from "react";
import { IconButton } from "../parts/icon-button.js";
import { useWords } from "../use-pane.js";

const MoreMenu = lazy(() => import("./menu.js"));

/** “⋯”: the menu loads when it is opened first. */
export function More(): ReactElement {
  const [isLoaded, setIsLoaded] = useState(false);
  const { actions } = useWords().pane;
  const button = (
    <IconButton
      glyph="more"
      label={actions.more}
      aria-haspopup="menu"
      onClick={() => {
        setIsLoaded(true);
      }}
    />
  );
  if (!isLoaded) return button;
  return (
    <Suspense fallback={button}>
      <MoreMenu />
    </Suspense>
  );
}
