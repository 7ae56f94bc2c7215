/**
 * Keeps the page for use without a network. Returns true once every file is kept; false where the browser keeps nothing
 * (no encryption, private window, policy): the page works all the same while its host answers.
 */
export async function keepForOffline(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  try {
    await navigator.serviceWorker.register("service-worker.js");
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}
