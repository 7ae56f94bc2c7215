import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";

/** A page under observation: everything it asked for, said wrong or was refused. */
export interface Visit {
  /** Address of the site under observation, without a slash at the end. */
  readonly origin: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses of all requests, workers' and service workers' included. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, uncaught errors, failed requests. */
  readonly troubles: readonly string[];
  /** Requests to another origin than the site's (data: and blob: never leave the page). */
  readonly foreign: () => string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a fresh profile; navigate with `visit.page.goto`. Policy violations reach the console as errors, so they are
 * among the troubles.
 */
export async function visit(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: "zh-CN", ...options });
  const requests: string[] = [];
  const troubles: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("requestfailed", (request) =>
    troubles.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => troubles.push(`uncaught: ${error.error().message}`));
  const page = await context.newPage();
  const foreign = () => requests.filter((url) => !isOwn(url, origin));
  return { origin, context, page, requests, troubles, foreign, close: () => context.close() };
}

const isOwn = (url: string, origin: string): boolean =>
  /^(?:data|blob):/.test(url) || new URL(url).origin === origin;

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong on the page or frame as it stands: rule, help and the first elements. Tabster's dummy elements for the
 * focus order are left out: they are hidden by design and a known false alarm.
 */
export async function axeProblems(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Axe {
      run(context: unknown): Promise<{
        violations: { id: string; help: string; nodes: { html: string }[] }[];
      }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ exclude: ["[data-tabster-dummy]"] });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
  });
}

/** Writes a picture of the window into the folder GUIDELIGHT_PICTURES names, when it names one. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["GUIDELIGHT_PICTURES"] ?? "";
  if (folder === "") return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** The content policy of the page as it was served. */
export const policyOf = (page: Page): Promise<string> =>
  page.$eval('meta[http-equiv="Content-Security-Policy"]', (meta) => meta.getAttribute("content") ?? "");
