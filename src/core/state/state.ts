import { z } from "zod";
import { mappingSchema, NO_MAPPING } from "../reading/mapping.js";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const tick = z.looseObject({
  guide: z.string(),
  rule: z.string(),
  by: z.string(),
  on: day,
  remark: z.string().optional(),
});

const acceptance = z.looseObject({
  guide: z.string(),
  rule: z.string(),
  /** id of the finding, see `check/fingerprint.ts` */
  finding: z.string(),
  /** what its cells and its verdict were, see `sightOf`; another sight makes the acceptance stale */
  sight: z.string(),
  /** the finding's sentence when it was accepted, to tell what has changed since */
  said: z.string(),
  reason: z.string().min(1),
  by: z.string().min(1),
  on: day,
});

const schema = z.looseObject({
  version: z.literal(1),
  guide: z.string().optional(),
  mapping: mappingSchema.default(NO_MAPPING),
  ticks: z.array(tick).default([]),
  acceptances: z.array(acceptance).default([]),
});

/** A demand a person looked at and ticked off; `on` is a day, YYYY-MM-DD. */
export type Tick = z.infer<typeof tick>;
/** A finding somebody accepts with reason and name. */
export type Acceptance = z.infer<typeof acceptance>;
/** What is kept with a workbook. Fields of later versions that this one does not know are carried along. */
export type KeptState = z.infer<typeof schema>;

export const NO_STATE: KeptState = schema.parse({ version: 1 });

/** A kept text that cannot be used; it must not be overwritten without asking. */
export type StateProblem = "newer" | "damaged";

export type ParsedState =
  { readonly ok: true; readonly state: KeptState } | { readonly ok: false; readonly problem: StateProblem };

/** The state in a kept text; nothing kept is a state without anything in it. */
export function parseState(text: string | undefined): ParsedState {
  if (text === undefined || text.trim() === "") return { ok: true, state: NO_STATE };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: "damaged" };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, state: parsed.data };
  return { ok: false, problem: isNewer(json) ? "newer" : "damaged" };
}

const isNewer = (json: unknown): boolean =>
  typeof json === "object" && json !== null && "version" in json && Number(json.version) > 1;

/** The text a state is kept as. */
export const stateText = (state: KeptState): string => JSON.stringify(state);
