import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BUDGETS, DIST, firstLoad, sent } from "../support/first-load.js";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("the first load", () => {
  it.each(Object.entries(BUDGETS))("of %s is at most %i bytes as sent", (html, budget) => {
    const files = firstLoad(html);
    expect(files.filter((file) => file.endsWith(".js")).length).toBeGreaterThan(0);
    expect(
      sum(files.map(sent)),
      files.map((file) => `${file} ${String(sent(file))}`).join("\n"),
    ).toBeLessThanOrEqual(budget);
  });

  it("leaves the engine for later", () => {
    const engine = readdirSync(path.join(DIST, "app")).filter((file) => /^engine\./.test(file));
    expect(engine).toHaveLength(1);
    const early = Object.keys(BUDGETS).flatMap(firstLoad);
    expect(early.filter((file) => file.includes("engine"))).toEqual([]);
  });
});

describe("the built folder", () => {
  it.each([
    "index.html",
    "taskpane.html",
    "help.html",
    "manifest.xml",
    "app.webmanifest",
    "service-worker.js",
    "guidelight.cjs",
    "assets/icons/icon-80.png",
    "assets/samples/shanghai-plain-broken.xlsx",
  ])("holds %s", (file) => {
    expect(existsSync(path.join(DIST, file))).toBe(true);
  });

  it("holds every file its pages name", () => {
    const named = Object.keys(BUDGETS).flatMap(firstLoad);
    expect(named.filter((file) => !existsSync(path.join(DIST, file)))).toEqual([]);
  });
});
