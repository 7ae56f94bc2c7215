import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import type { EmulatedHost } from "../host.js";
import { serveOfficeFiles } from "./office-files.js";
import type { Presentation } from "./protocol.js";
import { PaneProtocol, frameName } from "./protocol.js";

const HOST_ORIGIN = "https://excel.emulated-host.test";

export interface PaneOptions extends Partial<Presentation> {
  /** where the task pane is served, e.g. "http://localhost:4000/taskpane.html" */
  readonly address: string;
  /** how the user answers the client's question whether this host is to be trusted */
  readonly trust?: "accept" | "decline";
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
  const page = await context.newPage();
  await page.setViewportSize({ width: options.width ?? 350, height: options.height ?? 700 });
  await serveHostPage(page);
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
      [options.address, frameName(HOST_ORIGIN, presentation)] as const,
    );
    await (await attached).waitForURL(options.address, { waitUntil: "domcontentloaded" });
  };
  await page.goto(`${HOST_ORIGIN}/`);
  await reopen();
  const close = async (): Promise<void> => {
    stop();
    await page.close();
  };
  return { page, pane, reopen, unanswered: protocol.unanswered, questions, close };
}

/** What the host page's script puts on its window. */
interface HostWindow {
  openPane(address: string, name: string): void;
  toPane(text: string): void;
}

async function serveHostPage(page: Page): Promise<void> {
  const body = readFileSync(path.join(import.meta.dirname, "host-page.html"), "utf8");
  await page.route(`${HOST_ORIGIN}/`, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body }),
  );
  await page.route(`${HOST_ORIGIN}/favicon.ico`, (route) => route.fulfill({ status: 204 }));
}
