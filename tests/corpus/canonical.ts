import { SaxesParser } from "saxes";
import { decodePiece, encodingOf, strictDecoder } from "../../src/workbook/xlsx/xml/decode.js";

/**
 * A text that is the same for XML that means the same: names resolved to namespaces, attributes in order, empty
 * elements and quotes written one way (in the spirit of Canonical XML 1.0; comments and instructions left out).
 * Text that is no XML stands for itself.
 */
export function canonicalXml(bytes: Uint8Array): string {
  const decoder = strictDecoder(encodingOf(bytes), "part");
  const text = decodePiece(decoder, "part", bytes) + decodePiece(decoder, "part");
  const pieces: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const quoted = (value: string): string => JSON.stringify(value);
  parser.on("opentag", ({ uri, local, attributes }) => {
    const list = Object.values(attributes)
      .filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns")
      .map((attribute) => `{${attribute.uri}}${attribute.local}=${quoted(attribute.value)}`)
      .sort();
    pieces.push(`<{${uri}}${local} ${list.join(" ")}>`);
  });
  parser.on("text", (content) => pieces.push(content));
  parser.on("cdata", (content) => pieces.push(content));
  parser.on("closetag", () => pieces.push("</>"));
  try {
    parser.write(text).close();
  } catch {
    return text;
  }
  return pieces.join("");
}
