import type { Language } from "../../core/messages/index.js";
import type { Library } from "../../core/library.js";
import type { EngineTools } from "../../desk/local-engine.js";
import { problemLine } from "../library/problem-line.js";
import { TOOL } from "../tool.js";

/** YAML is parsed only when somebody opens a guide file; the shipped guides were compiled by the build. */
async function loadGuide(
  text: string,
  file: string,
  library: Library,
  lang: Language,
): ReturnType<EngineTools["loadGuide"]> {
  const { loadGuideText } = await import("../library/guide-text.js");
  const { guide, problems } = loadGuideText(text, file, library);
  return { ...(guide && { guide }), problems: problems.map((problem) => problemLine(problem, lang)) };
}

export const ENGINE_TOOLS: EngineTools = { tool: TOOL, loadGuide };
