import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Checked, DeskEvent } from "../../../src/desk/desk.js";
import { LocalEngine } from "../../../src/desk/local-engine.js";
import type { FileHost } from "../../../src/entries/worker/file-desk.js";
import { fileHost } from "../../../src/entries/worker/file-host.js";
import { runCommand } from "../../support/command-line.js";
import { library } from "../../support/library.js";

const GUIDE = "shanghai-intl-joint-lab-2025";
const AS_OF = "2025-10-20";
const SETTINGS = { guide: GUIDE, lang: "zh", asOf: AS_OF } as const;
const NAME = "shanghai-plain-broken.xlsx";
const bytes = (): Uint8Array =>
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, "../../../assets/samples", NAME)));

/** 项目!B6: the period ends a month late. */
const END = { sheet: "项目", row: 6, column: 2 };
/** 单位!H3, which the total in 单位!H6 adds up */
const FUNDING = { sheet: "单位", row: 3, column: 8 };

function host(): { host: FileHost; events: DeskEvent[] } {
  const events: DeskEvent[] = [];
  const engine = new LocalEngine(library, {
    tool: { name: "guidelight", version: "test" },
    loadGuide: async () => Promise.resolve({ problems: [] }),
  });
  return { host: fileHost(engine, (event) => events.push(event)), events };
}

async function opened(file = bytes(), name = NAME): Promise<FileHost> {
  const { host: found } = host();
  await found.openFile(name, file, SETTINGS);
  await found.setLive(true);
  return found;
}

const verdictOf = ({ workbook }: Checked, rule: string): string | undefined =>
  workbook.outcomes.find((outcome) => outcome.rule === rule)?.verdict;

const byCommand = async (file: Uint8Array): Promise<Uint8Array> => {
  const argv = ["check", NAME, "--guide", GUIDE, "--as-of", AS_OF, "--out", "out"];
  const { written } = await runCommand(argv, { [NAME]: file });
  return [...written.values()][0] ?? new Uint8Array();
};

describe("a file in the worker", () => {
  it("names the guides before there is a file", async () => {
    const guides = await host().host.guides(SETTINGS);
    expect(guides.map(({ id }) => id)).toContain(GUIDE);
    expect(guides.find(({ id }) => id === GUIDE)?.daysLeft).toBe(8); // 20 to 28 October
  });

  it("says which sheet is being read, and what it may do with the file", async () => {
    const { host: found, events } = host();
    const { can, suggested } = await found.openFile(NAME, bytes(), SETTINGS);
    expect(can).toEqual({ mark: false, keep: true, write: true, reveal: true, watch: true });
    expect(suggested[0]).toBe(GUIDE);
    expect(events.flatMap((event) => (event.kind === "progress" ? [event.sheet] : []))).toContain("项目");
  });

  it.each(["check", "view", "checkedCopy", "undo"] as const)(
    "refuses %s while no file is open",
    async (method) => {
      const { host: found } = host();
      const work = method === "check" ? async () => found.check(SETTINGS) : async () => found[method]();
      await expect(work()).rejects.toMatchObject({ code: "notFound" });
    },
  );

  it("saves the copy the command line writes, byte for byte, and leaves the file itself without marks", async () => {
    const found = await opened();
    await found.check(SETTINGS);
    const copy = await found.checkedCopy();
    expect(Buffer.from(copy).equals(Buffer.from(await byCommand(bytes())))).toBe(true);
    expect((await found.view()).sheets.map(({ name }) => name)).not.toContain("核对结果");
  });

  it("checks what is typed at once, shows it, and saves it", async () => {
    const found = await opened();
    expect(verdictOf(await found.check(SETTINGS), "S01")).toBe("broken");
    const { checked } = await found.type(END, { kind: "text", text: "2028-11-30" });
    expect(checked && verdictOf(checked, "S01")).toBe("met");
    const { cells } = await found.window("项目", { top: 6, left: 2, bottom: 6, right: 2 });
    expect(cells.map(({ text }) => text)).toEqual(["2028-11-30"]);

    const again = await opened(await found.checkedCopy());
    expect(verdictOf(await again.check(SETTINGS), "S01")).toBe("met");
  });

  it("takes no stale result of a formula over an edited cell: what needs it is unanswered", async () => {
    const found = await opened();
    const before = await found.check(SETTINGS);
    const { checked } = await found.type(FUNDING, { kind: "number", decimal: "1" });
    const { cells } = await found.window("单位", { top: 6, left: 8, bottom: 6, right: 8 });
    expect(cells).toMatchObject([{ formula: "=SUM(H3:H5)", uncalculated: true }]);
    const unanswered = ({ workbook }: Checked) =>
      workbook.outcomes.filter((outcome) => outcome.findings.some(({ verdict }) => verdict === "unanswered"));
    const more = checked
      ? unanswered(checked).filter(({ rule }) => !unanswered(before).some((one) => one.rule === rule))
      : [];
    expect(more.flatMap(({ findings }) => findings.map(({ message }) => message)).join()).toContain(
      "单位!H6",
    );
  });

  it("leaves a formula alone when somebody types over it", async () => {
    const found = await opened();
    await found.check(SETTINGS);
    const typed = found.type({ sheet: "单位", row: 6, column: 8 }, { kind: "number", decimal: "1" });
    await expect(typed).rejects.toMatchObject({ code: "formulaCell" });
    expect(Buffer.from(await found.checkedCopy()).equals(Buffer.from(await byCommand(bytes())))).toBe(true);
  });

  it("keeps ticks, acceptances and corrections in the copy: opened again it says the same", async () => {
    const found = await opened();
    await found.check(SETTINGS);
    const signed = { guide: GUIDE, by: "李敏", on: AS_OF };
    await found.tick({ ...signed, rule: "S09" });
    const last = await found.accept({ ...signed, rule: "S20", reason: "已与主管部门确认" });
    expect(last.workbook.summary.accepted).toBe(1);

    const again = await opened(await found.checkedCopy());
    const checked = await again.check(SETTINGS);
    expect(checked.workbook.summary).toEqual(last.workbook.summary);
    expect(checked.kept).toEqual(last.kept);
    expect(await again.report("html")).toBe(await found.report("html"));
  });
});
