import type { Sheet } from "../../../core/reading/sheet/sheet.js";
import { WorkbookError } from "../../port.js";
import type { Package, Relationship } from "../package/package.js";
import type { Work } from "../work.js";
import type { XmlElement } from "../xml/parse.js";
import { isTrue, wholeNumber } from "../xml/parse.js";

/** A sheet as the workbook part lists it; `part` only for worksheets (chart and dialog sheets hold no cells). */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly part: string | undefined;
}

/** What the workbook part says. */
export interface Book {
  readonly part: string;
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
  readonly recalculatesOnOpen: boolean;
  readonly names: readonly { readonly name: string; readonly formula: string; readonly sheet?: string }[];
  readonly relationships: readonly Relationship[];
}

/** Finds the workbook part by the package's relationships and reads it. Throws `notAWorkbook`, `unsupported`. */
export async function readBook(pack: Package): Promise<Book> {
  const part = await workbookPart(pack);
  const relationships = await pack.relationships(part);
  const reader = new BookReader(relationships, pack.work);
  await pack.parse(part, reader);
  return {
    part,
    relationships,
    sheets: reader.sheets,
    date1904: reader.date1904,
    recalculatesOnOpen: reader.recalculatesOnOpen,
    names: reader.names.map(({ name, formula, index }) => {
      const sheet = index === undefined ? undefined : reader.sheets[index]?.name;
      return { name, formula, ...(sheet === undefined ? {} : { sheet }) };
    }),
  };
}

async function workbookPart(pack: Package): Promise<string> {
  const main = (await pack.relationships("")).find(({ kind }) => kind === "officeDocument");
  if (main?.target === undefined) throw new WorkbookError("notAWorkbook", "a zip without an Office document");
  const type = pack.entry("[Content_Types].xml") ? (await pack.contentTypes()).of(main.target) : undefined;
  if (/\.binary\./.test(type ?? "") || main.target.toLowerCase().endsWith(".bin")) {
    throw new WorkbookError("unsupported", "a binary workbook (.xlsb)");
  }
  const isOther = /wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/.test(type ?? "");
  if (isOther) throw new WorkbookError("notAWorkbook", type ?? "");
  if (pack.entry(main.target) === undefined) throw new WorkbookError("damaged", `${main.target}: missing`);
  return main.target;
}

class BookReader {
  readonly sheets: ListedSheet[] = [];
  readonly names: { name: string; formula: string; index: number | undefined }[] = [];
  date1904 = false;
  recalculatesOnOpen = false;
  #name: { name: string; formula: string; index: number | undefined } | undefined;

  constructor(
    private readonly relationships: readonly Relationship[],
    private readonly work: Work,
  ) {}

  open(element: XmlElement): void {
    const { name, parent, attribute } = element;
    if (parent === "") this.#checkRoot(name);
    if (parent === "workbook" && name === "workbookPr") this.date1904 = isTrue(attribute("date1904"));
    if (parent === "workbook" && name === "calcPr")
      this.recalculatesOnOpen = isTrue(attribute("fullCalcOnLoad"));
    if (parent === "sheets" && name === "sheet") this.#addSheet(element);
    if (parent === "definedNames" && name === "definedName") {
      this.#name = {
        name: attribute("name") ?? "",
        formula: "",
        index: wholeNumber(attribute("localSheetId")),
      };
    }
  }

  text(text: string): void {
    if (this.#name !== undefined) this.#name.formula += text;
  }

  close(name: string): void {
    if (name !== "definedName" || this.#name === undefined) return;
    this.work.boundList(this.names.push(this.#name), "names");
    this.#name = undefined;
  }

  #checkRoot(name: string): void {
    if (/\}workbook$/.test(name)) throw new WorkbookError("unsupported", `a workbook of the form ${name}`);
    if (name !== "workbook") throw new WorkbookError("notAWorkbook", `the main part is a ${name}`);
  }

  #addSheet({ attribute }: XmlElement): void {
    const id = attribute("r:id") ?? "";
    const relationship = this.relationships.find((candidate) => candidate.id === id);
    const state = attribute("state");
    this.work.boundList(this.sheets.length, "sheets");
    this.sheets.push({
      name: attribute("name") ?? "",
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      part: relationship?.kind === "worksheet" ? relationship.target : undefined,
    });
  }
}
