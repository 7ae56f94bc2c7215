import { contentOf } from "../../core/reading/sheet/plain-content.js";
import { LocalEngine } from "../../desk/local-engine.js";
import { bundledLibrary } from "../library/bundled.js";
import { answerCalls } from "./calls.js";
import { ownLine } from "./own-line.js";
import { ENGINE_TOOLS } from "./engine-tools.js";
import type { EngineHost } from "./remote-engine.js";

/** For Excel, which reads through its own host: the content is handed over, the engine does the rest. */
const engine = new LocalEngine(bundledLibrary(), ENGINE_TOOLS);

const host: EngineHost = {
  takePlain: async (content, file) => engine.take(contentOf(content), file),
  look: async (...args) => engine.look(...args),
  check: async (...args) => engine.check(...args),
  redress: async (...args) => engine.redress(...args),
  marking: async (...args) => engine.marking(...args),
  typing: async (...args) => engine.typing(...args),
  preview: async (...args) => engine.preview(...args),
  acceptances: async (...args) => engine.acceptances(...args),
  guideView: async (...args) => engine.guideView(...args),
  addGuide: async (...args) => engine.addGuide(...args),
  report: async (...args) => engine.report(...args),
};

answerCalls(ownLine, host);
