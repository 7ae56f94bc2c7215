import { invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";
import type { Context } from "./context.js";
import { serialOf } from "./values.js";

/** Worksheet functions called through the API. Only DATE is there: it tells the workbook's date system. */
export class FunctionsObject extends HostObject {
  readonly type = "Functions";
  readonly api: Api = { Date: "1.2" };

  constructor(private readonly context: Context) {
    super();
  }

  Date(year: unknown, month: unknown, day: unknown): HostObject {
    if (typeof year !== "number" || typeof month !== "number" || typeof day !== "number") {
      throw invalid("DATE takes three numbers here");
    }
    return new FunctionResultObject(serialOf(year, month, day, this.context.book.date1904));
  }
}

class FunctionResultObject extends HostObject {
  readonly type = "FunctionResult";
  readonly api: Api = { Value: "1.2", Error: "1.2" };

  constructor(private readonly result: number | undefined) {
    super();
  }

  get Value(): number | null {
    return this.result ?? null;
  }

  get Error(): string | null {
    return this.result === undefined ? "#VALUE!" : null;
  }
}
