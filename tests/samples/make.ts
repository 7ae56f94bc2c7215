import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SAMPLES } from "./expected.js";
import { sampleBytes } from "./write.js";

/** Writes assets/samples from the facts; the same bytes every time. */
const folder = path.resolve(import.meta.dirname, "../../assets/samples");
mkdirSync(folder, { recursive: true });
for (const sample of SAMPLES) writeFileSync(path.join(folder, sample.file), sampleBytes(sample));
