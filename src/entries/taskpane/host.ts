import type { Language } from "../../core/messages/index.js";
import { LEAST_VERSION } from "../../workbook/office/host.js";

/** What the pane stands in: Excel, an Excel that lacks what is needed, or no Excel at all. */
export type Host =
  | { readonly kind: "excel"; readonly lang: Language }
  | { readonly kind: "tooOld"; readonly lang: Language }
  | { readonly kind: "none"; readonly lang: Language };

/** Office answers at once, or never: outside of Office the client was seen to wait for ever (research, section 7). */
const PATIENCE_MS = 8000;

export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);

/** Waits for Office to say where the pane runs. */
export async function findHost(): Promise<Host> {
  const info = await Promise.race([whenReady(), patience()]);
  if (info === undefined || info.host !== Office.HostType.Excel)
    return { kind: "none", lang: languageOf(navigator.language) };
  const lang = languageOf(Office.context.displayLanguage);
  if (!supports(LEAST_VERSION)) return { kind: "tooOld", lang };
  return { kind: "excel", lang };
}

/** Without office.js (its server cannot be reached) there is no `Office` at all. */
const whenReady = async (): Promise<Awaited<ReturnType<typeof Office.onReady>> | undefined> =>
  "Office" in window ? Office.onReady() : undefined;

const patience = async (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, undefined);
  });

/** Chinese unless the host speaks another language. */
const languageOf = (tag: string): Language => (/^zh\b/i.test(tag) || tag === "" ? "zh" : "en");

/** Light or dark as Office is; its theme is told where the host has one (desktop), else the system's holds. */
export function officeIsDark(): boolean | undefined {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const ground = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (!ground) return undefined;
  const [red = 0, green = 0, blue = 0] = ground.slice(1).map((part) => Number.parseInt(part, 16));
  return 299 * red + 587 * green + 114 * blue < 128_000;
}
