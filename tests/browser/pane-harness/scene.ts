import type { Change } from "../../../src/core/examples/facts.js";

/** What the harness shows: it travels in the page's address. */
export interface Scene {
  readonly guide: "xinjiang-sco-2025" | "shanghai-intl-joint-lab-2025";
  /** changes of the guide's example facts */
  readonly change?: Change;
  readonly lang?: "zh" | "en";
  readonly look?: "light" | "dark";
  /** `nothing`: a workbook without any table; `hidden`: no guide suggested */
  readonly workbook?: "facts" | "nothing";
  /** the check never ends, or is refused; cells cannot be marked */
  readonly host?: "fine" | "slow" | "inEdit" | "protected";
}

/** Wrong in several ways, of every verdict that is open. */
export const BROKEN: Scene = {
  guide: "xinjiang-sco-2025",
  change: {
    "members[1].monthsPerYear": 5,
    "members[1].birth": null,
    "members[1].title": "讲师",
    "members[1].degree": "硕士",
    "units[1].selfRaised": 100,
    "units[3].requested": 50,
  },
};

export const queryOf = (scene: Scene): string => `scene=${encodeURIComponent(JSON.stringify(scene))}`;

export const sceneOf = (query: string): Scene =>
  JSON.parse(new URLSearchParams(query).get("scene") ?? "{}") as Scene;
