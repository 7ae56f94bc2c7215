import { STATE_ELEMENT, STATE_NAMESPACE } from "../../port.js";
import type { Book } from "../book/book.js";
import { stateParts } from "../book/state.js";
import type { Package } from "../package/package.js";
import { DECLARATION, element, escapeXml } from "../xml/write.js";
import type { Dialect } from "./parts.js";
import {
  addContentTypes,
  addRelationship,
  dropParts,
  dropRelationships,
  freePart,
  putText,
} from "./parts.js";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** Programs tell custom XML parts apart by such an id; ours is always this one. */
const ITEM_ID = "{6A1D7C1E-5F0B-4C57-9E0A-2B8C0D3E4F51}";

/** Keeps our state in the workbook's custom XML part of ours, made where there is none. */
export async function putState(pack: Package, book: Book, dialect: Dialect, state: string): Promise<void> {
  const [known] = await stateParts(pack, book);
  const xml = DECLARATION + element(STATE_ELEMENT, { xmlns: STATE_NAMESPACE }, escapeXml(state));
  if (known !== undefined) {
    putText(pack, known, xml);
    return;
  }
  const part = freePart(pack, "customXml/guidelight", ".xml");
  const properties = freePart(pack, "customXml/guidelightProps", ".xml");
  putText(pack, part, xml);
  const schema = element("ds:schemaRefs", {}, element("ds:schemaRef", { "ds:uri": STATE_NAMESPACE }));
  const item = element("ds:datastoreItem", { "ds:itemID": ITEM_ID, "xmlns:ds": STORE }, schema);
  putText(pack, properties, DECLARATION + item);
  await addContentTypes(pack, { [part]: "application/xml", [properties]: PROPERTIES });
  await addRelationship(pack, dialect, book.part, "customXml", part);
  await addRelationship(pack, dialect, part, "customXmlProps", properties);
}

/** Takes our state out of the workbook. */
export async function dropState(pack: Package, book: Book): Promise<void> {
  for (const part of await stateParts(pack, book)) {
    const properties = (await pack.relationships(part)).flatMap(({ target }) => target ?? []);
    await dropRelationships(pack, book.part, (target) => target.toLowerCase() === part.toLowerCase());
    await dropParts(pack, [part, ...properties]);
  }
}
