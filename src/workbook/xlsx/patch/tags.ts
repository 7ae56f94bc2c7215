import { isOurFormula } from "../../tags.js";
import type { XmlNode } from "../xml/tree.js";
import { descendants, rawText } from "../xml/tree.js";

/** Whether an element or anything in it is a rule of ours. */
export const isOurRule = (rule: XmlNode, text: string): boolean =>
  [...descendants(rule)].some(
    (node) => /(?:^|\})(?:formula|f)$/.test(node.name) && isOurFormula(rawText(node, text)),
  );
