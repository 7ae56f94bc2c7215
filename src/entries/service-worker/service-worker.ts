/** Put in front of this file by the build: what the page consists of, and a fingerprint of it. */
declare const PRECACHE: { readonly version: string; readonly files: readonly string[] };

/** The part of the service worker's scope that is used; the DOM library does not know it. */
interface LifetimeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends LifetimeEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: LifetimeEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
}
const scope = self as unknown as Scope;

const FAMILY = "guidelight-";
const CACHE = `${FAMILY}${PRECACHE.version}`;
/** How long a visit waits for the host before the kept page is shown, in milliseconds. */
const PATIENCE = 3000;

const addressOf = (file: string): string => new URL(file, self.location.href).href;
const PAGE = addressOf("./");
const KEPT = new Set(PRECACHE.files.map(addressOf));

/** Takes every file of this build from the host, past the browser's own cache. */
async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([...KEPT].map((address) => new Request(address, { cache: "reload" })));
}

/** Drops other builds of the page; whatever else this host keeps is not ours. */
async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(FAMILY) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

const kept = async (address: string): Promise<Response | undefined> =>
  (await caches.open(CACHE)).match(address);

/**
 * The page itself: from the host while it answers, so that a new build is seen at the next visit; else the kept one. An
 * answer that was led elsewhere (a hotel's sign-in page) is no page of ours.
 */
async function page(request: Request): Promise<Response> {
  const tooLong = new AbortController();
  const timer = setTimeout(() => {
    tooLong.abort();
  }, PATIENCE);
  try {
    const fresh = await fetch(request.url, { signal: tooLong.signal, credentials: "same-origin" });
    if (fresh.ok && !fresh.redirected) return fresh;
    return (await kept(PAGE)) ?? fresh;
  } catch (error) {
    const last = await kept(PAGE);
    if (last) return last;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/, "");
const isPage = (request: Request): boolean =>
  request.mode === "navigate" && [PAGE, addressOf("index.html")].includes(withoutQuery(request.url));

scope.addEventListener("install", (event) => {
  event.waitUntil(keep());
});
scope.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers());
});
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (isPage(request)) event.respondWith(page(request));
  else if (KEPT.has(request.url)) {
    event.respondWith(kept(request.url).then((response) => response ?? fetch(request)));
  }
});

export {};
