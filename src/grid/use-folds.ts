import { useMemo, useState } from "react";
import type { Run } from "../workbook/view.js";

/** The hidden runs of a sheet that are folded: all but those the user opened and the one the selection is in. */
export interface Folds {
  readonly folded: readonly Run[];
  readonly isHidden: (index: number) => boolean;
  readonly show: (run: Run) => void;
  /** folds the run an index lies in again */
  readonly fold: (index: number) => void;
}

export const holds = ({ from, to }: Run, index: number): boolean => index >= from && index <= to;

export function useFolds(hidden: readonly Run[], selected: number): Folds {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  return useMemo(
    () => ({
      folded: hidden.filter((run) => !open.has(run.from) && !holds(run, selected)),
      isHidden: (index) => hidden.some((run) => holds(run, index)),
      show: ({ from }) => {
        setOpen((before) => new Set(before).add(from));
      },
      fold: (index) => {
        const run = hidden.find((candidate) => holds(candidate, index));
        setOpen((before) => new Set([...before].filter((from) => from !== run?.from)));
      },
    }),
    [hidden, open, selected],
  );
}
