import type { CellRange } from "../../../core/values/cells.js";
import { RichText } from "../book/strings.js";
import type { Work } from "../work.js";
import type { XmlElement, XmlSink } from "../xml/parse.js";
import { isTrue, wholeNumber } from "../xml/parse.js";
import { areaOf, LAST_COLUMN } from "./address.js";
import type { CellAssembler, FormulaSource } from "./assembler.js";
import { rowStyle } from "./layout.js";

/** What a worksheet says besides its cells. */
export class SheetFacts {
  readonly merges: CellRange[] = [];
  readonly tableIds: string[] = [];
  /** how many more runs of hidden columns begin than end at a column, so that a run costs the same however long */
  readonly #hiddenChanges = new Int32Array(LAST_COLUMN + 2);

  hideColumns(first: number, last: number): void {
    if (first < 1 || first > Math.min(last, LAST_COLUMN)) return;
    const end = Math.min(last, LAST_COLUMN) + 1;
    this.#hiddenChanges[first] = (this.#hiddenChanges[first] ?? 0) + 1;
    this.#hiddenChanges[end] = (this.#hiddenChanges[end] ?? 0) - 1;
  }

  get hiddenColumns(): ReadonlySet<number> {
    const hidden = new Set<number>();
    let runs = 0;
    this.#hiddenChanges.forEach((change, column) => {
      runs += change;
      if (runs > 0) hidden.add(column);
    });
    return hidden;
  }
}

/** Reads a worksheet's XML, one event after the other. */
export class SheetSink implements XmlSink {
  readonly facts = new SheetFacts();
  readonly #rich = new RichText();
  #type = "n";
  #style = 0;
  #content: string | undefined;
  #formula: (FormulaSource & { text: string }) | undefined;
  #into: "v" | "f" | "is" | undefined;
  /** called at the start tag of sheetData, when it is not an empty element */
  onSheetData: ((prefix: string) => void) | undefined;

  constructor(
    private readonly sheetName: string,
    private readonly cells: CellAssembler,
    private readonly work: Work,
  ) {}

  open(element: XmlElement): void {
    const { name, parent } = element;
    if (parent === "c") this.#openInCell(element);
    else if (name === "c" && parent === "row") this.#openCell(element);
    else if (name === "row" && parent === "sheetData") this.#openRow(element);
    else if (this.#into === "is") this.#rich.open(name, parent, "is");
    else this.#openOutside(element);
  }

  text(text: string): void {
    if (this.#into === "v") this.#content = (this.#content ?? "") + text;
    else if (this.#into === "is") this.#rich.add(text);
    else if (this.#into === "f" && this.#formula !== undefined) this.#formula.text += text;
  }

  close(name: string, parent: string): void {
    if (parent === "c") {
      if (this.#into === "is") this.#content = this.#rich.text;
      this.#into = undefined;
    } else if (name === "c" && parent === "row") {
      this.cells.cell(this.#type, this.#content, this.#style, this.#formula);
    } else if (this.#into === "is") this.#rich.close(name);
  }

  #openRow({ attribute }: XmlElement): void {
    this.cells.row(attribute("r"), isTrue(attribute("hidden")) || isNothing(attribute("ht")));
    this.cells.lookOfRow(attribute("ht"), rowStyle(attribute("s"), attribute("customFormat")));
  }

  #openCell({ attribute }: XmlElement): void {
    this.cells.place(attribute("r"));
    this.#type = attribute("t") ?? "n";
    this.#style = wholeNumber(attribute("s")) ?? 0;
    this.#content = undefined;
    this.#formula = undefined;
    this.#into = undefined;
  }

  #openInCell({ name, attribute }: XmlElement): void {
    this.#into = name === "v" || name === "f" || name === "is" ? name : undefined;
    if (name === "v") this.#content = "";
    if (name === "is") this.#rich.reset();
    if (name !== "f") return;
    this.#formula = {
      type: attribute("t") ?? "normal",
      text: "",
      area: attribute("ref"),
      sharedIndex: attribute("si"),
      inputs: [attribute("r1"), attribute("r2")],
      byRow: isTrue(attribute("dtr")),
    };
  }

  #openOutside(element: XmlElement): void {
    this.cells.layout?.open(element);
    const { name, parent, attribute } = element;
    if (name === "col" && parent === "cols") this.#addColumns(element);
    else if (name === "mergeCell" && parent === "mergeCells") this.#addMerge(attribute("ref") ?? "");
    else if (name === "tablePart" && parent === "tableParts") this.#addTable(attribute("r:id") ?? "");
    else if (parent !== "worksheet") return;
    else if (name === "sheetFormatPr" && isTrue(attribute("zeroHeight"))) this.cells.listedRows = new Set();
    else if (name === "sheetData" && !element.isEmpty) this.onSheetData?.(element.prefix);
  }

  #addColumns({ attribute }: XmlElement): void {
    if (!isTrue(attribute("hidden")) && !isNothing(attribute("width"))) return;
    const first = wholeNumber(attribute("min")) ?? 1;
    this.facts.hideColumns(first, wholeNumber(attribute("max")) ?? first);
  }

  #addMerge(area: string): void {
    const range = areaOf(this.sheetName, area);
    if (range !== undefined) this.facts.merges.push(range);
    this.work.boundList(this.facts.merges.length, "merged areas");
  }

  #addTable(id: string): void {
    this.facts.tableIds.push(id);
    this.work.boundList(this.facts.tableIds.length, "tables");
  }
}

/** A height or width of nothing hides a row or column as well. */
const isNothing = (size: string | undefined): boolean =>
  size !== undefined && Number(size) === 0 && size.trim() !== "";
