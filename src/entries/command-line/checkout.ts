import path from "node:path";
import { fileURLToPath } from "node:url";
import { libraryFromFiles } from "../library/from-files.js";
import { nodeMachine } from "./node-machine.js";
import { run } from "./program.js";

/** The command line in a checkout (`npm run guidelight`): guides straight from their files. */
const here = path.dirname(fileURLToPath(import.meta.url));
const library = libraryFromFiles(path.join(here, "../../guides"));
process.exitCode = await run(process.argv.slice(2), library, nodeMachine());
