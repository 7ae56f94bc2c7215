import type { Tables } from "./tables.js";
import { compact } from "./text.js";

/** A unified social credit code taken apart (GB 32100-2015). A failed check is a warning only: real codes fail it. */
export interface CreditCode {
  readonly text: string;
  /** registering authority and category, key of the table of prefixes */
  readonly prefix: string;
  /** division code of the registering office (GB/T 2260), six digits */
  readonly region: string;
  /** the nine characters of the organisation code (GB 11714) */
  readonly organisation: string;
  readonly checkOk: boolean;
  readonly organisationOk: boolean;
}

/** I, O, Z, S and V are left out of the code's characters. */
const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CODE = new RegExp(`^[${CHARACTERS}]{2}\\d{6}[${CHARACTERS}]{10}$`);

/** The 18th character for the first 17: (31 − Σ value × 3^i mod 31) mod 31. */
export function creditCodeCheckCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The 9th character of an organisation code: letters count from A = 10 (GB 11714). */
export function organisationCheckCharacter(organisation: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number.parseInt(organisation.charAt(at), 36),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 11) return "0";
  return check === 10 ? "X" : String(check);
}

/** Reads a code; blanks, width and case do not matter. undefined for text that has not the form of one. */
export function parseCreditCode(text: string): CreditCode | undefined {
  const code = compact(text).toUpperCase();
  if (!CODE.test(code)) return undefined;
  const organisation = code.slice(8, 17);
  return {
    text: code,
    prefix: code.slice(0, 2),
    region: code.slice(2, 8),
    organisation,
    checkOk: creditCodeCheckCharacter(code) === code.charAt(17),
    organisationOk: organisationCheckCharacter(organisation) === organisation.charAt(8),
  };
}

/** The kind of unit (a code of the scale unitKind) the code speaks for; undefined where it needs an answer. */
export const creditCodeKind = (code: CreditCode, tables: Tables): string | undefined =>
  tables.creditCodeKinds[code.prefix];

/**
 * Two digits of the province whose office registered the unit; "central" for 100000 (the unit may be anywhere);
 * undefined when there is no such province.
 */
export function creditCodeProvince(code: CreditCode, tables: Tables): string | undefined {
  if (code.region === "100000") return "central";
  const digits = code.region.slice(0, 2);
  return tables.provinces.some((province) => province.code === digits) ? digits : undefined;
}
