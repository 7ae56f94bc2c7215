import { STATE_ELEMENT, STATE_NAMESPACE, WorkbookError } from "../port.js";

/** The custom XML parts of ours; more than one only where another program copied it. */
async function stateParts(context: Excel.RequestContext): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE).load("items/id");
  await context.sync();
  return parts.items.map(({ id }) => context.workbook.customXmlParts.getItem(id));
}

/** Our state as text; undefined when the workbook has none. Two round trips. */
export async function loadState(context: Excel.RequestContext): Promise<string | undefined> {
  const [part] = await stateParts(context);
  if (part === undefined) return undefined;
  const xml = part.getXml();
  await context.sync();
  return stateIn(xml.value);
}

/** Keeps our state in the part of ours, made where there is none. Two round trips. */
export async function saveState(context: Excel.RequestContext, state: string): Promise<void> {
  const { workbook } = context;
  workbook.load("readOnly");
  const [part] = await stateParts(context);
  if (workbook.readOnly) throw new WorkbookError("readOnly", "the state cannot be kept");
  const xml = `<${STATE_ELEMENT} xmlns="${STATE_NAMESPACE}">${escaped(state)}</${STATE_ELEMENT}>`;
  if (part === undefined) workbook.customXmlParts.add(xml);
  else part.setXml(xml);
  await context.sync();
}

/** Takes our state out of the workbook. Two round trips. */
export async function dropState(context: Excel.RequestContext): Promise<void> {
  const parts = await stateParts(context);
  for (const part of parts) part.delete();
  if (parts.length > 0) await context.sync();
}

const ENTITIES: Readonly<Partial<Record<string, string>>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");

const ROOT = new RegExp(
  String.raw`^\s*(?:<\?xml[^>]*\?>)?\s*<(?<tag>(?:[\w.-]+:)?${STATE_ELEMENT})\b[^>]*?(?:/>|>(?<text>[^<]*)</\k<tag>\s*>)\s*$`,
);

/** The text of a part of ours. Throws `stateUnreadable` for anything but one element with text, which is all we ever write. */
export function stateIn(xml: string): string {
  const groups = ROOT.exec(xml)?.groups;
  if (groups === undefined) throw new WorkbookError("stateUnreadable", "the part with our state");
  return (groups["text"] ?? "").replace(
    /&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g,
    (entity, ...found: unknown[]) => {
      const [decimal, hex, name] = found.map((part) => (typeof part === "string" ? part : ""));
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      return ENTITIES[name ?? ""] ?? entity;
    },
  );
}
