import { parseDocument } from "yaml";
import { loadGuide } from "../../core/rules/guide/load.js";
import type { Library, LoadedGuide } from "../../core/library.js";

/** Reads a guide from YAML text. A wrong guide is refused with its problems; nothing is thrown. */
export function loadGuideText(
  text: string,
  file: string,
  library: Pick<Library, "vocabulary" | "tables">,
): LoadedGuide {
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true, merge: true });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      path: error.linePos ? `line ${String(error.linePos[0].line)}` : "",
      code: "yaml" as const,
      detail: { message: error.message.split("\n")[0] ?? error.code },
      level: "error" as const,
    }));
    return { problems };
  }
  const raw: unknown = document.toJS({ maxAliasCount: 1000 });
  return loadGuide(raw, file, library);
}
