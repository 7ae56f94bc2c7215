import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "../support/browser.js";
import { serveSite, type Site } from "../support/site.js";
import { BROKEN, Journey, sampleHost } from "./journey.js";

describeInBrowser("what a check costs between pane and Excel", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());
  it("prints", async () => {
    const journey = await Journey.begin(browser(), site, await sampleHost(BROKEN));
    await journey.button("核对这个工作簿").waitFor();
    console.log("open", journey.host.traffic);
    journey.host.resetTraffic();
    await journey.check();
    await expect.poll(() => journey.host.registrations).toBe(1);
    console.log("check", journey.host.traffic);
    journey.host.resetTraffic();
    journey.host.user.type("指标", "C2", 3);
    await expect.poll(() => journey.count("不符合")).toBe(4);
    await expect.poll(() => journey.host.liveReferences).toBe(0);
    console.log("edit", journey.host.traffic);
    await journey.done();
  });
});
