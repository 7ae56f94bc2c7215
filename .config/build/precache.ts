import { createHash } from "node:crypto";
import webpack, { type ChunkGroup, type Compilation, type Compiler } from "webpack";

/** Name of the service worker's entry and, with `.js`, of its file: at the root, for its scope is its folder. */
export const SERVICE_WORKER = "service-worker";

/** Files of the page besides its scripts; "./" is index.html as it is visited. */
const PAGE_FILES = /^(?:app\.webmanifest|help\.html|assets\/icons\/(?:icon|maskable)-[^/]+\.png)$/;

/**
 * Scripts of the page: all it starts with, the workers, and whatever either loads later. What the page loads late and
 * Excel's pages start with is among them: without it the page would open without a network, but no file in it.
 */
function scripts(compilation: Compilation): string[] {
  const page = compilation.entrypoints.get("page");
  const groups = new Set<ChunkGroup>(page ? [page] : []);
  for (const group of groups) {
    // a set grows while it is walked through: groups of groups are met as well
    for (const next of [...group.childrenIterable, ...group.asyncEntrypointsIterable]) groups.add(next);
  }
  const files = [...groups].flatMap((group) => group.chunks.flatMap(({ files: own }) => [...own]));
  return [...new Set(files)].filter((name) => /^app\/.*\.js$/.test(name));
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
