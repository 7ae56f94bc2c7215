import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { complaints } from "./rules.js";
import { named, parseXml } from "./xml.js";

const root = path.resolve(import.meta.dirname, "../..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");

/** Width and height of a PNG file from its header (ISO/IEC 15948, 11.2.2). */
function icon(file: string): [number, number] | undefined {
  const full = path.join(root, file);
  if (!existsSync(full)) return undefined;
  const bytes = readFileSync(full);
  const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
  return isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : undefined;
}

const host = { address: "https://localhost:3000", icon };
const complaintsOf = (xml: string) => complaints(parseXml(xml), host);

/** [what is done to the manifest, the piece, what it becomes, the complaint] */
const FAULTS: readonly (readonly [fault: string, piece: RegExp, becomes: string, complaint: RegExp])[] = [
  ["a version of three parts", /<Version>[^<]*/, "<Version>1.0.0", /Version 1\.0\.0 is not/],
  ["a version below 1", /<Version>[^<]*/, "<Version>0.1.0.0", /Version 0\.1\.0\.0 is not/],
  ["an id that is no GUID", /<Id>[^<]*/, "<Id>guidelight", /no GUID/],
  ["no permissions", /<Permissions>[^<]*<\/Permissions>/, "", /lacks Permissions/],
  [
    "elements out of order",
    /(<Version>.*?<\/Version>)\s*(<ProviderName>.*?<\/ProviderName>)/s,
    "$2$1",
    /order/,
  ],
  ["a label without resource", /resid="open\.label"/, 'resid="open.labels"', /open\.labels has no resource/],
  ["a resource nobody uses", /resid="open\.label"/, 'resid="open.title"', /open\.label is used nowhere/],
  ["an id of 33 characters", /guidelight\.group/, "g".repeat(33), /longer than 32/],
  ["two controls with one id", /guidelight\.group/, "guidelight.open", /there twice/],
  ["a short text of 126 characters", /打开指南核对/, "长".repeat(126), /longer than 125/],
  ["a long text of 251 characters", /在右侧打开窗格[^"]*/, "长".repeat(251), /longer than 250/],
  ["a text in one language", /<bt:Override Locale="en-US" Value="Open Guidelight" \/>/, "", /no en-US/],
  [
    "a name in one language",
    /<Override Locale="en-US" Value="Guidelight" \/>/,
    "",
    /DisplayName has no en-US/,
  ],
  ["an address without encryption", /https(:\/\/localhost:3000\/help)/, "http$1", /is not on/],
  ["an address elsewhere", /https:\/\/localhost:3000\/taskpane/, "https://example.org/taskpane", /is not on/],
  ["an icon that is not there", /icon-80\.png/, "icon-81.png", /80 pixels, is absent/],
  ["an icon of another size", /icon-16\.png/, "icon-20.png", /16 pixels, is 20 x 20/],
  ["no icon of a demanded size", /<bt:Image size="32"[^>]*>/, "", /lacks size 32/],
];

describe("the manifest", () => {
  it("is one Office can take", () => {
    expect(complaintsOf(manifest)).toEqual([]);
  });

  it.each(FAULTS)("with %s is refused", (_fault, piece, becomes, complaint) => {
    const broken = manifest.replace(piece, becomes);
    expect(broken).not.toBe(manifest);
    expect(complaintsOf(broken).join("\n")).toMatch(complaint);
  });

  it("that is not well-formed is refused", () => {
    expect(() => complaintsOf(manifest.replace("</Hosts>", ""))).toThrow();
  });

  it("asks for workbooks and the lowest requirement set the code can do with", () => {
    const tree = parseXml(manifest);
    const hosts = named(tree, "Host").map(({ attributes }) => attributes["Name"] ?? attributes["xsi:type"]);
    expect(hosts).toEqual(["Workbook", "Workbook"]);
    expect(named(tree, "Set").map(({ attributes }) => attributes)).toEqual([
      { Name: "ExcelApi", MinVersion: "1.9" },
    ]);
  });
});
