import { createServer as createHttp } from "node:http";
import { createServer as createHttps } from "node:https";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import sirv from "sirv";
import { localCertificate } from "./certificate.mjs";

const dist = path.resolve(import.meta.dirname, "..", "dist");
/** Where manifest.xml says the task pane is. */
export const PANE_PORT = 3000;
const PAGE_PORT = 8080;
const TRIES = 20;

/** Files of the built folder, as any static host would give them. */
function answer() {
  const files = sirv(dist, {
    etag: true,
    setHeaders: (response) => response.setHeader("X-Content-Type-Options", "nosniff"),
  });
  return (request, response) =>
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404");
    });
}

const listening = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server.address().port));
  });

/** Both loopback addresses, because `localhost` may mean either; machines without IPv6 have the first only. */
async function listenOnLoopback(create, port) {
  const first = create();
  const chosen = await listening(first, port, "127.0.0.1");
  const second = create();
  try {
    await listening(second, chosen, "::1");
  } catch (error) {
    if (error.code !== "EADDRNOTAVAIL" && error.code !== "EAFNOSUPPORT") {
      first.close();
      throw error;
    }
  }
  return chosen;
}

/** The page over http: the wished port or one of the next. Returns its address. */
export async function servePage(wished = PAGE_PORT) {
  const answers = answer();
  for (let port = wished; ; port += 1) {
    try {
      const chosen = await listenOnLoopback(() => createHttp(answers), port);
      return `http://localhost:${chosen}/`;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port >= wished + TRIES) throw error;
    }
  }
}

/** The task pane over https, at the port the manifest names. Returns its address. */
export async function servePane(port = PANE_PORT) {
  const certificate = await localCertificate();
  const answers = answer();
  const chosen = await listenOnLoopback(() => createHttps(certificate, answers), port);
  return `https://localhost:${chosen}/taskpane.html`;
}

const isTaken = (error) => error.code === "EADDRINUSE";

/**
 * Serves page and pane and prints where. The page is what matters: when the pane cannot be served it is said why, and
 * the page runs on. Returns the page's address.
 */
export async function serve({ pagePort = PAGE_PORT, panePort = PANE_PORT } = {}) {
  if (!existsSync(path.join(dist, "index.html"))) throw new Error(`${dist} is not built: npm run build`);
  const page = await servePage(pagePort);
  console.log(`\n  网页 Page   ${page}`);
  try {
    console.log(`  窗格 Pane   ${await servePane(panePort)}   npm run excel`);
  } catch (error) {
    const why = isTaken(error) ? `端口 ${panePort} 已被占用 port ${panePort} is in use` : error.message;
    console.log(`  窗格 Pane   没有启动 not served: ${why}`);
  }
  console.log("\n  Ctrl+C 结束 ends it\n");
  return page;
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { "page-port": { type: "string" }, "pane-port": { type: "string" } },
  });
  await serve({
    pagePort: Number(values["page-port"] ?? PAGE_PORT),
    panePort: Number(values["pane-port"] ?? PANE_PORT),
  });
}
