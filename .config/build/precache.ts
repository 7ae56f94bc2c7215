import { createHash } from "node:crypto";
import webpack, { type Compilation, type Compiler } from "webpack";

/** Name of the service worker's entry and, with `.js`, of its file: at the root, for its scope is its folder. */
export const SERVICE_WORKER = "service-worker";

/** Files of the page besides its scripts; "./" is index.html as it is visited. */
const PAGE_FILES = /^(?:app\.webmanifest|help\.html|assets\/icons\/(?:icon|maskable)-[^/]+\.png)$/;

/** Scripts of the page: its own, the engine and whatever loads later, but not what only Excel's pages start with. */
function scripts(compilation: Compilation): string[] {
  const files = (entry: string) => compilation.entrypoints.get(entry)?.getFiles() ?? [];
  const others = ["taskpane", "commands", "notice"]
    .flatMap(files)
    .filter((file) => !files("page").includes(file));
  return Object.keys(compilation.assets).filter(
    (name) => /^app\/.*\.js$/.test(name) && !others.includes(name),
  );
}

/** Tells the service worker which files the page consists of, with a fingerprint of their contents. */
export class PrecachePlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("PrecachePlugin", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "PrecachePlugin", stage }, (assets) => {
        const named = Object.keys(assets).filter((name) => PAGE_FILES.test(name));
        const files = [...scripts(compilation), ...named].sort();
        const print = createHash("sha256");
        for (const name of ["index.html", ...files]) print.update(name).update(assets[name]?.buffer() ?? "");
        const list = { version: print.digest("hex").slice(0, 12), files: ["./", ...files] };
        const head = `const PRECACHE=${JSON.stringify(list)};\n`;
        compilation.updateAsset(
          `${SERVICE_WORKER}.js`,
          (worker) => new webpack.sources.ConcatSource(head, worker),
        );
      });
    });
  }
}
