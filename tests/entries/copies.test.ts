import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { nodeMachine } from "../../src/entries/command-line/node-machine.js";
import { openXlsx } from "../../src/workbook/xlsx/open.js";
import { runCommand } from "../support/command-line.js";

const XINJIANG = "xinjiang-sco-2025";
const root = path.resolve(import.meta.dirname, "../..");
const sample = path.join(root, "assets/samples/xinjiang-yuan-broken.xlsx");
const bytes = new Uint8Array(readFileSync(sample));
const temporary = mkdtempSync(path.join(os.tmpdir(), "guidelight-copies-"));

afterAll(() => {
  rmSync(temporary, { recursive: true });
});

const check = (
  files: readonly string[],
  given: Record<string, Uint8Array | string> = {},
): ReturnType<typeof runCommand> =>
  runCommand(["check", ...files, "--guide", XINJIANG, "--as-of", "2025-09-12", "--out", "out"], given);

describe("check --out", () => {
  it("writes a checked copy beside the report, with the same exit status", async () => {
    const ran = await check([sample]);
    expect(ran.status).toBe(1);
    expect(ran.complaints).toEqual([]);
    expect([...ran.written.keys()]).toEqual([path.join("out", "xinjiang-yuan-broken.checked.xlsx")]);
    const [copy] = ran.written.values();
    const text = Buffer.from(copy ?? []).length;
    expect(text).toBeGreaterThan(bytes.length);
  });

  it("does not let two workbooks of one name overwrite each other", async () => {
    const ran = await check(["a/book.xlsx", "b/BOOK.xlsx", "c/book.xlsm"], {
      "a/book.xlsx": bytes,
      "b/BOOK.xlsx": bytes,
      "c/book.xlsm": bytes,
    });
    expect([...ran.written.keys()].map((file) => path.basename(file))).toEqual([
      "book.checked.xlsx",
      "BOOK-2.checked.xlsx",
      "book.checked.xlsm",
    ]);
  });

  it("writes nothing for a file that is no workbook, and ends with 2", async () => {
    const ran = await check(["bad.xlsx"], { "bad.xlsx": "no workbook" });
    expect(ran.status).toBe(2);
    expect(ran.written.size).toBe(0);
    expect(ran.complaints).toHaveLength(1);
    expect(ran.complaints[0]).toContain("bad.xlsx: 这不是 .xlsx 或 .xlsm 文件");
  });

  it("never writes over an input, and says so", async () => {
    const target = path.join("out", "book.checked.xlsx");
    const ran = await check(["book.xlsx", target], { "book.xlsx": bytes, [target]: bytes });
    expect(ran.status).toBe(2);
    expect(ran.complaints.some((line) => line.startsWith(`${target}: `))).toBe(true);
    expect([...ran.written.keys()]).not.toContain(target);
  });
});

it("checks a checked copy as it checks the original, and marks it anew without doubling", async () => {
  const [copy = new Uint8Array()] = (await check([sample])).written.values();
  const again = await check(["xinjiang-yuan-broken.xlsx"], { "xinjiang-yuan-broken.xlsx": copy });
  const original = await check(["xinjiang-yuan-broken.xlsx"], { "xinjiang-yuan-broken.xlsx": bytes });
  expect(again.output).toBe(original.output);
  const [second = new Uint8Array()] = again.written.values();
  const names = (await openXlsx(second).read()).sheets.map(({ name }) => name);
  expect(names).toEqual((await openXlsx(copy).read()).sheets.map(({ name }) => name));
});

describe("clear", () => {
  it("gives back what the checked copy was made from", async () => {
    const [copy = new Uint8Array()] = (await check([sample])).written.values();
    const ran = await runCommand(["clear", "in.xlsx", "--out", "back.xlsx"], { "in.xlsx": copy });
    expect(ran).toMatchObject({ status: 0, output: "", complaints: [] });
    const cleared = ran.written.get("back.xlsx") ?? new Uint8Array();
    const [before, after] = await Promise.all([bytes, cleared].map((file) => openXlsx(file).read()));
    expect(after?.sheets.map(({ name }) => name)).toEqual(before?.sheets.map(({ name }) => name));
  });

  it.each([
    ["no workbook", "这不是 .xlsx 或 .xlsm 文件"],
    ["a,b\n1,2\n", "这是文本（.csv）文件"],
  ])("says in one line what is wrong with %j and writes nothing", async (content, told) => {
    const ran = await runCommand(["clear", "in.xlsx", "--out", "back.xlsx"], { "in.xlsx": content });
    expect(ran.status).toBe(2);
    expect(ran.written.size).toBe(0);
    expect(ran.complaints).toHaveLength(1);
    expect(ran.complaints[0]).toContain(told);
  });

  it("wants an input that is there and an output that is not the input", async () => {
    const missing = await runCommand(["clear", "no.xlsx", "--out", "back.xlsx"]);
    expect(missing).toMatchObject({ status: 2, complaints: ["no.xlsx: 找不到这个文件。"] });
    const same = await runCommand(["clear", "in.xlsx", "--out", "in.xlsx"], { "in.xlsx": bytes });
    expect(same.status).toBe(2);
    expect(same.written.size).toBe(0);
  });
});

describe("writing on the disk", () => {
  const machine = nodeMachine();
  const at = (...parts: string[]): string => path.join(temporary, ...parts);

  it("makes the folders, replaces an older copy whole and leaves no part behind", async () => {
    await machine.writeFile(at("new", "deep", "x.xlsx"), Uint8Array.of(1), []);
    await machine.writeFile(at("new", "deep", "x.xlsx"), Uint8Array.of(2, 3), []);
    expect([...readFileSync(at("new", "deep", "x.xlsx"))]).toEqual([2, 3]);
    expect(readdirSync(at("new", "deep"))).toEqual(["x.xlsx"]);
  });

  it("knows an input under another spelling or link", async () => {
    mkdirSync(at("links"), { recursive: true });
    writeFileSync(at("links", "input.xlsx"), "input");
    linkSync(at("links", "input.xlsx"), at("links", "other.xlsx"));
    for (const target of [at("links", "..", "links", "input.xlsx"), at("links", "other.xlsx")]) {
      await expect(
        machine.writeFile(target, Uint8Array.of(1), [at("links", "input.xlsx")]),
      ).rejects.toThrow();
    }
    expect(readFileSync(at("links", "input.xlsx"), "utf8")).toBe("input");
  });

  it("leaves nothing where it cannot write", async () => {
    writeFileSync(at("file"), "");
    await expect(machine.writeFile(at("file", "x.xlsx"), Uint8Array.of(1), [])).rejects.toThrow();
    expect(existsSync(at("file", "x.xlsx"))).toBe(false);
  });
});
