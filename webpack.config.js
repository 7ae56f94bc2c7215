import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { tsImport } from "tsx/esm/api";

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, "dist");
const loaded = (file) => tsImport(file, import.meta.url);
const { guideCompiler, parseYaml } = await loaded("./src/entries/library/from-files.ts");
const { OFFICE_SCRIPTS, pagePolicy, panePolicy } = await loaded("./.config/build/content-policy.ts");
const { PrecachePlugin, SERVICE_WORKER } = await loaded("./.config/build/precache.ts");
const { DEVELOPMENT_HOST, forHost } = await loaded("./.config/build/manifest.ts");
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

/**
 * What was built before is taken from node_modules/.cache. Guides are compiled by our own code, so a change of that code
 * drops the cache; each checkout has its own, because several may share one node_modules.
 */
const cache = (name) =>
  !process.env.CI && {
    type: "filesystem",
    name: `${name}-${createHash("sha256").update(root).digest("hex").slice(0, 8)}`,
    buildDependencies: {
      config: [fileURLToPath(import.meta.url)],
      compiler: ["src/core/", "src/entries/library/", "src/guides/"].map((folder) => `${root}/${folder}`),
    },
  };

/** What every bundle has in common. Types are checked by `npm run types`, not here. */
const common = {
  devtool: false,
  performance: { hints: false },
  resolve: { extensions: [".tsx", ".ts", ".js"], extensionAlias: { ".js": [".tsx", ".ts", ".js"] } },
};
const typescript = (instance) => ({
  test: /\.tsx?$/,
  loader: "ts-loader",
  options: { instance, transpileOnly: true, compilerOptions: { noEmit: false } },
});

/** The command line: one file that runs with nothing but Node. */
const commandLine = {
  ...common,
  name: "command-line",
  cache: cache("command-line"),
  target: "node20",
  entry: { guidelight: "./src/entries/command-line/bin.ts" },
  output: { path: dist, filename: "[name].cjs" },
  module: { rules: [typescript("command-line"), ...yamlRules] },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
};

/** Samples are part of the bundle: the page's content policy lets it fetch nothing. */
const sampleRule = { test: /\.xlsx$/, include: path.join(root, "assets/samples"), type: "asset/bytes" };

const html = (chunk, template, options) =>
  new HtmlPlugin({
    chunks: [chunk],
    scriptLoading: "defer",
    minify: false,
    filename: path.basename(template),
    template: `src/entries/${template}`,
    ...options,
  });
const officeOptions = (office) => ({ policy: panePolicy(office), officeScript: OFFICE_SCRIPTS[office] });

/** office.js and its parts for hosts that cannot reach a CDN: the package's files without other hosts' and debug ones. */
const officeFiles = [
  {
    from: path.join(root, "node_modules/@microsoft/office-js/dist"),
    to: "office",
    info: { minimized: true },
    globOptions: {
      ignore: [
        "**/*.debug.js",
        "**/*.d.ts",
        "**/*.map",
        "**/office-vsdoc.js",
        "**/{access,onenote,outlook,powerpoint,project,word}*.js",
      ],
    },
  },
  { from: path.join(root, "node_modules/@microsoft/office-js/LICENSE.md"), to: "office" },
];

/** The task pane and the page, with the engine as a worker of both: a folder any static host can serve. */
const web = (office, manifest) => ({
  ...common,
  name: "web",
  cache: cache(`web-${office}`),
  target: ["web", "es2022"],
  entry: {
    taskpane: "./src/entries/taskpane/taskpane.tsx",
    page: "./src/entries/page/page.tsx",
    commands: "./src/entries/commands/commands.ts",
    notice: "./src/entries/commands/notice.ts",
    [SERVICE_WORKER]: "./src/entries/service-worker/service-worker.ts",
  },
  output: {
    path: dist,
    filename: ({ chunk }) => (chunk.name === SERVICE_WORKER ? "[name].js" : "app/[name].[contenthash:12].js"),
    chunkFilename: "app/[name].[contenthash:12].js",
    clean: { keep: /^guidelight\.cjs$/ },
  },
  module: { rules: [typescript("web"), sampleRule, ...yamlRules] },
  optimization: { splitChunks: { chunks: ({ name }) => !["engine", SERVICE_WORKER].includes(name) } },
  plugins: [
    html("taskpane", "taskpane/taskpane.html", officeOptions(office)),
    html("commands", "commands/commands.html", officeOptions(office)),
    html("notice", "commands/notice.html", { policy: pagePolicy() }),
    html("page", "page/index.html", { policy: pagePolicy() }),
    new CopyPlugin({
      patterns: [
        { from: "assets", to: "assets", globOptions: { ignore: ["**/*.md"] } },
        { from: "src/entries/help/help.html" },
        { from: "src/entries/page/app.webmanifest" },
        { from: "manifest.xml", transform: manifest },
        ...(office === "local" ? officeFiles : []),
      ],
    }),
    new PrecachePlugin(),
  ],
});

/** Options: `--env office=world|cn|local`, `--env host=https://…` (where the folder will be served from). */
export default ({ office = "world", host = DEVELOPMENT_HOST } = {}) => {
  if (!(office in OFFICE_SCRIPTS)) {
    throw new Error(`--env office=${office}: one of ${Object.keys(OFFICE_SCRIPTS).join(", ")} is needed`);
  }
  const manifest = (xml) => forHost(xml.toString(), host);
  manifest(""); // a wrong address stops here, not after the build
  return [commandLine, web(office, manifest)];
};
