import { readBody, type Body } from "./body.js";
import type { CellRange } from "../../values/cells.js";
import type { Pointed } from "../by-hand/pointed.js";
import { Claims } from "../sheet/claims.js";
import type { Heading, SheetScan, TableFind, UndecidedFind } from "./find.js";
import { formRowAt, type FormRow } from "../forms/form-row.js";
import { headersAt, type Header } from "./header.js";
import { headingOf } from "./heading.js";
import type { Lexicon } from "../words/lexicon.js";
import { isAlternating, recognise, recogniseAs } from "./recognise.js";
import type { RowJudge } from "./rows.js";
import { sideColumns } from "./side.js";
import { SideGroups, type SideGroup } from "../forms/side-groups.js";
import { surroundings } from "./surroundings.js";
import { turnedAt, type Turned } from "./turned.js";
import type { SheetView, Slot } from "../sheet/view.js";

/**
 * Finds the list tables of a sheet from the top down, after those that were pointed out; cells of a table found are
 * claimed.
 */
export function scanSheet(
  view: SheetView,
  lexicon: Lexicon,
  judge: RowJudge,
  pointed: readonly Pointed[] = [],
): SheetScan {
  const scanner = new Scanner(view, lexicon, judge);
  for (const header of pointed) scanner.takePointed(header);
  for (let row = 1; row <= view.sheet.rowCount; row++) scanner.scanRow(row);
  const { claims, undecided } = scanner;
  const tables = withContinued(scanner.tables.sort(fromTop));
  return { view, claims, groups: scanner.groups, formRows: scanner.formRows, tables, undecided };
}

