import { HostError } from "./error.js";
import type { Supports } from "./members.js";
import type { HostObject } from "./object.js";
import type { ActionInfo, RequestBody, ResponseBody, ResponseError } from "./protocol.js";
import { References } from "./references.js";
import { Run } from "./run.js";

/** What the engine asks of the workbook it stands before. */
export interface EngineOptions {
  readonly root: HostObject;
  readonly supports: Supports;
  /** objects that are not reached from the root, by type name */
  readonly create: (typeName: string) => HostObject;
}

/**
 * Answers requests of the Office.js client: object paths and actions in, results out. It knows the protocol and
 * nothing of spreadsheets; what exists and what it does is in the objects it is given.
 */
export class Engine {
  readonly references = new References();

  constructor(private readonly options: EngineOptions) {}

  /** Runs the actions in order up to the first that fails; never throws for what the client sent. */
  answer(request: RequestBody): ResponseBody {
    const run = new Run(request, this.options, this.references);
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of (request.Actions ?? []).entries()) {
      try {
        const { value, trace } = run.perform(action);
        if (trace) traces.push(action.Id);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (thrown) {
        return {
          Results: results,
          TraceIds: traces,
          Error: failure(thrown, run.location(action), index, action),
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }
}

function failure(thrown: unknown, location: string, index: number, action: ActionInfo): ResponseError {
  if (!(thrown instanceof HostError)) throw thrown;
  return {
    Code: thrown.code,
    Message: thrown.message,
    Location: location,
    HttpStatusCode: thrown.status,
    ActionIndex: index,
    ActionId: action.Id,
  };
}
