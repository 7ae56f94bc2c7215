import { afterAll, beforeAll, expect, it } from "vitest";
import { cellKey } from "../../excel-host/model/area.js";
import type { EmulatedHost } from "../../excel-host/host.js";
import { describeInBrowser } from "../support/browser.js";
import { serveSite, type Site } from "../support/site.js";
import { BROKEN, Journey, sampleHost } from "./journey.js";

/** Sheets that have nothing to do with the application, so that 2,000 rows of 12 columns are read. */
function addLedgers(host: EmulatedHost, count: number): void {
  for (let at = 1; at <= count; at += 1) {
    const ledger = host.book.addSheet(`流水 ${String(at)}`);
    for (let row = 0; row < 1000; row += 1) {
      for (let column = 0; column < 12; column += 1) {
        const value = column < 4 ? `第 ${String(row)} 笔` : row * 1.5 + column;
        ledger.cells.set(cellKey(row, column), { value });
      }
    }
  }
}

describeInBrowser("what passes between pane and Excel", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  /** Round trips and bytes of opening, of the first check with its marks, and of a check after an edit. */
  async function trafficOf(host: EmulatedHost): Promise<readonly EmulatedHost["traffic"][]> {
    const journey = await Journey.begin(browser(), site, host);
    const taken = async (): Promise<EmulatedHost["traffic"]> => {
      await expect.poll(() => host.liveReferences, { timeout: 20_000 }).toBe(0);
      const { traffic } = host;
      host.resetTraffic();
      return traffic;
    };
    await journey.button("核对这个工作簿").waitFor();
    const opening = await taken();
    await journey.check();
    await expect.poll(() => host.registrations).toBe(1);
    const checking = await taken();
    host.user.type("指标", "C2", 3);
    await expect.poll(() => journey.count("不符合")).toBe(4);
    await expect.poll(() => host.traffic.bytesIn).toBeGreaterThan(10_000);
    const following = await taken();
    await journey.done();
    return [opening, checking, following];
  }

  it("round trips do not grow with the workbook, and bytes stay far below the host's limit", async () => {
    const small = await trafficOf(await sampleHost(BROKEN));
    const large = await sampleHost(BROKEN);
    addLedgers(large, 2);
    const grown = await trafficOf(large);
    const requests = (all: typeof small): readonly number[] => all.map((traffic) => traffic.requests);
    console.log(
      `round trips to open, check, follow an edit: ${requests(grown).join(", ")}; bytes out and in: ` +
        grown.map(({ bytesIn, bytesOut }) => `${String(bytesIn)} + ${String(bytesOut)}`).join(", "),
    );
    expect(requests(grown)).toEqual(requests(small));
    const [opening = 0, checking = 0, following = 0] = requests(grown);
    expect(opening).toBeLessThanOrEqual(6);
    expect(checking).toBeLessThanOrEqual(13);
    expect(following).toBeLessThanOrEqual(10);
    for (const { largestIn, largestOut } of grown) {
      expect(Math.max(largestIn, largestOut)).toBeLessThan(1_500_000);
    }
    expect(grown[2]?.bytesOut).toBeLessThan(100_000);
  });
});
