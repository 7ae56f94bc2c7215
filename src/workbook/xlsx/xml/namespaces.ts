/** ECMA-376 part 1 (Strict) and part 4 (transitional) names of the same vocabularies. */
const MAIN = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);
const RELATIONSHIPS = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

/**
 * The local name of a SpreadsheetML element, "{namespace}local" for any other. By local name alone, an
 * `x15:workbookPr` of an extension list would be taken for the workbook's own.
 */
export const canonicalName = (uri: string, local: string): string =>
  MAIN.has(uri) ? local : `{${uri}}${local}`;

export const isMainNamespace = (uri: string): boolean => MAIN.has(uri);
export const isRelationshipNamespace = (uri: string): boolean => RELATIONSHIPS.has(uri);

/** The last word of a relationship type of either family: ".../relationships/worksheet" → "worksheet". */
export const relationshipKind = (type: string): string => type.slice(type.lastIndexOf("/") + 1);
