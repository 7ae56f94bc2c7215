import path from "node:path";
import { libraryFromFiles } from "../../src/entries/library/from-files.js";

/** The shipped guides, vocabulary and tables, compiled from their files. */
export const library = libraryFromFiles(path.resolve(import.meta.dirname, "../../src/guides"));

export function guideById(id: string): (typeof library.guides)[number] {
  const guide = library.guides.find((candidate) => candidate.id === id);
  if (!guide) throw new Error(`no guide ${id}`);
  return guide;
}
