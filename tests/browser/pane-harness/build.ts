import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import { loadData, parseYaml } from "../../../src/entries/library/from-files.js";
import { loadGuideText } from "../../../src/entries/library/guide-text.js";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const GUIDES = path.join(ROOT, "src/guides");
const DATA = [path.join(GUIDES, "tables"), path.join(GUIDES, "vocabulary.yaml")];

/** A guide with its example facts, which the product leaves behind: the harness makes its workbooks of them. */
const wholeGuide = (text: string): unknown => loadGuideText(text, "guide", loadData(GUIDES)).guide;

const PAGE =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>pane</title></head>' +
  '<body><div id="root"></div><script type="module" src="harness.js"></script></body></html>';

const configuration = (folder: string): webpack.Configuration => ({
  mode: "development",
  devtool: false,
  context: ROOT,
  entry: path.join(import.meta.dirname, "harness.tsx"),
  target: ["web", "es2022"],
  output: { path: folder, filename: "harness.js", chunkFilename: "[name].js", module: true },
  experiments: { outputModule: true },
  resolve: { extensions: [".tsx", ".ts", ".js"], extensionAlias: { ".js": [".tsx", ".ts", ".js"] } },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      {
        test: /\.yaml$/,
        include: GUIDES,
        exclude: DATA,
        type: "json",
        parser: { parse: wholeGuide },
      },
      { test: /\.yaml$/, include: DATA, type: "json", parser: { parse: parseYaml } },
    ],
  },
});

/** Bundles the harness into a new temporary folder and gives its path. */
export async function buildHarness(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "pane-harness-"));
  writeFileSync(path.join(folder, "index.html"), PAGE);
  const compiler = webpack(configuration(folder));
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem =
        error ?? (stats?.hasErrors() === true ? new Error(stats.toString("errors-only")) : undefined);
      compiler.close(() => {
        if (problem) reject(problem);
        else resolve();
      });
    });
  });
  return folder;
}
