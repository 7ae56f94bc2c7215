import { zipSync } from "fflate";
import {
  contentTypesPart,
  DECLARATION,
  escapeXml,
  relationshipsPart,
  TRANSITIONAL,
} from "../fixtures/xlsx/package.js";

const COLUMNS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
const PLACES = ["上海市浦东新区", "新疆乌鲁木齐市", "甘肃省兰州市", "陕西省西安市", "北京市海淀区"];
const KINDS = ["企业", "高等院校", "科研院所", "境外机构"];

/**
 * A workbook of one budget sheet with `rows` records in 12 columns, as an office's collected list would be: numbers,
 * dates, shares, a total by formula, texts that repeat and texts that do not. Streamed into the zip piece by piece.
 */
export function bigWorkbook(rows: number): Uint8Array {
  const strings = new Map<string, number>();
  const index = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const sheet = sheetXml(rows, index);
  const items = [...strings.keys()].map((text) => `<si><t>${escapeXml(text)}</t></si>`);
  const encoder = new TextEncoder();
  const encoded = Object.entries({
    "[Content_Types].xml": contentTypesPart({}),
    "_rels/.rels": relationshipsPart(TRANSITIONAL, [
      { id: "rId1", kind: "officeDocument", target: "xl/workbook.xml" },
    ]),
    "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}"><sheets><sheet name="单位经费" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsPart(TRANSITIONAL, [
      { id: "rId1", kind: "worksheet", target: "worksheets/sheet1.xml" },
      { id: "rId2", kind: "styles", target: "styles.xml" },
      { id: "rId3", kind: "sharedStrings", target: "sharedStrings.xml" },
    ]),
    "xl/styles.xml": `${DECLARATION}<styleSheet xmlns="${TRANSITIONAL.main}"><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${TRANSITIONAL.main}">${items.join("")}</sst>`,
    "xl/worksheets/sheet1.xml": sheet,
  }).map(([name, text]) => [name, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(encoded), { level: 6, mtime: new Date(2025, 0, 1) });
}

const HEADERS =
  "序号 单位名称 单位性质 注册地 联系人 填报日期 设备费 业务费 劳务费 自筹经费 自筹占比 合计".split(" ");

function sheetXml(rows: number, index: (text: string) => number): string {
  const lines = [
    `${DECLARATION}<worksheet xmlns="${TRANSITIONAL.main}"><dimension ref="A1:L${String(rows + 1)}"/><sheetData>`,
    `<row r="1" spans="1:12">${HEADERS.map((text, at) => textCell(at, 1, index(text))).join("")}</row>`,
  ];
  for (let record = 1; record <= rows; record += 1) lines.push(rowXml(record, index));
  lines.push("</sheetData></worksheet>");
  return lines.join("");
}

function rowXml(record: number, index: (text: string) => number): string {
  const row = record + 1;
  // multipliers that are prime to the moduli spread the values without a random source
  const amount = (by: number): number => ((record * by) % 900_001) / 100;
  const [equipment, running, labour, own] = [amount(7919), amount(104_729), amount(1299), amount(15_485)];
  const total = equipment + running + labour + own;
  const cells = [
    numberCell(0, row, 0, record),
    textCell(1, row, index(`第${String(record % 1000)}协作单位`)),
    textCell(2, row, index(KINDS[record % 4] ?? "")),
    textCell(3, row, index(PLACES[record % 5] ?? "")),
    textCell(4, row, index(`联系人 ${String(record)}`)),
    numberCell(5, row, 2, 45_000 + (record % 1000)),
    numberCell(6, row, 1, equipment),
    numberCell(7, row, 1, running),
    numberCell(8, row, 1, labour),
    numberCell(9, row, 1, own),
    numberCell(10, row, 3, total === 0 ? 0 : own / total),
    `<c r="L${String(row)}" s="1"><f>SUM(G${String(row)}:J${String(row)})</f><v>${String(total)}</v></c>`,
  ];
  return `<row r="${String(row)}" spans="1:12">${cells.join("")}</row>`;
}

const addressOf = (column: number, row: number): string => `${COLUMNS[column] ?? ""}${String(row)}`;

const textCell = (column: number, row: number, index: number): string =>
  `<c r="${addressOf(column, row)}" t="s"><v>${String(index)}</v></c>`;

const numberCell = (column: number, row: number, style: number, value: number): string =>
  `<c r="${addressOf(column, row)}"${style === 0 ? "" : ` s="${String(style)}"`}><v>${String(value)}</v></c>`;
