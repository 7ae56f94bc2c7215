import { expect, it } from "vitest";
import { shiftFormula } from "../../../src/workbook/xlsx/sheet/shift.js";

/** Formula, moved by rows and columns, and what comes out. */
const moves: readonly (readonly [string, number, number, string])[] = [
  ["A1+B2", 1, 1, "B2+C3"],
  ["$A1+A$1+$A$1", 2, 1, "$A3+B$1+$A$1"],
  ["SUM(A1:A9)/COUNT(A:A)", 0, 2, "SUM(C1:C9)/COUNT(C:C)"],
  ["SUM(1:3)+SUM($1:$3)", 1, 5, "SUM(2:4)+SUM($1:$3)"],
  ["LOG10(A1)+ATAN2(A1,B1)", 1, 0, "LOG10(A2)+ATAN2(A2,B2)"],
  ['"A1"&A1&"""A1"', 1, 0, '"A1"&A2&"""A1"'],
  ["'A1 B2'!A1+Sheet1!$B2", 1, 1, "'A1 B2'!B2+Sheet1!$B3"],
  ["'it''s A1'!A1", 1, 0, "'it''s A1'!A2"],
  ["Table1[A1]+[@A1]+A1", 1, 0, "Table1[A1]+[@A1]+A2"],
  ["[1]Sheet1!A1", 1, 1, "[1]Sheet1!B2"],
  ["单位A1+A1单位+Rate1+A1", 1, 0, "单位A1+A1单位+Rate1+A2"],
  ["TAX2025+a_A1+A1.x", 1, 0, "TAX2026+a_A1+A1.x"],
  ["A1:B2", 0, 0, "A1:B2"],
  ["A1", -1, -1, "XFD1048576"],
  ["XFD1048576", 1, 1, "A1"],
  ["1E5+A1*1.5E3", 1, 0, "1E5+A2*1.5E3"],
  ["IF(A1>=0,TRUE,#N/A)", 1, 0, "IF(A2>=0,TRUE,#N/A)"],
  ["ABCD1+XFE1", 1, 1, "ABCD1+XFE1"],
  ["A1#+A1%", 1, 0, "A2#+A2%"],
];

it.each(moves)("%s moved by %i rows and %i columns is %s", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});
