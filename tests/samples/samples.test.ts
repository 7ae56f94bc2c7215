import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openXlsx } from "../../src/workbook/xlsx/open.js";
import { plainTraced, readContent, unread } from "../core/reading/support.js";
import { SAMPLES } from "./expected.js";
import { sampleBytes, sampleExample } from "./write.js";

const folder = path.resolve(import.meta.dirname, "../../assets/samples");
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, file)));

describe("sample workbooks", () => {
  it("are all there, and no others", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
    expect(files.sort()).toEqual(SAMPLES.map(({ file }) => file).sort());
  });

  it.each(SAMPLES.map((sample) => [sample.file, sample] as const))(
    "%s is what its facts make",
    (file, sample) => {
      expect(Buffer.from(sampleBytes(sample)).equals(Buffer.from(bytesOf(file))), "run npm run samples").toBe(
        true,
      );
    },
  );

  it.each(SAMPLES.map((sample) => [sample.file, sample] as const))(
    "%s is read whole, as its facts say",
    async (file, sample) => {
      const result = readContent(await openXlsx(bytesOf(file), { fileName: file }).read());
      expect(unread(result)).toEqual([]);
      const made = readContent(sampleExample(sample).content);
      for (const [name, { found, entries }] of made.submission.tables) {
        const read = result.submission.tables.get(name);
        expect(read?.found, name).toBe(found);
        expect(
          read?.entries.map(({ values }) => [...values.values()].map(plainTraced)),
          name,
        ).toEqual(entries.map(({ values }) => [...values.values()].map(plainTraced)));
      }
    },
  );
});
