import type { EmulatedHost, PushedEvent } from "../host.js";

/** A message between the task pane and the host page, as JSON text through postMessage. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data?: unknown;
}

const MessageType = { request: 0, response: 1 } as const;
const ActionKind = { invoke: 0, register: 1, unregister: 2 } as const;
const ResponseType = { reply: 0, event: 1 } as const;
/** Excel on the web, as the client numbers applications. */
const EXCEL_WEB = 16;
/** The method that carries a request of the Excel client. */
const RICH_API_REQUEST = 93;
/** Error numbers of the client for a request that fails as a whole. */
const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

export const CONVERSATION = "conversation-1";
export const ADDIN = "guidelight";

/** How the host presents itself. */
export interface Presentation {
  /** language of Excel, e.g. "zh-CN" */
  readonly locale: string;
}

/** The name of the pane's frame: who embeds it and how to talk. */
export const frameName = (hostOrigin: string, { locale }: Presentation): string =>
  JSON.stringify({
    baseFrameName: "pane",
    hostInfo: `Excel|Web|16.01|${locale}|correlation-1|||0`,
    xdmInfo: `${CONVERSATION}|${ADDIN}|${hostOrigin}/`,
    serializerVersion: "1",
    flights: "[]",
  });

/** Answers the messages of a pane from an emulated host. */
export class PaneProtocol {
  /** actions the pane asked for that this host does not know */
  readonly unanswered: string[] = [];

  constructor(
    private readonly host: EmulatedHost,
    private readonly presentation: Presentation,
  ) {}

  /** The text to post back; undefined where nothing is expected or the text is no message of ours. */
  async answer(text: string): Promise<string | undefined> {
    const message = parsed(text);
    if (message?._messageType !== MessageType.request) return undefined;
    const data = await this.#data(message);
    return data === undefined ? undefined : reply(message, data);
  }

  /** The text that tells the pane of an event. */
  event({ messageCategory, messageType, targetId, message }: PushedEvent): string {
    return JSON.stringify({
      _messageType: MessageType.response,
      _actionName: "richApiMessage",
      _conversationId: CONVERSATION,
      _correlationId: -1,
      _errorCode: 0,
      _responseType: ResponseType.event,
      _data: { ArrayData: [[messageCategory, messageType, targetId, message, ""]] },
      _serializerVersion: 1,
    });
  }

  async #data(message: Message): Promise<unknown> {
    if (message._actionType !== ActionKind.invoke) return { Error: 0 };
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#context();
      // telemetry and a change of origin: no answer is expected
      case "ContextActivationManager_notifyHost":
        return undefined;
      case "executeMethod":
        return this.#execute(message._data);
      default:
        this.unanswered.push(message._actionName);
        return { Error: 5001 };
    }
  }

  #context(): unknown {
    const { excelApi, otherSets } = this.host.switches;
    const { locale } = this.presentation;
    const sets = Object.fromEntries([...otherSets].map(([name, version]) => [name.toLowerCase(), version]));
    return {
      _id: ADDIN,
      _appName: EXCEL_WEB,
      _appVersion: "16.01",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: "https://example.invalid/workbook.xlsx",
      _clientMode: 1,
      _settings: [],
      _reason: 1,
      // versions are texts: the number 1.10 would be read as 1.1
      _requirementMatrix: JSON.stringify({ excelapi: excelApi, richapiruntimeflag: "1.2", ...sets }),
    };
  }

  async #execute(data: unknown): Promise<unknown> {
    const call = data as {
      readonly DdaMethod?: { readonly DispatchId?: number };
      readonly ArrayData?: unknown[];
    };
    const [, , , , text, , flags] = call.ArrayData ?? [];
    if (call.DdaMethod?.DispatchId !== RICH_API_REQUEST || typeof text !== "string") {
      this.unanswered.push(`executeMethod ${String(call.DdaMethod?.DispatchId)}`);
      return { Version: 1, Error: 5001, Data: [] };
    }
    const answer = await this.host.answer(text, typeof flags === "number" ? flags : 0);
    if ("text" in answer) return { Version: 1, Error: 0, Data: [200, [], answer.text] };
    const { code, message, status } = answer.error;
    const number = ERROR_NUMBERS[code];
    if (number !== undefined) return { Version: 1, Error: number, Data: [] };
    return { Version: 1, Error: 0, Data: [status, [], JSON.stringify({ error: { code, message } })] };
  }
}

function parsed(text: string): Message | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null && "_messageType" in message
      ? (message as Message)
      : undefined;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

const reply = (to: Message, data: unknown): string =>
  JSON.stringify({
    _messageType: MessageType.response,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _errorCode: 0,
    _responseType: ResponseType.reply,
    _data: data,
    _serializerVersion: 1,
  });
