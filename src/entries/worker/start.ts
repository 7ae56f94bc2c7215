/**
 * Starts the engine in a worker of its own. This is the only place that names the worker's file, so every surface shares
 * one bundle.
 */
export const startEngine = (): Worker =>
  new Worker(/* webpackChunkName: "engine" */ new URL("./worker.ts", import.meta.url), { name: "engine" });
