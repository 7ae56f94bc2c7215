import { describe, expect, it } from "vitest";
import { DEVELOPMENT_HOST, forHost } from "../../.config/build/manifest.js";

const line = `<Url a="${DEVELOPMENT_HOST}/taskpane.html" b="${DEVELOPMENT_HOST}/help.html" />`;

describe("the manifest for another host", () => {
  it.each([
    ["https://intranet.example/guidelight", "https://intranet.example/guidelight"],
    ["https://intranet.example/guidelight/", "https://intranet.example/guidelight"],
    ["https://核对.example:8443", "https://核对.example:8443"],
    [DEVELOPMENT_HOST, DEVELOPMENT_HOST],
  ])("%s is written in every place", (host, address) => {
    expect(forHost(line, host)).toBe(`<Url a="${address}/taskpane.html" b="${address}/help.html" />`);
  });

  it.each([
    "http://intranet.example",
    "intranet.example",
    "",
    "https://x.example/?a=1",
    'https://x.example/"',
  ])("%s is refused in words", (host) => {
    expect(() => forHost(line, host)).toThrow(/an address such as https:/);
  });
});
