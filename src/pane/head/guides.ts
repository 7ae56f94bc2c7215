import type { GuideSummary } from "../../desk/desk.js";
import type { PaneState } from "../state.js";

/** All guides there are, those opened from files first. */
export const guidesOf = ({ opened, added }: Pick<PaneState, "opened" | "added">): readonly GuideSummary[] => {
  const ids = new Set(added.map(({ id }) => id));
  return [...added, ...(opened?.guides ?? []).filter(({ id }) => !ids.has(id))];
};

export const chosenGuide = (state: Pick<PaneState, "opened" | "added" | "guide">): GuideSummary | undefined =>
  guidesOf(state).find(({ id }) => id === state.guide);

/** Guides in whose name, number, file or years all words of the search occur. */
export function guidesFound(guides: readonly GuideSummary[], search: string): readonly GuideSummary[] {
  const words = search
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return guides.filter(({ id, title, number = "", window }) => {
    const text = [id, title, number, window?.from ?? "", window?.to ?? ""]
      .join(" ")
      .normalize("NFKC")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
