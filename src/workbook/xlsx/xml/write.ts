/** XML cannot carry most control characters; SpreadsheetML writes them, and texts that look so, as _xHHHH_. */
export const escapeXstring = (text: string): string =>
  escapeXml(
    wellFormed(text)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[\p{Cc}\ufffe\uffff]/gu, escapeControl),
  );

const escapeControl = (letter: string): string =>
  letter === "\t" || letter === "\n"
    ? letter
    : `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Half a surrogate pair cannot be encoded. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "\ufffd");

/** Text for element content and attribute values; what XML cannot carry is left out. */
export const escapeXml = (text: string): string =>
  wellFormed(text)
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Writes one element; without `content` an empty one. */
export function element(tag: string, attributes: Attributes = {}, content?: string): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replaceAll("\n", "&#10;")}"`)
    .join("");
  return content === undefined ? `<${tag}${list}/>` : `<${tag}${list}>${content}</${tag}>`;
}

/** Writes elements with a prefix, as the part they go into has it. */
export const elementsOf =
  (prefix: string) =>
  (name: string, attributes: Attributes = {}, content?: string): string =>
    element(prefix === "" ? name : `${prefix}:${name}`, attributes, content);
export type ElementWriter = ReturnType<typeof elementsOf>;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
