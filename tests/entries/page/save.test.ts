import { expect, it } from "vitest";
import { copyName } from "../../../src/entries/page/save.js";
import { refusalOf } from "../../../src/entries/page/refusal.js";
import { WorkbookError } from "../../../src/workbook/port.js";

it.each([
  ["预算.xlsx", "预算.checked.xlsx"],
  ["预算.XLSX", "预算.checked.xlsx"],
  ["预算.xlsm", "预算.checked.xlsm"],
  ["预算.checked.xlsx", "预算.checked.xlsx"],
  ["预算.2025.xlsx", "预算.2025.checked.xlsx"],
  ["预算", "预算.checked.xlsx"],
])("the checked copy of %s is called %s", (name, copy) => {
  expect(copyName(name)).toBe(copy);
});

it.each([
  ["of the workbook", new WorkbookError("encrypted", "EncryptedPackage"), "encrypted"],
  ["of a file moved since it was chosen", new DOMException("gone", "NotFoundError"), "notFound"],
  ["of a file locked since it was chosen", new DOMException("locked", "NotReadableError"), "notFound"],
  ["of a file no buffer can hold", new RangeError("Array buffer allocation failed"), "tooLarge"],
  ["of our own", new TypeError("x is undefined"), undefined],
  ["of no known kind", "x", undefined],
])("an error %s has its code, or none", (_, error, code) => {
  expect(refusalOf(error).code).toBe(code);
});
