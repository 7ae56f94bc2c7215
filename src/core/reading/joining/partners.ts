import type { Entry, TableContent } from "../../submission.js";
import type { Traced } from "../../values/traced.js";
import { foldKey } from "./same.js";

const FIELDS = ["name", "role", "country"];

/**
 * Foreign partners: their own table, and the units with a foreign role or a country other than China; one named
 * in both is one partner. Where units are not listed (`isListed`), only single ones described, nobody abroad among
 * them says nothing.
 */
export function withPartners(
  tables: ReadonlyMap<string, TableContent>,
  isListed: boolean,
): Map<string, TableContent> {
  const result = new Map(tables);
  const own = tables.get("partners");
  const units = tables.get("units");
  if (own === undefined || units?.found !== true || own.ambiguous !== undefined) return result;
  const fromUnits = units.entries.filter(isForeign);
  const canTell = units.fields.includes("role") || units.fields.includes("country");
  if (!own.found && (!canTell || (!isListed && fromUnits.length === 0))) return result;
  const names = new Map(own.entries.map((entry) => [nameOf(entry), entry]));
  const added = fromUnits.filter((entry) => !names.has(nameOf(entry)));
  result.set("partners", {
    name: "partners",
    found: true,
    ranges: own.found ? own.ranges : units.ranges,
    fields: [...new Set([...own.fields, ...FIELDS.filter((field) => units.fields.includes(field))])],
    entries: [...own.entries, ...added.map(asPartner)],
  });
  return result;
}

function isForeign({ values }: Entry): boolean {
  const role = codeOf(values.get("role"));
  if (role?.startsWith("foreign") === true) return true;
  if (role === "lead") return false;
  const country = codeOf(values.get("country"));
  return (
    (country !== undefined && country !== "CN") ||
    (role === undefined && codeOf(values.get("kind")) === "foreign")
  );
}

const codeOf = (traced: Traced | undefined): string | undefined =>
  traced?.state === "value" && traced.value.kind === "code" ? traced.value.code : undefined;

function nameOf({ values }: Entry): string {
  const name = values.get("name");
  return name?.state === "value" && name.value.kind === "text" ? foldKey(name.value.text) : "";
}

const asPartner = ({ place, values }: Entry): Entry => ({
  ...(place === undefined ? {} : { place }),
  values: new Map(
    FIELDS.flatMap((field) => {
      const traced = values.get(field);
      return traced === undefined ? [] : [[field, traced] as const];
    }),
  ),
});
