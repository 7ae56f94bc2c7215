import type { HostError } from "../engine/error.js";

/** How the emulated host behaves; a test may change each at any time. */
export interface Switches {
  /** the newest requirement set ExcelApi, "1.1" and up */
  excelApi: string;
  /** other requirement sets: name → newest version */
  readonly otherSets: Map<string, string>;
  /** bytes a request and a response may have; Excel on the web allows 5 MB [resource limits page, 2025-07] */
  payloadCap: number;
  /** a user is typing into a cell: requests fail, or wait where the add-in asked for that */
  cellEditing: boolean;
  /** nothing can be changed */
  viewOnly: boolean;
  /** milliseconds before a request is answered */
  latency: number;
  /** events are sent */
  events: boolean;
  /** makes a request fail as a whole; called with its number, counted from 1 */
  fail: ((request: number) => HostError | undefined) | undefined;
}

export const MEGABYTE = 1024 * 1024;

/** A host of the given requirement set with nothing in the way. */
export const switches = (excelApi = "1.15"): Switches => ({
  excelApi,
  otherSets: new Map(),
  payloadCap: 5 * MEGABYTE,
  cellEditing: false,
  viewOnly: false,
  latency: 0,
  events: true,
  fail: undefined,
});

/** Whether a host so switched has a requirement set, "1.9" or "ExcelApiOnline 1.1". */
export function supportsSet({ excelApi, otherSets }: Switches, set: string): boolean {
  const [name, version] = set.includes(" ") ? set.split(" ") : ["ExcelApi", set];
  const has = name === "ExcelApi" ? excelApi : otherSets.get(name ?? "");
  return has !== undefined && version !== undefined && !newer(version, has);
}

function newer(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split(".").map(Number);
  return major > thanMajor || (major === thanMajor && minor > thanMinor);
}
