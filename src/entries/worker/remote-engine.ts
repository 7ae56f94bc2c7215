import { plainContent, type PlainContent } from "../../core/reading/sheet/plain-content.js";
import type { Engine } from "../../desk/engine.js";
import { callOver, type Line } from "./calls.js";

/** The engine in the worker: the same methods, but content crosses as plain data. */
export interface EngineHost extends Omit<Engine, "take"> {
  takePlain(content: PlainContent, file: string): Promise<void>;
}

/** An engine whose work is done at the other end of the line. */
export function remoteEngine(line: Line): Engine {
  const { remote } = callOver<EngineHost>(line);
  return {
    take: async (content, file) => remote.takePlain(plainContent(content), file),
    look: async (...args) => remote.look(...args),
    check: async (...args) => remote.check(...args),
    redress: async (...args) => remote.redress(...args),
    marking: async (...args) => remote.marking(...args),
    typing: async (...args) => remote.typing(...args),
    preview: async (...args) => remote.preview(...args),
    acceptances: async (...args) => remote.acceptances(...args),
    guideView: async (...args) => remote.guideView(...args),
    addGuide: async (...args) => remote.addGuide(...args),
    report: async (...args) => remote.report(...args),
  };
}
