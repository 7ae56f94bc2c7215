import { describe, expect, it } from "vitest";
import { pagePolicy, panePolicy, type OfficeSource } from "../../.config/build/content-policy.js";

/** A policy's sources by directive. */
const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );

/** What may be opened up at most; whatever a policy does not name falls back to default-src 'none'. */
const OWN = ["'self'", "'none'", "data:", "blob:"];

describe("the content policies", () => {
  it("of the page refuse every request, and every host but the page's own", () => {
    const page = directives(pagePolicy());
    expect(page.get("default-src")).toEqual(["'none'"]);
    expect(page.get("connect-src")).toEqual(["'none'"]);
    expect(page.get("script-src")).toEqual(["'self'"]);
    page.delete("style-src");
    expect([...page.values()].flat().filter((source) => !OWN.includes(source))).toEqual([]);
  });

  it("weaken styles only", () => {
    for (const policy of [pagePolicy(), panePolicy("world")]) {
      const weak = [...directives(policy)].filter(([, sources]) => sources.some((one) => /unsafe/.test(one)));
      expect(weak).toEqual([["style-src", ["'self'", "'unsafe-inline'"]]]);
    }
  });

  it.each<[OfficeSource, string[]]>([
    ["world", ["https://appsforoffice.microsoft.com"]],
    ["cn", ["https://appsforoffice.cdn.partner.office365.cn"]],
    ["local", []],
  ])("of the pane for office.js from %s name that host and no other", (office, hosts) => {
    const pane = directives(panePolicy(office));
    expect([...new Set([...pane.values()].flat().filter((one) => one.startsWith("http")))]).toEqual(hosts);
    expect(pane.get("default-src")).toEqual(["'none'"]);
    expect(pane.get("img-src")).toEqual(["'self'", "data:", "blob:"]);
  });
});
