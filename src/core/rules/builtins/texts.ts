import { fold } from "../../values/text.js";
import type { Environment } from "../language/environment.js";
import { booleanValue, textValue } from "../language/make.js";
import type { Value } from "../language/values.js";
import { textOf } from "./arguments.js";

/** A question about two texts, after folding (as written in strict mode). */
export function testTexts(
  a: Value | undefined,
  b: Value | undefined,
  { strict }: Environment,
  test: (a: string, b: string) => boolean,
): Value | undefined {
  const [one, other] = [textOf(a), textOf(b)];
  if (one === undefined || other === undefined) return undefined;
  return booleanValue(strict === true ? test(one, other) : test(fold(one), fold(other)));
}

/** A text made from a text. */
export function fromText(
  value: Value | undefined,
  make: (text: string) => string | undefined,
): Value | undefined {
  const text = textOf(value);
  const made = text === undefined ? undefined : make(text);
  return made === undefined ? undefined : textValue(made);
}
