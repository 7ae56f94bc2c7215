import { bundledLibrary } from "../library/bundled.js";

/** The first message a page sends; answered with the guides this build carries. */
self.addEventListener("message", () => {
  self.postMessage({ guides: bundledLibrary().guides.map(({ id }) => id) });
});
