import { readFileSync } from "node:fs";
import { z } from "zod";

/** A value as the extracted cases write it. */
export type Stated =
  | { readonly t: "null" }
  | { readonly t: "list"; readonly v: readonly Stated[] }
  | { readonly t: "ctx"; readonly v: Readonly<Record<string, Stated>> }
  | { readonly t: string; readonly v: string };

const stated: z.ZodType<Stated> = z.lazy(() =>
  z.union([
    z.object({ t: z.literal("null") }),
    z.object({ t: z.literal("list"), v: z.array(stated) }),
    z.object({ t: z.literal("ctx"), v: z.record(z.string(), stated) }),
    z.object({ t: z.string(), v: z.string() }),
  ]),
);

const cases = z.array(
  z.object({
    folder: z.string(),
    file: z.string(),
    id: z.string(),
    name: z.string(),
    expr: z.string(),
    inputs: z.record(z.string(), stated),
    expected: stated,
    errorResult: z.boolean(),
    typed: z.string().optional(),
  }),
);

/** One FEEL expression of the kit with the result the standard gives it. */
export type TckCase = z.infer<typeof cases>[number];

/** Reads a file of the form of tck.json; throws when it has another form. */
export const readCases = (path: string): TckCase[] => cases.parse(JSON.parse(readFileSync(path, "utf8")));

/** "0105-feel-math/0105-feel-math-test-01.xml#001": the same case in any extraction of the kit. */
export const caseKey = ({ folder, file, id }: TckCase): string => `${folder}/${file}#${id}`;
