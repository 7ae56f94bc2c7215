import {
  creditCodeCheckCharacter,
  organisationCheckCharacter,
} from "../../../src/core/values/credit-code.js";
import type { CivilDate } from "../../../src/core/values/dates.js";
import type { Dice } from "../dice.js";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** An identity number that fits birth and sex, its check character right (GB 11643-1999); belongs to nobody known. */
export function identityNumber(dice: Dice, division: string, birth: CivilDate, male: boolean): string {
  const day = `${String(birth.year)}${pad(birth.month)}${pad(birth.day)}`;
  const serial = String(dice.whole(0, 49) * 2 + (male ? 1 : 0) + 300);
  const digits = `${division}${day}${serial}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return `${digits}${CHECKS.charAt(sum % 11)}`;
}

const pad = (part: number): string => String(part).padStart(2, "0");

/** A unified social credit code with right check characters (GB 32100-2015). */
export function creditCode(dice: Dice, prefix: string, division: string): string {
  const letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const subject = Array.from({ length: 8 }, () => letters.charAt(dice.whole(0, letters.length - 1))).join("");
  const body = `${prefix}${division}${subject}${organisationCheckCharacter(subject)}`;
  return `${body}${creditCodeCheckCharacter(body)}`;
}
