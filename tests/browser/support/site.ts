import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import sirv from "sirv";

/** What `npm run build` wrote. */
export const DIST = path.resolve(import.meta.dirname, "../../../dist");

/** The built folder on a loopback address, served as any static host would: files as they are, no headers of ours. */
export interface Site {
  readonly origin: string;
  /** Paths asked for since the start, in order. */
  readonly asked: readonly string[];
  /** Ends the server and every open connection: the network is gone. */
  readonly cut: () => Promise<void>;
}

/** Serves `folder`. Throws in words when nothing was built. */
export async function serveSite(folder = DIST): Promise<Site> {
  if (!existsSync(path.join(folder, "index.html"))) {
    throw new Error(`${folder} holds no built page: run npm run build first`);
  }
  const asked: string[] = [];
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://localhost:${String(portOf(server))}`, asked, cut: () => cut(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address.port;
}

async function cut(server: Server): Promise<void> {
  if (!server.listening) return;
  const ended = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await ended;
}
