import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import path from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import type { EmulatedHost } from "../host.js";
import { serveOfficeFiles } from "./office-files.js";
import type { Presentation } from "./protocol.js";
import { PaneProtocol, frameName } from "./protocol.js";

export interface PaneOptions extends Partial<Presentation> {
  /** where the task pane is served, e.g. "http://localhost:4000/taskpane.html" */
  readonly address: string;
  /** how the user answers the client's question whether this host is to be trusted */
  readonly trust?: "accept" | "decline";
  /** the browser denies the pane its storage, as browsers may for frames of another site */
  readonly storage?: "denied";
  readonly width?: number;
  readonly height?: number;
}

/** A task pane in the emulated host, in a browser. */
export interface PaneInHost {
  /** the host's page; its window has the size of the pane */
  readonly page: Page;
  /** the frame the pane is in now */
  pane(): Frame;
  /** closes the pane and opens it again over the same workbook, as a user would */
  reopen(): Promise<void>;
  /** what the pane asked of the host that it does not know */
  readonly unanswered: readonly string[];
  /** the questions the client put to the user */
  readonly questions: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens a task pane in an iframe of a host page with the real office.js and puts an emulated host behind it. The host
 * is no domain of Microsoft's: the client asks the user whether to trust it, and the answer is given as a user would.
 */
export async function openPane(
  context: BrowserContext,
  host: EmulatedHost,
  options: PaneOptions,
): Promise<PaneInHost> {
  const presentation = { locale: options.locale ?? "zh-CN" };
  const protocol = new PaneProtocol(host, presentation);
  await serveOfficeFiles(context);
  const server = await serveHostPage();
  const origin = originOf(server, options);
  const page = await context.newPage();
  await page.setViewportSize({ width: options.width ?? 350, height: options.height ?? 700 });
  const questions: string[] = [];
  page.on("dialog", (dialog) => {
    questions.push(dialog.message());
    void (options.trust === "decline" ? dialog.dismiss() : dialog.accept());
  });
  await page.exposeFunction("answerPane", async (text: string) => (await protocol.answer(text)) ?? null);
  const stop = host.onEvent((event) => {
    void page.evaluate((text) => {
      (globalThis as unknown as HostWindow).toPane(text);
    }, protocol.event(event));
  });
  const pane = (): Frame => {
    const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
    if (frame === undefined) throw new Error("no pane is open");
    return frame;
  };
  const reopen = async (): Promise<void> => {
    const attached = page.waitForEvent("frameattached");
    await page.evaluate(
      ([address, name]) => {
        (globalThis as unknown as HostWindow).openPane(address, name);
      },
      [options.address, frameName(origin, presentation)] as const,
    );
    await (await attached).waitForURL(options.address, { waitUntil: "domcontentloaded" });
  };
  await page.goto(`${origin}/`);
  await reopen();
  const close = async (): Promise<void> => {
    stop();
    await page.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { page, pane, reopen, unanswered: protocol.unanswered, questions, close };
}

/** What the host page's script puts on its window. */
interface HostWindow {
  openPane(address: string, name: string): void;
  toPane(text: string): void;
}

/**
 * On a loopback address: browsers let no page of the network embed one of this machine, and the pane is served here.
 */
async function serveHostPage(): Promise<Server> {
  const html = readFileSync(path.join(import.meta.dirname, "host-page.html"));
  const server = createServer(({ url }, response) => {
    response.writeHead(url === "/" ? 200 : 204, { "content-type": "text/html; charset=utf-8" });
    response.end(url === "/" ? html : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** Of the pane's site where it keeps its storage: ports make no other site, addresses do. */
function originOf(server: Server, { storage }: PaneOptions): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the host page's server has no port");
  return `http://${storage === "denied" ? "127.0.0.1" : "localhost"}:${address.port}`;
}
