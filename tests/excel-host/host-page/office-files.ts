import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "playwright-core";
import { OFFICE_DIST } from "../bridge/client.js";

/** Addresses under which a task pane asks for office.js and its parts. */
const CDNS = [
  "https://appsforoffice.microsoft.com/lib/1/hosted/",
  "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/",
];

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
};

/**
 * Serves the client from the development dependency wherever a page asks the CDN for it, so that the bundle under test
 * stays as it is. The client asks for its own parts in any case and with backslashes.
 */
export async function serveOfficeFiles(context: BrowserContext): Promise<void> {
  for (const cdn of CDNS) {
    await context.route(`${cdn}**`, async (route) => {
      const asked = decodeURIComponent(new URL(route.request().url()).pathname);
      const name = asked.slice(new URL(cdn).pathname.length).replaceAll("\\", "/").toLowerCase();
      const file = path.join(OFFICE_DIST, name);
      if (!file.startsWith(OFFICE_DIST + path.sep) || !existsSync(file))
        return route.fulfill({ status: 404 });
      return route.fulfill({
        contentType: TYPES[path.extname(file)] ?? "application/octet-stream",
        headers: { "access-control-allow-origin": "*" },
        body: readFileSync(file),
      });
    });
  }
}