const fromTop = (a: TableFind, b: TableFind): number => {
  const [first, second] = [a, b].map(({ headView, header }) => headView.ref(header.top, header.left));
  return (first?.row ?? 0) - (second?.row ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
};

const CONTINUED = /[(（]?(?:续表?|接上表|continued|cont\.)[)）]?\d*\s*[:：]?$/iu;

/** A table that goes on under a title "（续）" and the same heads is one table, also for its outline. */
function withContinued(tables: readonly TableFind[]): TableFind[] {
  const whole: TableFind[] = [];
  for (const find of tables) {
    const before = whole.at(-1);
    const isNext = find.heading.titles.some(({ text }) => CONTINUED.test(text.trim()));
    if (before === undefined || !isNext || !isSameTable(before, find)) {
      whole.push(find);
      continue;
    }
    const repeated = { row: find.header.top, kind: "repeatedHeader" as const, label: "" };
    const body = {
      records: [...before.body.records, ...find.body.records],
      others: [...before.body.others, repeated, ...find.body.others],
      bottom: find.body.bottom,
    };
    const titles = [...before.heading.titles, ...find.heading.titles];
    const heading = { ...before.heading, titles };
    whole[whole.length - 1] = { ...before, body, heading };
  }
  return whole;
}

const isSameTable = (a: TableFind, b: TableFind): boolean =>
  a.recognition.table === b.recognition.table &&
  a.view === b.view &&
  headText(a.header) === headText(b.header);

const headText = ({ columns }: Header): string =>
  columns.map(({ column, path }) => [column, ...path].join("|")).join("||");

class Scanner {
  readonly claims = new Claims();
  readonly tables: TableFind[] = [];
  readonly undecided: UndecidedFind[] = [];
  /** where tables that were pointed out begin, with what stands above them */
  private readonly starts: Pick<CellRange, "top" | "left" | "right">[] = [];
  readonly groups: SideGroups;
  readonly formRows: FormRow[] = [];

  constructor(
    private readonly view: SheetView,
    private readonly lexicon: Lexicon,
    private readonly judge: RowJudge,
  ) {
    this.groups = new SideGroups(view, lexicon);
    for (const { slot } of this.groups.all) this.claims.addCell(slot.row, slot.left);
  }

  scanRow(row: number): void {
    const { view, lexicon, claims } = this;
    const free = claims.freeSlots(view, row);
    const turned = turnedAt(view, free, claims, lexicon);
    if (turned !== undefined && this.upright(row) < turned.recognition.score) this.takeTurned(turned);
    else for (const find of this.looks(free)) this.take(find);
  }

  private looks(slots: readonly Slot[]): ReturnType<Scanner["look"]>[] {
    const until = this.groups.nextBelow(slots[0]?.row ?? 0);
    return headersAt(this.view, slots, this.lexicon, until)
      .filter((header) => !isTitle(this.view, header))
      .map((header) => this.look(header));
  }

  /** How well the rows from here on read as a table that is not turned. */
  private upright(row: number): number {
    const looks = [0, 1, 2, 3].flatMap((down) => this.looks(this.claims.freeSlots(this.view, row + down)));
    return Math.max(
      0,
      ...looks.map(({ found }) => (found !== undefined && "table" in found ? found.score : 0)),
    );
  }

  private look(header: Header) {
    const heading = besideGroup(
      headingOf(this.view, header, this.claims, this.lexicon),
      this.groups.at(header.top),
    );
    return {
      header,
      heading,
      found: recognise(header, surroundings(this.view, header, heading), this.lexicon),
    };
  }

  private take({ header, heading, found }: ReturnType<Scanner["look"]>): void {
    const { view, lexicon, claims } = this;
    const formRow = found === undefined ? formRowAt(view, header, lexicon, this.judge) : undefined;
    if (formRow !== undefined) {
      claims.addArea(view.range(header.top, header.left, formRow.row, header.right));
      this.formRows.push(formRow);
      return;
    }
    if (found === undefined && !isUnknownTable(view, header, lexicon)) return;
    if (found === undefined || "tables" in found) {
      const bottom = this.blockBottom(header);
      claims.addArea(view.range(header.top, header.left, bottom, header.right));
      this.undecided.push({ header, bottom, tables: found?.tables ?? [] });
      return;
    }
    this.keep({ header, heading, recognition: found });
  }

  /** A header somebody pointed out is the table it is said to be. */
  takePointed({ view, table, header, area }: Pointed): void {
    const { lexicon, claims } = this;
    const { top, left, right } = area ?? header;
    if (this.starts.some((other) => other.top === top && other.left <= right && other.right >= left)) return;
    const heading = headingOf(this.view, area ?? header, claims, lexicon);
    const recognition = recogniseAs(table, header, surroundings(view, header, heading), lexicon);
    if (area === undefined) this.keep({ header, heading, recognition });
    else this.takeTurned({ view, header, recognition, area });
    const above = [...heading.titles, ...heading.lines].map(({ row }) => row);
    this.starts.push({ top: Math.min(top, ...above), left, right });
  }

  private keep({
    header,
    heading,
    recognition,
  }: Pick<TableFind, "header" | "heading" | "recognition">): void {
    const { view, lexicon, judge, claims } = this;
    const before = this.nextStart(header);
    const body = readBody({ view, header, recognition, lexicon, judge, before });
    const side = sideColumns(view, header, body);
    claims.addArea(view.range(header.top, header.left - side, body.bottom, header.right));
    this.claimHeading(heading);
    const places = { view, headView: view, home: view };
    this.tables.push(
      ...withSecond({ ...places, header, recognition, heading, body, side, beside: false }, lexicon),
    );
  }

  /** The row in which something below a header begins for certain: pointed out, or with a label of its own beside it. */
  private nextStart({ bottom, left, right }: Header): number {
    const below = this.starts.filter(
      (start) => start.top > bottom && start.left <= right && start.right >= left,
    );
    return Math.min(this.groups.nextBelow(bottom), ...below.map(({ top }) => top));
  }

  private takeTurned({ view, header, recognition, area }: Turned): void {
    const heading = headingOf(this.view, area, this.claims, this.lexicon);
    const { lexicon, judge } = this;
    const body = readBody({ view, header, recognition, lexicon, judge, before: Infinity });
    this.claims.addArea(area);
    this.claimHeading(heading);
    const places = { view, headView: view, home: this.view };
    this.tables.push({ ...places, header, recognition, heading, body, side: 0, beside: false });
  }

  /** The last row before a blank one or a table that is known. */
  private blockBottom(header: Header): number {
    const { view } = this;
    let row = header.bottom;
    const last = Math.min(view.sheet.rowCount, this.nextStart(header) - 1);
    while (row < last && !view.isRowBlank(row + 1)) {
      const looks = this.looks(view.slots(row + 1));
      if (looks.some(({ found }) => found !== undefined && "table" in found)) break;
      row++;
    }
    return row;
  }

  private claimHeading({ titles, lines }: TableFind["heading"]): void {
    for (const slot of titles) this.claims.addCell(slot.row, slot.left);
    for (const line of lines) this.claims.addCell(line.row, line.column);
  }
}

/** 合作单位 merged down beside a list is its nearest title. */
const besideGroup = (heading: Heading, group: SideGroup | undefined): Heading =>
  group === undefined ? heading : { ...heading, titles: [group.slot, ...heading.titles] };

/** One cell alone over rows of several is the title of what follows. */
const isTitle = (view: SheetView, { columns, bottom }: Header): boolean =>
  columns.length === 1 && [1, 2, 3].some((down) => view.slots(bottom + down).length > 1);

/**
 * Heads over several records that make no table of the vocabulary: a table all the same, which must not be taken
 * for labels and values.
 */
function isUnknownTable(view: SheetView, header: Header, lexicon: Lexicon): boolean {
  const known = header.columns.filter(({ candidates }) => candidates.length > 0);
  if (known.length < 2 || header.columns.length < 3 || isAlternating(header, lexicon)) return false;
  const below = [1, 2].map((down) => view.slots(header.bottom + down));
  return below.every(
    (slots) =>
      slots.length >= 3 &&
      slots.filter((slot) => lexicon.meaning(slot.text).candidates.length > 0).length * 2 < slots.length &&
      slots.filter(({ left }) => header.columns.some(({ column }) => column === left)).length >= 3,
  );
}

/** Columns that the first table has no field for may be a second table, where a title says so or three fields fit. */
function withSecond(find: TableFind, lexicon: Lexicon): TableFind[] {
  const { view, header, heading, recognition } = find;
  const columns = recognition.loose.filter(({ why }) => why !== "ignored").map(({ head }) => head);
  if (columns.length < 2) return [find];
  const rest = { ...header, columns };
  const second = recognise(rest, surroundings(view, rest, heading), lexicon);
  if (second === undefined || "tables" in second || second.table === recognition.table) return [find];
  if (second.columns.length < (second.announced ? 2 : 3)) return [find];
  const taken = new Set(second.columns.map(({ head }) => head));
  const first = { ...recognition, loose: recognition.loose.filter(({ head }) => !taken.has(head)) };
  return [
    { ...find, recognition: first, beside: true },
    {
      ...find,
      recognition: { ...second, loose: [] },
      heading: { titles: [], lines: heading.lines },
      beside: true,
      body: bare(find.body),
    },
  ];
}

/** The records alone: what else stands in the rows is told once. */
const bare = (body: Body): Body => ({ ...body, others: [] });
