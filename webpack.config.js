import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { tsImport } from "tsx/esm/api";

const root = path.dirname(fileURLToPath(import.meta.url));
const { guideCompiler, parseYaml } = await tsImport("./src/entries/library/from-files.ts", import.meta.url);
const compileGuide = guideCompiler(path.join(root, "src/guides"));

/**
 * Guides are compiled to trees at build time: what is bundled is JSON, and a guide that would be refused at load
 * stops the build.
 */
const yamlRules = [
  {
    test: /\.yaml$/,
    include: path.join(root, "src/guides"),
    exclude: [path.join(root, "src/guides/tables"), path.join(root, "src/guides/vocabulary.yaml")],
    type: "json",
    parser: { parse: compileGuide },
  },
  {
    test: /\.yaml$/,
    include: [path.join(root, "src/guides/tables"), path.join(root, "src/guides/vocabulary.yaml")],
    type: "json",
    parser: { parse: parseYaml },
  },
];

/** The command line: one file that runs with nothing but Node. */
const commandLine = {
  name: "command-line",
  target: "node20",
  entry: { guidelight: "./src/entries/command-line/bin.ts" },
  output: { path: path.join(root, "dist"), filename: "[name].cjs", clean: true },
  devtool: false,
  resolve: { extensions: [".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      ...yamlRules,
    ],
  },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  performance: { hints: false },
};

export default [commandLine];
