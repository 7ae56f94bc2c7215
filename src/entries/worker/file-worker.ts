import { LocalEngine } from "../../desk/local-engine.js";
import { bundledLibrary } from "../library/bundled.js";
import { answerCalls, tellOver } from "./calls.js";
import { ENGINE_TOOLS } from "./engine-tools.js";
import { fileHost } from "./file-host.js";
import { ownLine } from "./own-line.js";

/** For the page: whole files are read, checked and copied here. */
answerCalls(ownLine, fileHost(new LocalEngine(bundledLibrary(), ENGINE_TOOLS), tellOver(ownLine)));
