/** The only place that names the workers' files. */
export const startEngine = (): Worker =>
  new Worker(/* webpackChunkName: "engine" */ new URL("./engine-worker.ts", import.meta.url), {
    name: "engine",
  });

export const startFile = (): Worker =>
  new Worker(/* webpackChunkName: "files" */ new URL("./file-worker.ts", import.meta.url), { name: "files" });
