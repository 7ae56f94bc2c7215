import type { Vocabulary } from "../../vocabulary.js";
import type { Type } from "../language/types.js";
import { constantType } from "./constants.js";
import { fieldDefinition, withGuideFields } from "./fields.js";
import type { Across, Demand, DemandCase, Guide, GuideProblem, Reading } from "./guide.js";
import { Compiler, type GuideData, type Names } from "./compiler.js";
import { guideSchema, type DemandSource, type GuideSource } from "./schema.js";

type CaseSource = NonNullable<DemandSource["cases"]>[number];

/**
 * Turns the plain data of a guide file into a compiled guide. A wrong guide is refused: `guide` is absent and the
 * problems name file, rule, place and reason. Warnings leave the guide usable.
 */
export function loadGuide(
  raw: unknown,
  file: string,
  data: GuideData,
): { readonly guide?: Guide; readonly problems: readonly GuideProblem[] } {
  const parsed = guideSchema.safeParse(raw);
  if (!parsed.success) return { problems: formProblems(parsed.error.issues, raw, file) };
  const compiler = new Compiler(file, {
    ...data,
    vocabulary: withGuideFields(data.vocabulary, [parsed.data]),
    words: wordLists(parsed.data),
  });
  checkFields(parsed.data, data.vocabulary, compiler);
  checkIds(parsed.data, compiler);
  const guide = compileGuide(parsed.data, compiler);
  const refused = compiler.problems.some(({ level }) => level === "error");
  return refused ? { problems: compiler.problems } : { guide, problems: compiler.problems };
}

/** Constants that are lists of words, checked word by word where they stand against a scale. */
const wordLists = ({ constants }: GuideSource): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(constants).flatMap(([name, { words }]) => (words ? [[name, words] as const] : [])));

interface FormIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What the form refuses, with the id of the demand the trouble is in. */
function formProblems(issues: readonly FormIssue[], raw: unknown, file: string): GuideProblem[] {
  return issues.map((issue) => {
    const rule = demandIdAt(issue.path, raw);
    const path = issue.path.map((part) =>
      typeof part === "number" ? `[${String(part)}]` : `.${String(part)}`,
    );
    return {
      file,
      ...(rule !== undefined && { rule }),
      path: path.join("").replace(/^\./, ""),
      code: "form",
      detail: { message: issue.message },
      level: "error",
    };
  });
}

function demandIdAt(path: readonly PropertyKey[], raw: unknown): string | undefined {
  const [first, index] = path;
  if (first !== "demands" || typeof index !== "number") return undefined;
  const demands: unknown = isRecord(raw) ? raw["demands"] : undefined;
  const demand: unknown = Array.isArray(demands) ? demands[index] : undefined;
  return isRecord(demand) && typeof demand["id"] === "string" ? demand["id"] : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Fields a guide adds must have a table to stand in, a known kind and a new name. */
function checkFields(source: GuideSource, vocabulary: Vocabulary, compiler: Compiler): void {
  for (const [table, fields] of Object.entries(source.fields)) {
    const known = vocabulary.tables[table];
    for (const [field, added] of Object.entries(fields)) {
      const path = `fields.${table}.${field}`;
      if (!known) compiler.refuse(path, "noTable", { table });
      else if (field in known.fields) compiler.refuse(path, "fieldExists", { table, field });
      if (!fieldDefinition(added)) compiler.refuse(path, "noFieldKind", { kind: added.kind });
    }
  }
}

function checkIds(source: GuideSource, compiler: Compiler): void {
  const seen = new Set<string>();
  for (const [index, { id }] of source.demands.entries()) {
    if (seen.has(id)) compiler.refuse(`demands[${String(index)}].id`, "idTwice", { id }, id);
    seen.add(id);
  }
}

function compileGuide(source: GuideSource, compiler: Compiler): Guide {
  const constants = new Map<string, Type>();
  for (const [name, constant] of Object.entries(source.constants)) {
    const type = constantType(constant);
    if (type) constants.set(name, type);
    else compiler.refuse(`constants.${name}`, "constant", { name });
  }
  const { compiled, names } = compiler.definitions(source.let, constants, "let");
  const demands = source.demands.map((demand, index) => compileDemand(demand, index, names, compiler));
  return { ...source, let: compiled, demands };
}

function compileDemand(source: DemandSource, index: number, outer: Names, compiler: Compiler): Demand {
  const path = `demands[${String(index)}]`;
  const inside = compiler.inRule(source.id);
  const { compiled, names } = inside.definitions(source.let, outer, `${path}.let`);
  const { cases: sourceCases, across: sourceAcross, flag: sourceFlag, ...rest } = source;
  const cases = sourceCases?.map((one, at) =>
    compileCase(one, `${path}.cases[${String(at)}]`, names, inside),
  );
  if (sourceCases?.at(-1)?.if !== undefined) inside.refuse(`${path}.cases`, "lastCaseOpen", {});
  const across = sourceAcross && compileAcross(sourceAcross, `${path}.across`, names, inside);
  const flag = sourceFlag && {
    value: inside.condition(sourceFlag.field, `${path}.flag.field`, names),
    question: sourceFlag.question,
    else: sourceFlag.else,
  };
  return {
    ...rest,
    let: compiled,
    ...(cases && { cases }),
    ...(across && { across }),
    ...(flag && { flag }),
  };
}

function compileCase(source: CaseSource, path: string, names: Names, compiler: Compiler): DemandCase {
  const { if: condition, rule, readings, doubtful, ...rest } = source;
  return {
    ...rest,
    ...(condition !== undefined && { if: compiler.condition(condition, `${path}.if`, names) }),
    ...(rule !== undefined && { rule: compiler.condition(rule, `${path}.rule`, names) }),
    ...(readings && {
      readings: readings.map((reading, at): Reading => ({
        ...reading,
        rule: compiler.condition(reading.rule, `${path}.readings[${String(at)}].rule`, names),
      })),
    }),
    doubtful: doubtful.map((softening, at) => ({
      if: compiler.condition(softening.if, `${path}.doubtful[${String(at)}].if`, names),
      because: softening.because,
    })),
  };
}

function compileAcross(
  source: NonNullable<DemandSource["across"]>,
  path: string,
  names: Names,
  compiler: Compiler,
): Across {
  const keys = source.keys.map((key, at) => compiler.expression(key, `${path}.keys[${String(at)}]`, names));
  const adds =
    source.adds === undefined ? undefined : compiler.expression(source.adds, `${path}.adds`, names);
  return {
    keys: keys.map(({ expression }) => expression),
    ...(adds && { adds: adds.expression }),
    ...(source.limit !== undefined && { limit: source.limit }),
  };
}
