import { createContext, useContext, useSyncExternalStore } from "react";
import { messagesIn, type Messages } from "../core/messages/index.js";
import type { PaneState } from "./state.js";
import type { PaneStore } from "./store.js";

export const PaneContext = createContext<PaneStore | undefined>(undefined);

/** The store of the pane this component stands in. Throws outside of a pane. */
export function useStore(): PaneStore {
  const store = useContext(PaneContext);
  if (!store) throw new Error("a component of the pane stands outside of it");
  return store;
}

/** The state of the pane; the component is drawn again when it changes. */
export function usePane(): PaneState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.state);
}

/** Everything the pane says, in the language chosen. */
export const useWords = (): Messages => messagesIn(usePane().lang);
