import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { formula } from "../../src/workbook/memory/cells.js";
import { sheet, workbook } from "../../src/workbook/memory/sheet.js";
import { codeName } from "./engine/members.js";
import { HostObject, isCollection } from "./engine/object.js";
import { bookOf } from "./fixtures/from-content.js";
import { EmulatedHost } from "./host.js";

/** Class → member → requirement set, as the published types say it. */
function publishedSets(): Map<string, Map<string, string>> {
  const text = readFileSync(createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"), "utf8");
  const from = text.indexOf("declare namespace Excel {");
  const classes = new Map<string, Map<string, string>>();
  let members: Map<string, string> | undefined;
  let set = "";
  for (const line of text.slice(from, text.indexOf("\ndeclare namespace Word {")).split("\n")) {
    const opened = /^ {4}class (\w+)(?:<\w+>)? extends/.exec(line);
    const stated = /\[Api set: (?:ExcelApi )?((?:\w+ )?[\d.]+)/.exec(line);
    const member = /^ {8}(?:readonly )?(\w+)(?:\(|\??:)/.exec(line);
    if (opened?.[1] !== undefined) classes.set(opened[1], (members = new Map<string, string>()));
    else if (line === "    }") members = undefined;
    else if (stated?.[1] !== undefined) set = stated[1];
    else if (member?.[1] !== undefined && members !== undefined && !members.has(member[1])) {
      members.set(member[1], set);
    }
  }
  return classes;
}

/** Every class the host has, as an object each, found by walking from the workbook. */
function objects(): Map<string, HostObject> {
  const book = bookOf(
    workbook(
      [
        sheet("表", [["a", formula("1+1", 2)]], {
          tables: [{ name: "T", range: "A1:B1" }],
          merges: ["A3:B3"],
        }),
      ],
      { definedNames: [{ name: "总额", formula: "表!$A$1" }] },
    ),
  );
  book.settings.set("k", 1);
  book.xmlParts.push({ id: "1", xml: "<a xmlns='urn:a'/>" });
  const found = new Map<string, HostObject>();
  visit(new EmulatedHost(book).root, found);
  return found;
}

/** Calls that reach a class which no property leads to. */
const CALLS: readonly (readonly [type: string, method: string, ...args: unknown[]])[] = [
  ["Worksheet", "GetRange", "A1:B2"],
  ["Worksheet", "GetRanges", "A1,B2"],
  ["ConditionalFormatCollection", "Add", "Custom"],
  ["CustomXmlPartCollection", "GetByNamespace", "urn:a"],
  ["Functions", "Date", 2025, 1, 1],
];

function visit(from: HostObject, found: Map<string, HostObject>): void {
  if (found.has(from.type)) return;
  found.set(from.type, from);
  const safe = Object.keys(from.api).filter((name) => !from.mayFail.includes(name));
  const next: unknown[] = safe.map((name) => {
    const value: unknown = Reflect.get(from, name);
    return value;
  });
  for (const [type, method, ...args] of CALLS) {
    const call: unknown = Reflect.get(from, method);
    if (type === from.type && typeof call === "function") next.push(Reflect.apply(call, from, args));
  }
  if (isCollection(from)) next.push(...from.items());
  for (const value of next) if (value instanceof HostObject) visit(value, found);
}

describe("the members of the emulated host", () => {
  const published = publishedSets();
  const classes = [...objects()];
  // names only the client's own code uses: bulk writes, registrations, references, gridlines under another name
  const internal = (type: string, name: string): boolean =>
    name.startsWith("_") || (type === "Worksheet" && ["Gridlines", "Headings"].includes(name));

  it("are those of many classes", () => {
    expect(classes.map(([type]) => type).sort()).toEqual(
      expect.arrayContaining(["ConditionalFormat", "NamedItem", "Range", "RangeAreas", "Table", "Workbook"]),
    );
  });

  it.each(classes)("%s: each has the requirement set the published types state", (type, object) => {
    const own = published.get(type === "Functions" ? "Functions" : type);
    const wrong = Object.entries(object.api)
      .filter(([name]) => !internal(type, name))
      .map(([name, set]) => [name, set, own?.get(codeName(name))] as const)
      .filter(([, set, stated]) => set !== stated);
    expect(wrong).toEqual([]);
  });

  it.each(classes)("%s: each listed member is there", (_, object) => {
    expect(Object.keys(object.api).filter((name) => !(name in object))).toEqual([]);
  });
});
