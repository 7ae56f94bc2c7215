import { parseCreditCode } from "../../values/credit-code.js";
import { provinceOf } from "../../values/places.js";
import { foldName } from "../../values/text.js";
import type { Environment } from "../language/environment.js";
import { joinMissing, missingOf } from "../language/make.js";
import { pathOf } from "../language/collections.js";
import type { ListItem } from "../language/values.js";
import type { Missing } from "../../values/traced.js";
import { textOf } from "./arguments.js";
import type { Builtin } from "./builtin.js";
import { list } from "./wanted.js";

/**
 * The rows, one for each unit: rows with the same credit code, or without two codes the same name, are one. Where
 * one name may be short for another and the codes do not tell, the row is not sure to be another unit.
 */
export const distinctUnits: Builtin = {
  names: ["distinctUnits", "不同单位"],
  parameters: [{ name: "rows", wants: list }],
  gives: (args) => args[0],
  evaluate: ([value], environment) => {
    if (value?.type !== "list") return undefined;
    const units: Unit[] = [];
    const open: ListItem[] = [];
    for (const item of value.items) {
      const unit = unitOf(item, environment);
      if (unit.code === undefined && unit.name === undefined) open.push(unsure(item, environment));
      else place(unit, units, environment);
    }
    return { type: "list", items: [...units.map((unit) => unit.item), ...open], source: value.source };
  },
};

interface Unit {
  readonly item: ListItem;
  readonly code: string | undefined;
  readonly name: string | undefined;
}

function unitOf(item: ListItem, environment: Environment): Unit {
  const of = (field: string): string | undefined =>
    item.value.type === "row" ? textOf(pathOf(item.value, field, environment)) : undefined;
  const name = of("name") ?? textOf(item.value);
  return { item, code: parseCreditCode(of("code") ?? "")?.text, name: name && foldName(name) };
}

function place(unit: Unit, units: Unit[], environment: Environment): void {
  const at = units.findIndex((other) => isSame(unit, other));
  const before = units[at];
  if (before === undefined) units.push(mayBeOneOf(units, unit, environment));
  else if (unit.item.sure && !before.item.sure) units[at] = unit;
}

function isSame(a: Unit, b: Unit): boolean {
  if (a.code !== undefined && b.code !== undefined) return a.code === b.code;
  return a.name !== undefined && a.name === b.name;
}

/** The unit, not sure to be another when its name may be short for that of one of the others, or the reverse. */
function mayBeOneOf(units: readonly Unit[], unit: Unit, { tables }: Environment): Unit {
  const alike = units.find(
    (other) =>
      !(unit.code !== undefined && other.code !== undefined) &&
      mayBeOne(unit.name ?? "", other.name ?? "", tables),
  );
  if (alike === undefined) return unit;
  const candidates = [alike.name ?? "", unit.name ?? ""];
  const question: Missing = {
    table: "units",
    field: "name",
    why: "ambiguous",
    question: "sameUnit",
    candidates,
  };
  return {
    ...unit,
    item: { ...unit.item, sure: false, missing: joinMissing(unit.item.missing, [question]) },
  };
}

/** One may be short for the other, or lacks only the place in front: 农业科学院 for 新疆农业科学院. */
function mayBeOne(a: string, b: string, tables: Environment["tables"]): boolean {
  if (mayBeShort(a, b)) return true;
  const [one, other] = [withoutPlace(a, tables), withoutPlace(b, tables)];
  const onlyOne = (one === a) !== (other === b);
  return onlyOne && one.length > 2 && other.length > 2 && (one === other || mayBeShort(one, other));
}

/** A name without the province in front of it, 中国 or 国家; the same where there is none. */
function withoutPlace(name: string, tables: Environment["tables"]): string {
  const place = [2, 3].find(
    (length) => name.length > length + 2 && provinceOf(name.slice(0, length), tables).kind === "place",
  );
  if (place === undefined) return name.replace(/^(?:中国|国家)(?=.{3})/u, "");
  return name.slice(place).replace(/^(?:省|市|(?:壮族|回族|维吾尔)?自治区)/u, "");
}

/** 新疆农大 for 新疆农业大学: all characters of the shorter stand in the longer in their order, the first in front. */
function mayBeShort(a: string, b: string): boolean {
  const [short, long] = [a, b].sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined || short.length < 2 || short.length === long.length)
    return false;
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** A unit without name and code may be one of the others or not. */
function unsure(item: ListItem, environment: Environment): ListItem {
  const name = item.value.type === "row" ? pathOf(item.value, "name", environment) : item.value;
  return { ...item, sure: false, missing: joinMissing(item.missing, missingOf(name)) };
}
