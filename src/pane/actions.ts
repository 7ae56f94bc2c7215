import type { ActionName } from "../core/messages/pane.js";
import type { Environment } from "./environment.js";
import type { GlyphName } from "./parts/glyph.js";
import type { PaneState } from "./state.js";
import type { PaneStore } from "./store.js";

/** One thing a person can do, for buttons, menu and shortcuts alike. Its words stand in the dictionary under its name. */
export interface Action {
  readonly name: ActionName;
  readonly glyph?: GlyphName;
  /** as `shortcutOf` writes it */
  readonly shortcut?: string;
  /** something that is on or off */
  readonly isOn?: (state: PaneState) => boolean;
  /** whether it can be done now; what cannot is not offered */
  readonly isPossible: (state: PaneState, environment: Environment) => boolean;
  readonly run: (store: PaneStore) => Promise<void> | void;
}

const isChecked = ({ checked, isChecking }: PaneState): boolean => checked !== undefined && !isChecking;

export const ACTIONS = {
  check: {
    name: "check",
    isPossible: ({ opened, isChecking }) => opened !== undefined && !isChecking,
    run: (store) => store.check(),
  },
  cancel: {
    name: "cancel",
    isPossible: ({ isChecking }) => isChecking,
    run: (store) => {
      store.cancel();
    },
  },
  again: {
    name: "again",
    isPossible: ({ opened }) => opened === undefined,
    run: (store) => store.start(),
  },
  next: {
    name: "next",
    shortcut: "Alt+ArrowDown",
    isPossible: isChecked,
    run: (store) => {
      store.step(1);
    },
  },
  previous: {
    name: "previous",
    shortcut: "Alt+ArrowUp",
    isPossible: isChecked,
    run: (store) => {
      store.step(-1);
    },
  },
  back: {
    name: "back",
    shortcut: "Escape",
    isPossible: ({ open, isPicking }) => open !== undefined || isPicking,
    run: (store) => {
      if (store.state().isPicking) store.pick(false);
      else store.closeFinding();
    },
  },
  live: {
    name: "live",
    isOn: ({ live }) => live,
    isPossible: ({ opened }) => opened?.can.watch === true,
    run: (store) => store.setLive(!store.state().live),
  },
  marks: {
    name: "marks",
    isOn: ({ marks }) => marks,
    isPossible: ({ opened }) => opened?.can.mark === true,
    run: (store) => store.setMarks(!store.state().marks),
  },
  writeFindings: {
    name: "writeFindings",
    glyph: "sheet",
    isPossible: (state) => isChecked(state) && state.opened?.can.mark === true,
    run: (store) => store.writeFindings(),
  },
  clear: {
    name: "clear",
    glyph: "close",
    isPossible: ({ opened }) => opened?.can.mark === true,
    run: (store) => store.clear(),
  },
  copyAll: { name: "copyAll", glyph: "copy", isPossible: isChecked, run: (store) => store.copyAll() },
  report: {
    name: "report",
    glyph: "report",
    isPossible: (state, { saveReport }) => isChecked(state) && saveReport !== undefined,
    run: (store) => store.saveReport(),
  },
  language: {
    name: "language",
    isPossible: () => true,
    run: (store) => store.speak(store.state().lang === "zh" ? "en" : "zh"),
  },
  undo: {
    name: "undo",
    glyph: "undo",
    isPossible: ({ written }) => written !== undefined,
    run: (store) => store.undo(),
  },
  close: {
    name: "close",
    glyph: "close",
    isPossible: ({ notice, written }) => notice !== undefined || written !== undefined,
    run: (store) => {
      store.dismiss();
    },
  },
} as const satisfies Readonly<Record<string, Action>>;

/** What stands in the menu, group by group; `help` is a link to a page of its own. */
export const MENU: readonly (readonly Action[])[] = [
  [ACTIONS.live, ACTIONS.marks],
  [ACTIONS.writeFindings, ACTIONS.clear, ACTIONS.copyAll, ACTIONS.report],
  [ACTIONS.language],
];

type Key = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** "Alt+ArrowDown"; undefined with modifiers that belong to the host. */
const shortcutOf = ({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): string | undefined =>
  ctrlKey || metaKey || shiftKey ? undefined : `${altKey ? "Alt+" : ""}${key}`;

/** The action a key stands for, where it can be done. */
export function actionOf(key: Key, state: PaneState, environment: Environment): Action | undefined {
  const shortcut = shortcutOf(key);
  return Object.values<Action>(ACTIONS).find(
    (action) =>
      action.shortcut !== undefined && action.shortcut === shortcut && action.isPossible(state, environment),
  );
}
