import { factsToWorkbook, type Example } from "../../src/core/examples/write.js";
import { vocabulary } from "../core/reading/support.js";
import { zipParts } from "../fixtures/xlsx/package.js";
import { xlsxParts } from "../fixtures/xlsx/write.js";
import type { Sample } from "./expected.js";

/** The sheets of a sample, and where each fact stands. */
export const sampleExample = ({ facts, change, style }: Sample): Example =>
  factsToWorkbook(facts, change, vocabulary, style);

/** The bytes of a sample's file. */
export const sampleBytes = (sample: Sample): Uint8Array => zipParts(xlsxParts(sampleExample(sample).content));
