import { numberValue } from "../language/make.js";
import { parseAmount } from "./amounts.js";
import { textOf } from "./arguments.js";
import type { Builtin } from "./builtin.js";
import { text } from "./wanted.js";

/** An amount written with its unit: money("150 万元"). */
export const money: Builtin = {
  names: ["money", "金额"],
  parameters: [
    {
      name: "amount",
      wants: text,
      checkText: (written) => (parseAmount(written) === undefined ? "badAmount" : undefined),
    },
  ],
  literal: true,
  gives: { type: "money" },
  evaluate: ([value]) => {
    const amount = parseAmount(textOf(value) ?? "");
    return amount && { ...numberValue(amount.yuan), money: amount.unit };
  },
};
