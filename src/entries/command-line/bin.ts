import { bundledLibrary } from "../library/bundled.js";
import { nodeMachine } from "./node-machine.js";
import { run } from "./program.js";

/** The built command line (package.json, `bin`): runs with nothing but Node. */
void run(process.argv.slice(2), bundledLibrary(), nodeMachine()).then((status) => {
  process.exitCode = status;
});
