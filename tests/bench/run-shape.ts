import path from "node:path";
import { read } from "../../src/core/reading/read.js";
import { libraryFromFiles } from "../../src/entries/library/from-files.js";
import { peakMebibytes } from "./peak.js";
import { shapes } from "./shapes.js";

/** `run-shape NAME CELLS`: makes a workbook in memory and understands it; prints how long that took, and the peak. */
const [name = "", cells = ""] = process.argv.slice(2);
const shape = shapes[name];
if (shape === undefined) throw new Error(`no shape ${name}`);
const { vocabulary, tables } = libraryFromFiles(path.join(import.meta.dirname, "../../src/guides"));
const content = shape(Number(cells));
const made = peakMebibytes();
const begun = performance.now();
const { report } = read(content, vocabulary, tables);
const seconds = (performance.now() - begun) / 1000;
const found = `${String(report.tables.length)} tables, ${String(report.tables.reduce((sum, { records }) => sum + records, 0))} records`;
console.log(JSON.stringify({ seconds, made, peak: peakMebibytes(), found }));
