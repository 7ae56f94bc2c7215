import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";

/** Objects the client makes for itself, outside of the workbook. */
export class ServiceObject extends HostObject {
  readonly api: Api = { NotifyActionHandlerReady: "1.1" };

  constructor(readonly type: string) {
    super();
  }

  NotifyActionHandlerReady(): void {
    // the client only wants to have said so
  }
}
