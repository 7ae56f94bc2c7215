import { useEffect, useState } from "react";
import type { ReportOutcome, ReportRemedy } from "../../../core/render/report.js";
import type { Effect } from "../../../desk/desk.js";
import { isOpen, VERDICTS, type Verdict } from "../../../core/outcome.js";
import type { Checked } from "../../../desk/desk.js";
import type { PaneStore } from "../../store.js";
import { keyOf } from "../rows.js";

/** What a fix makes of the demand itself, and which others it worsens. */
export interface Forecast {
  readonly after: Verdict;
  readonly isBetter: boolean;
  readonly worsened: readonly Effect[];
}

const GRAVITY: readonly Verdict[] = ["broken", "doubtful", "unanswered"];

/** Graver verdicts weigh more; all that is not open weighs nothing. */
const weightOf = (verdict: Verdict): number =>
  isOpen(verdict) ? VERDICTS.length - GRAVITY.indexOf(verdict) : 0;

export function forecastOf(outcome: ReportOutcome, effects: readonly Effect[]): Forecast {
  const own = effects.find((effect) => keyOf(effect) === keyOf(outcome));
  const after = own?.after ?? outcome.verdict;
  return {
    after,
    isBetter: weightOf(after) < weightOf(outcome.verdict),
    worsened: effects.filter((effect) => effect !== own && weightOf(effect.after) > weightOf(effect.before)),
  };
}

/** One text a fix. */
export const remedyKey = ({ cell = "", to = "", text }: ReportRemedy): string => `${cell} ${to} ${text}`;

/**
 * Tries the fixes one after the other without writing anything, and gives what each would do as far as it is known.
 * Starts anew when the workbook was checked again.
 */
export function useForecasts(
  store: PaneStore,
  checked: Checked | undefined,
  outcome: ReportOutcome,
  remedies: readonly ReportRemedy[],
): ReadonlyMap<string, Forecast> {
  const [known, setKnown] = useState<{ of: Checked | undefined; forecasts: ReadonlyMap<string, Forecast> }>();
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const forecasts = new Map<string, Forecast>();
      for (const remedy of remedies) {
        const effects = isWanted && remedy.cell !== undefined ? await store.preview(remedy) : undefined;
        if (!isWanted) return;
        if (effects) forecasts.set(remedyKey(remedy), forecastOf(outcome, effects));
        setKnown({ of: checked, forecasts: new Map(forecasts) });
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
    // the outcome and its fixes are new objects exactly when the workbook was checked again or another one is open
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store, checked, keyOf(outcome)]);
  return known?.of === checked && known ? known.forecasts : new Map();
}
