import { numberValue } from "../language/make.js";
import { parseMoney } from "../../values/money.js";
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
      checkText: (written) => (parseMoney(written) === undefined ? "badAmount" : undefined),
    },
  ],
  literal: true,
  gives: { type: "money" },
  evaluate: ([value]) => {
    const amount = parseMoney(textOf(value) ?? "");
    return amount && { ...numberValue(amount.yuan), money: amount.unit };
  },
};
