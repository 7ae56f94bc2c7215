import { maskIdentity } from "../values/identity.js";
import type { FieldValue, Traced } from "../values/traced.js";
import type { RenderContext } from "./labels.js";
import { codeText, isPersonal, REDACTED } from "./labels.js";
import { dateText, moneyText, numberText } from "./quantities.js";

/** A value as understood, with its unit; identity numbers masked, personal fields left out when redacted. */
export function readAsText(role: string, traced: Traced, context: RenderContext): string | undefined {
  if (traced.state !== "value") return undefined;
  if (context.redacted && isPersonal(role, context)) return REDACTED;
  return maskIdentity(valueText(traced.value, context));
}

function valueText(value: FieldValue, context: RenderContext): string {
  const { terms } = context.messages;
  switch (value.kind) {
    case "number":
      return numberText(value.number, terms);
    case "money":
      return moneyText(value.yuan, value.unit, terms);
    case "date":
      return dateText(value.span, terms);
    case "flag":
      return value.flag ? terms.yes : terms.no;
    case "text":
      return value.text;
    case "code":
      return codeText(value.scale, value.code, value.text, context);
    case "level":
      return codeText(value.scale, value.level, value.text, context);
  }
}
