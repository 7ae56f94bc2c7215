import { spawn, type ChildProcess } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { request } from "node:https";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const home = mkdtempSync(path.join(os.tmpdir(), "guidelight-home-"));

interface Served {
  readonly process: ChildProcess;
  readonly page: string;
  readonly pane: string;
  readonly said: () => string;
}

/** Runs the server of `npm start` on free ports, with a home of its own, until it has said where. */
async function serve(...options: string[]): Promise<Served> {
  const child = spawn(process.execPath, [path.join(root, ".ci/serve.mjs"), ...options], {
    env: { ...process.env, HOME: home, USERPROFILE: home },
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      said += text.toString();
      if (said.includes("Ctrl+C")) resolve();
    });
    child.on("exit", () => {
      reject(new Error(`ended before it served: ${said}`));
    });
  });
  const page = /http:\S+/.exec(said)?.[0] ?? "";
  const pane = /https:\S+/.exec(said)?.[0] ?? "";
  return { process: child, page, pane, said: () => said };
}

const portOf = (address: string) => Number(new URL(address).port);

/** A raw request, because fetch tidies paths before it sends them. */
const raw = (port: number, target: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    socket.on("data", (text: Buffer) => (answer += text.toString("latin1")));
    socket.on("end", () => {
      resolve(answer);
    });
    socket.on("error", reject);
  });

const refuses = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 }, () => {
      socket.destroy();
      resolve(false);
    });
    for (const event of ["error", "timeout"]) {
      socket.on(event, () => {
        socket.destroy();
        resolve(true);
      });
    }
  });

describe("the server of npm start", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve("--page-port", "0", "--pane-port", "0");
  });
  afterAll(() => {
    served.process.kill();
    rmSync(home, { recursive: true });
  });

  it.each([
    ["", "text/html"],
    ["index.html", "text/html"],
    ["taskpane.html", "text/html"],
    ["manifest.xml", "xml"],
    ["assets/icons/icon-16.png", "image/png"],
    ["assets/icons/icon.svg", "image/svg+xml"],
  ])("gives /%s as %s", async (file, type) => {
    const response = await fetch(new URL(file, served.page));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each([
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/assets/../../package.json",
    "//etc/passwd",
    "/..\\package.json",
    "/absent.html",
    "/%",
  ])("gives nothing for %s", async (target) => {
    expect(await raw(portOf(served.page), target)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await fetch(served.page)).status).toBe(200);
  });

  it("is heard on this machine only", async () => {
    const others = Object.values(os.networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of others) {
      expect(await refuses(address, portOf(served.page)), address).toBe(true);
      expect(await refuses(address, portOf(served.pane)), address).toBe(true);
    }
    expect(await refuses("127.0.0.1", portOf(served.page))).toBe(false);
  });

  it("gives the pane over https with a certificate for localhost that may sign nothing", async () => {
    const file = path.join(home, ".guidelight/localhost.crt");
    const certificate = new X509Certificate(readFileSync(file));
    expect(certificate.subjectAltName).toBe(
      "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1",
    );
    expect(certificate.ca).toBe(false);
    const days = (Date.parse(certificate.validTo) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(825);
    const status = await new Promise((resolve, reject) => {
      request(served.pane, { ca: readFileSync(file) }, ({ statusCode }) => {
        resolve(statusCode);
      })
        .on("error", reject)
        .end();
    });
    expect(status).toBe(200);
  });

  it.skipIf(process.platform === "win32")("keeps the key from other accounts", () => {
    expect(statSync(path.join(home, ".guidelight/localhost.key")).mode & 0o077).toBe(0);
  });

  it("takes another port for the page, and says so for the pane, when they are in use", async () => {
    const second = await serve(
      "--page-port",
      String(portOf(served.page)),
      "--pane-port",
      String(portOf(served.pane)),
    );
    expect(portOf(second.page)).toBeGreaterThan(portOf(served.page));
    expect((await fetch(second.page)).status).toBe(200);
    expect(second.pane).toBe("");
    expect(second.said()).toMatch(/port \d+ is in use/);
    second.process.kill();
  });

  it.skipIf(process.platform === "win32")("ends at Ctrl+C without complaint", async () => {
    const one = await serve("--page-port", "0", "--pane-port", "0");
    const ended = new Promise((resolve) => one.process.on("exit", resolve));
    one.process.kill("SIGINT");
    expect(await ended).toBe(0);
  });
});
