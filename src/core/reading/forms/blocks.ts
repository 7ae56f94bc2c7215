import type { TableDefinition, Vocabulary } from "../../vocabulary.js";
import { groupBy } from "../../values/group-by.js";
import type { FieldPair } from "./form-part.js";
import type { CellRef } from "../../values/cells.js";
import type { Pair } from "./pair.js";
import { groupName, groupWords, isRoleName } from "./group-names.js";
import type { Lexicon } from "../words/lexicon.js";
import { foldHead } from "../words/text.js";
import { shownText } from "../sheet/view.js";

/** Pairs sorted into facts of forms, records of lists, and what fits nothing. */
export interface SortedPairs {
  readonly forms: readonly FieldPair[];
  readonly records: readonly (readonly FieldPair[])[];
  readonly loose: readonly Pair[];
}

/**
 * Sorts the pairs block by block. A block that says nothing only a form asks for, and has what a list's record
 * needs, is that record (a sheet per unit); otherwise the form takes what it asks for, and what remains may still
 * be a record (the leader, the lead unit), its name shared with the form.
 */
export function sortPairs(pairs: readonly Pair[], lexicon: Lexicon): SortedPairs {
  const sorted = groupBy(pairs, ({ block, view }) => `${view.name}#${block}`).map((block) =>
    sortBlock(block, lexicon),
  );
  return {
    forms: sorted.flatMap(({ forms }) => forms),
    records: sorted.flatMap(({ records }) => records),
    loose: sorted.flatMap(({ loose }) => loose),
  };
}

function sortBlock(block: readonly Pair[], lexicon: Lexicon): SortedPairs {
  const { vocabulary } = lexicon;
  const forms = block.flatMap((pair) => formPair(pair, vocabulary));
  const inForms = pairsIn(forms);
  const rest = block.filter((pair) => !inForms.has(pair));
  const whole = bestRecords(block, block, lexicon);
  const inWhole = pairsIn(whole.taken);
  const onlyForm = forms.filter(({ pair }) => !inWhole.has(pair));
  const isRecord = whole.taken.length > forms.length && onlyForm.length === 0;
  const records: (readonly FieldPair[])[] = [];
  let loose: readonly Pair[] = isRecord ? block : rest;
  let found = isRecord ? whole : bestRecords(loose, block, lexicon);
  while (found.taken.length > 0) {
    records.push(...found.records);
    loose = found.loose;
    const used = pairsIn(records.flat());
    found = bestRecords(
      loose,
      block.filter((pair) => !used.has(pair)),
      lexicon,
    );
  }
  // 单位名称 beside 申报单位 names the unit of a record and the project's
  const named = forms.filter(({ pair }) => pair.group !== undefined);
  // an amount under "合作单位1：" is that unit's, also where its name was not understood: never the project's
  const isOfGroup = headingOver(block).some(({ text }) => isRoleName(text, lexicon));
  const isAmount = ({ candidate: { table, field } }: FieldPair): boolean =>
    vocabulary.tables[table]?.fields[field]?.kind === "money";
  const own = isOfGroup ? forms.filter((given) => !isAmount(given)) : forms;
  return { forms: isRecord ? named : own, records, loose };
}

const pairsIn = (given: readonly FieldPair[]): ReadonlySet<Pair> => new Set(given.map(({ pair }) => pair));

function formPair(pair: Pair, { tables }: Vocabulary): FieldPair[] {
  const candidate = pair.candidates
    .filter(({ table }) => tables[table]?.shape === "form")
    .sort((a, b) => b.strength - a.strength)[0];
  return candidate === undefined ? [] : [{ pair, candidate }];
}

interface Best {
  readonly taken: readonly FieldPair[];
  readonly records: readonly (readonly FieldPair[])[];
  readonly loose: readonly Pair[];
}

