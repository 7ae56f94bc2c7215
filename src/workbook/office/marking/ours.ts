import { parseAddress } from "../../../core/values/cells.js";
import { isOurFormula, isOurNote } from "../../tags.js";
import type { HostFacts } from "../host.js";
import { NOTES_VERSION } from "../host.js";
import type { ListedSheet, Outline } from "../outline.js";

/** A sheet of the user with what stands there of ours. */
export interface MarkedSheet {
  readonly listed: ListedSheet;
  readonly proxy: Excel.Worksheet;
  readonly isProtected: boolean;
  readonly rules: readonly Excel.ConditionalFormat[];
  readonly notes: readonly Excel.Note[];
  /** notes can be read and added */
  readonly hasNotes: boolean;
  /** cells with a note or comment that is not ours, as "row,column" */
  readonly noted: ReadonlySet<string>;
}

/** The findings sheet that is there. */
export interface OwnSheet {
  readonly listed: ListedSheet;
  readonly proxy: Excel.Worksheet;
  readonly isProtected: boolean;
  /** tables on it: the file adapter makes one */
  readonly tables: readonly Excel.Table[];
}

export interface Ours {
  readonly sheets: readonly MarkedSheet[];
  readonly own: OwnSheet | undefined;
}

/** Finds what is ours by its tags: two round trips, whatever the number of sheets and marks. */
export async function findOurs(
  context: Excel.RequestContext,
  { supports }: HostFacts,
  outline: Outline,
): Promise<Ours> {
  const withNotes = supports(NOTES_VERSION);
  const asked = outline.sheets.map((listed) => askForSheet(context, listed, withNotes));
  const own = outline.ours && askForOwn(context, outline.ours);
  await context.sync();
  const rules = asked.map(({ formats }) =>
    formats.items
      .filter(({ type }) => type === "Custom")
      .map((format) => ({ format, rule: format.custom.rule.load("formula") })),
  );
  const places = asked.map(({ notes, comments }) => ({
    notes: (notes?.items ?? []).map((note) => ({ note, at: note.getLocation().load("address") })),
    comments: (comments?.items ?? []).map((comment) => comment.getLocation().load("address")),
  }));
  if (rules.some((list) => list.length > 0) || places.some(isSome)) await context.sync();
  return {
    own: own && { ...own, isProtected: own.proxy.protection.protected, tables: own.tables.items },
    sheets: asked.map(({ listed, proxy, notes: collection }, at) => {
      const { notes = [], comments = [] } = places[at] ?? {};
      const theirs = notes.filter(({ note }) => !isOurNote(note.content)).map(({ at: range }) => range);
      return {
        listed,
        proxy,
        isProtected: proxy.protection.protected,
        rules: (rules[at] ?? []).filter(({ rule }) => isOurFormula(rule.formula)).map(({ format }) => format),
        notes: notes.filter(({ note }) => isOurNote(note.content)).map(({ note }) => note),
        hasNotes: collection !== undefined,
        noted: new Set([...theirs, ...comments].map(({ address }) => placeKey(address))),
      };
    }),
  };
}

const isSome = ({ notes, comments }: { readonly notes: unknown[]; readonly comments: unknown[] }): boolean =>
  notes.length + comments.length > 0;

function placeKey(address: string): string {
  const place = parseAddress(address);
  return place === undefined ? "" : `${String(place.top)},${String(place.left)}`;
}

interface AskedSheet {
  readonly listed: ListedSheet;
  readonly proxy: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly notes?: Excel.NoteCollection;
  readonly comments?: Excel.CommentCollection;
}

function askForSheet(context: Excel.RequestContext, listed: ListedSheet, withNotes: boolean): AskedSheet {
  const proxy = context.workbook.worksheets.getItem(listed.id);
  proxy.protection.load("protected");
  const formats = proxy.getRange().conditionalFormats.load("items/id,items/type");
  // a client older than its host lacks them whatever the host says
  if (!withNotes || !("notes" in proxy)) return { listed, proxy, formats };
  const notes = proxy.notes.load("items/content");
  return { listed, proxy, formats, notes, comments: proxy.comments.load("items/id") };
}

function askForOwn(
  context: Excel.RequestContext,
  listed: ListedSheet,
): { readonly listed: ListedSheet; readonly proxy: Excel.Worksheet; readonly tables: Excel.TableCollection } {
  const proxy = context.workbook.worksheets.getItem(listed.id);
  proxy.protection.load("protected");
  return { listed, proxy, tables: proxy.tables.load("items/name") };
}

/** Takes marks of ours from the sheets that are not protected; nothing is sent before the next round trip. */
export function removeMarks({ sheets }: Ours): void {
  for (const { isProtected, rules, notes } of sheets) {
    if (isProtected) continue;
    for (const rule of rules) rule.delete();
    for (const note of notes) note.delete();
  }
}

/**
 * Takes the findings sheet and its name out; nothing is sent before the next round trip. Gives the sheet's name where
 * the workbook's structure is protected, so that it has to stay.
 */
export function removeFindings(
  context: Excel.RequestContext,
  { isStructureLocked, ownNames }: Outline,
  own: OwnSheet | undefined,
): string | undefined {
  if (own !== undefined && isStructureLocked) return own.listed.name;
  for (const name of ownNames) context.workbook.names.getItem(name).delete();
  own?.proxy.delete();
  return undefined;
}
