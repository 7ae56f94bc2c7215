import type { Line } from "./calls.js";

/** The line of a worker to whoever started it. */
export const ownLine: Line = {
  postMessage: (message, transfer = []) => {
    self.postMessage(message, { transfer });
  },
  addEventListener: (type, listener) => {
    self.addEventListener(type, listener);
  },
};