/** The list table that explains most of `own`; what it needs may stand anywhere in the block. */
function bestRecords(own: readonly Pair[], block: readonly Pair[], lexicon: Lexicon): Best {
  let best: Best = { taken: [], records: [], loose: own };
  const announced = lexicon.announced(block[0]?.heading.text ?? "");
  let most = 0;
  const owned = new Set(own);
  const others = block.filter((pair) => !owned.has(pair));
  const groups = [...block.filter(({ value }) => value === undefined).map(labelOf), ...headingOver(block)];
  for (const [table, definition] of Object.entries(lexicon.vocabulary.tables)) {
    if (definition.shape !== "list" || definition.fields[definition.needs[0] ?? ""]?.kind !== "name")
      continue;
    if (
      [block[0]?.heading.text, block[0]?.view.name].some((text) => lexicon.isDeniedTitle(table, text ?? ""))
    )
      continue;
    const taken = own.flatMap((pair) => fieldOf(pair, table, lexicon));
    const shared = others.flatMap((pair) => fieldOf(pair, table, lexicon));
    const needed = shared.filter(
      ({ candidate }) => definition.needs.includes(candidate.field) && !has(taken, candidate.field),
    );
    const all = [...needed, ...taken];
    if (
      all.length < 2 ||
      taken.length + (announced.has(table) ? 0.5 : 0) <= most ||
      !definition.needs.every((need) => has(all, need))
    )
      continue;
    if (taken.length < 2 && definition.needs.every((need) => !has(needed, need))) continue;
    if (taken.every(({ pair }) => pair.value === undefined)) continue;
    const split = splitAtKey(all, definition);
    const kept = new Set(split.flat());
    const records = split.map((record) => [
      ...record,
      ...impliedRole(record, groups, table, definition, lexicon),
    ]);
    most = taken.length + (announced.has(table) ? 0.5 : 0);
    const used = taken.filter((given) => kept.has(given));
    const inUse = pairsIn(used);
    best = { taken: used, records, loose: own.filter((pair) => !inUse.has(pair)) };
  }
  return best;
}

const has = (pairs: readonly FieldPair[], field: string): boolean =>
  pairs.some(({ candidate }) => candidate.field === field);

/** The field a label is in a table; where it may be two alike, the one whose closed list has the value. */
function fieldOf(pair: Pair, table: string, lexicon: Lexicon): FieldPair[] {
  const own = pair.candidates.filter((each) => each.table === table);
  const most = Math.max(...own.map(({ strength }) => strength));
  const best = own.filter(({ strength }) => strength > most - 0.05);
  const text = pair.value === undefined ? "" : shownText(pair.value);
  const told = best.length < 2 ? best : best.filter((each) => lexicon.isCodeWord(text, each));
  const [candidate] = told;
  return candidate === undefined || told.length > 1 ? [] : [{ pair, candidate }];
}

/** A field once more is left for another table; a second name begins a second record ("合作单位1：", "合作单位2："). */
function splitAtKey(pairs: readonly FieldPair[], { needs }: TableDefinition): FieldPair[][] {
  const records: FieldPair[][] = [];
  for (const given of pairs) {
    const current = records.at(-1);
    if (current === undefined || (given.candidate.field === needs[0] && has(current, given.candidate.field)))
      records.push([given]);
    else if (!has(current, given.candidate.field)) current.push(given);
  }
  return records;
}

/** Words that may say a role, and where they stand. */
interface Words {
  readonly text: string;
  readonly cell: CellRef;
  readonly pair: Pair;
}

const labelOf = (pair: Pair): Words => ({ text: pair.label, cell: pair.labelCell, pair });

/** "合作单位1：" in the row right above a block, without its number. */
function headingOver([first]: readonly Pair[]): Words[] {
  const cell = first?.heading.cell;
  if (first === undefined || cell?.row !== first.labelCell.row - 1) return [];
  // "Participant 1 (Coordinator)": what stands in brackets is the more exact word, also where nobody knows it
  const inside = foldHead(first.heading.text).brackets;
  const text = inside.length === 0 ? groupName(first.heading.text) : inside.join("/");
  return [{ text, cell, pair: first }];
}

/** 申请人 or 牵头单位 merged down beside the pairs. */
const besideOf = (pair: Pair): Words[] =>
  pair.group === undefined ? [] : [{ text: groupWords(pair.heading.text), cell: pair.group, pair }];

/** 项目负责人 in front of a person's data, or 牵头单位 as the label of a unit's name, says the role. */
function impliedRole(
  record: readonly FieldPair[],
  groups: readonly Words[],
  table: string,
  definition: TableDefinition,
  lexicon: Lexicon,
): FieldPair[] {
  const name = record.find(({ candidate }) => candidate.field === definition.needs[0])?.pair;
  const over = name === undefined ? groups : [labelOf(name), ...groups, ...besideOf(name)];
  for (const [field, { kind }] of Object.entries(definition.fields)) {
    if (kind !== "code" || has(record, field)) continue;
    const said = over.find(({ text }) => lexicon.isCodeWord(text, { table, field }));
    if (said === undefined) continue;
    const { text, cell, pair } = said;
    const value = { value: { kind: "text", text }, format: "General" } as const;
    const candidate = { table, field, kind: "label", strength: 1 } as const;
    return [{ pair: { ...pair, label: text, labelCell: cell, value, valueCell: cell }, candidate }];
  }
  return [];
}
