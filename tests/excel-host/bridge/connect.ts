import type { EmulatedHost, PushedEvent } from "../host.js";
import { loadClient } from "./client.js";

/** A message of the client over the native bridge. */
interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body?: unknown };
}

/** The two ends the client knows of a native bridge. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/**
 * Puts an emulated host behind the Excel client of this realm: from now on `Excel.run` talks to it, until the next
 * host is connected.
 */
export function connect(host: EmulatedHost): void {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      void reply(host, JSON.parse(text) as BridgeMessage).then((answer) =>
        bridge.onMessageFromHost?.(answer),
      );
    },
  };
  host.onEvent((event) => bridge.onMessageFromHost?.(push(event)));
  loadClient().HostBridge.init(bridge);
}

async function reply(host: EmulatedHost, { id, flags, message }: BridgeMessage): Promise<string> {
  const answer = await host.answer(JSON.stringify(message.body), flags);
  const response =
    "error" in answer
      ? {
          statusCode: answer.error.status,
          body: JSON.stringify({ error: { code: answer.error.code, message: answer.error.message } }),
        }
      : { statusCode: 200, body: answer.text };
  return JSON.stringify({ id, type: 2, message: { headers: {}, ...response } });
}

const push = (event: PushedEvent): string => JSON.stringify({ type: 3, message: { entries: [event] } });
