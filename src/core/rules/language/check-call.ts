import { parameterAt, takesCount, type Builtin, type Parameter } from "../builtins/builtin.js";
import { elementOf } from "../builtins/wanted.js";
import { compareTypes } from "./check-comparison.js";
import type { Checker } from "./check-types.js";
import type { Tree } from "./tree.js";
import { ANY, typeName } from "./type-rules.js";
import type { Type } from "./types.js";

type Call = Extract<Tree, { type: "call" }>;

/** Counts and types of the arguments of a call, and the literal texts among them; gives the result type. */
export function checkCall(builtin: Builtin, tree: Call, types: readonly Type[], checker: Checker): Type {
  const { args } = tree;
  const [name] = builtin.names;
  if (!takesCount(builtin, args.length)) {
    return checker.refuse(tree, "wrongCount", {
      function: name,
      wanted: countOf(builtin),
      found: String(args.length),
    });
  }
  const refused = builtin.refuses?.(args);
  if (refused) return checker.refuse(args[0] ?? tree, refused.code, refused.detail);
  let isRight = true;
  for (const [index, arg] of args.entries()) {
    const parameter = parameterAt(builtin, index);
    const type = types[index];
    if (!parameter || !type) continue;
    if (!fits(type, parameter)) {
      isRight = false;
      const detail = {
        function: name,
        parameter: parameter.name,
        wanted: parameter.wants.label,
        found: typeName(type),
      };
      checker.refuse(
        arg,
        type.type === "list" && !isList(parameter) ? "listForOne" : "wrongArgument",
        detail,
      );
    } else checkText(arg, parameter, checker);
  }
  if (!isRight) return ANY;
  if (builtin.alike === true) checkAlike(tree, types, checker);
  return resultType(builtin, args, types);
}

function countOf({ parameters, rest }: Builtin): string {
  const least = parameters.filter(({ optional }) => optional !== true).length;
  if (rest === true) return `${String(least)}+`;
  return least === parameters.length ? String(least) : `${String(least)}–${String(parameters.length)}`;
}

const fits = (type: Type, { wants }: Parameter): boolean => type.type === "any" || wants.accepts(type);
const isList = ({ wants }: Parameter): boolean => wants.accepts({ type: "list", of: ANY });

function checkText(arg: Tree, parameter: Parameter, checker: Checker): void {
  if (checker.scope.strict === true) {
    const beyond = arg.type === "text" && parameter.isBeyond?.(arg.text) === true;
    if (beyond) checker.refuse(arg, "notInTheLanguage", { what: arg.text });
    return;
  }
  const code = arg.type === "text" ? parameter.checkText?.(arg.text) : undefined;
  if (code !== undefined && arg.type === "text") {
    const key = code === "badPattern" || code === "unsafePattern" ? "pattern" : "text";
    checker.refuse(arg, code, { [key]: arg.text });
  }
}

/** The arguments, or the elements of their lists, must be comparable with the first. */
function checkAlike(tree: Call, types: readonly Type[], checker: Checker): void {
  const [first, ...rest] = tree.args;
  if (!first) return;
  const sides = [first, ...rest].map((arg, index) => ({
    tree: arg,
    type: elementOf(types[index]),
    ...(types[index]?.type === "list" && { isElement: true as const }),
  }));
  const [left, ...others] = sides;
  if (!left) return;
  for (const right of others) compareTypes("=", left, right, right.tree, checker);
}

function resultType({ gives, givesFor }: Builtin, args: readonly Tree[], types: readonly Type[]): Type {
  const [first] = args;
  if (givesFor && first?.type === "text") return givesFor(first.text);
  return typeof gives === "function" ? (gives(types) ?? ANY) : gives;
}
