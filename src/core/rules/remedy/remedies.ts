import { compareDates, dayNumber, formatDate } from "../../values/dates.js";
import { compare, subtract, type Exact } from "../../values/exact.js";
import type { FieldValue } from "../../values/traced.js";
import type { Environment } from "../language/environment.js";
import { evaluate } from "../language/evaluate.js";
import type { Tree } from "../language/tree.js";
import { sourceOf } from "../language/make.js";
import { operandsOf, type Operand } from "../language/values.js";
import { cellsOf, isDay, numberCell, type NumberCell } from "./cells.js";
import { withCell } from "./change.js";
import { dayOf, nearestDay, spanOf } from "./days.js";
import { failingLeaves, type Leaf } from "./leaves.js";
import { solve } from "./numbers.js";
import type { Remedy } from "./remedy.js";
import { rowRemedy } from "./rows.js";
import { wordRemedy } from "./words.js";

/** How many proposals are wanted. */
export interface RemedyOptions {
  /** in all; 4 when left out */
  readonly most?: number;
  /** cells of one field; 1 when left out */
  readonly perField?: number;
}

type None = Extract<Remedy, { kind: "none" }>;

interface Proposal {
  readonly remedy: Remedy;
  /** the field changed; changes of one field are alternatives to each other */
  readonly field: string;
  /** to order by: amounts in 元, days, rows */
  readonly size: Exact | number;
}

/** Cells tried per rule: fewer where each try means reckoning with a long list again. */
const MOST_TRIED = 60;
const FEWEST_TRIED = 2;
const CELLS_RECKONED = 20_000;

/**
 * Single changes that make a rule met, the smallest first. Each is proved by evaluating the rule with the changed
 * cell: it is met, and with one step less it is not. Only fields that may be adjusted and cells without formula.
 */
export function remediesFor(tree: Tree, environment: Environment, options: RemedyOptions = {}): Remedy[] {
  const whole = evaluate(tree, environment);
  if (whole.type !== "boolean" || whole.value) return [];
  const search = new Search(tree, environment, operandsOf(sourceOf(whole)).length);
  for (const leaf of failingLeaves({ tree, environment })) search.look(leaf);
  return search.result(options);
}

class Search {
  private readonly proposals = new Map<unknown, Proposal>();
  private readonly reasons = new Set<None["why"]>();

  private left: number;

  constructor(
    private readonly tree: Tree,
    private readonly environment: Environment,
    size: number,
  ) {
    this.left = Math.min(MOST_TRIED, Math.max(FEWEST_TRIED, Math.floor(CELLS_RECKONED / Math.max(size, 1))));
  }

  look(leaf: Leaf): void {
    const { adjustable, formulas } = cellsOf(leaf);
    if (adjustable.length === 0 && formulas.length > 0) this.reasons.add("formulaCells");
    for (const operand of fieldsInTurn(adjustable)) {
      if (this.left <= 0) break;
      this.left -= 1;
      this.tryCell(leaf, operand);
    }
    const rows = rowRemedy(leaf);
    if (rows?.kind === "rows") this.propose(`rows|${rows.table}`, rows, rows.table, Math.abs(rows.add));
  }

  private tryCell(leaf: Leaf, operand: Operand): void {
    const cell = numberCell(operand, leaf.environment);
    if (cell) this.tryNumber(leaf, cell);
    else if (isDay(operand)) this.tryDay(leaf, operand);
    else {
      const word = wordRemedy(leaf, operand, (value) => this.isMet(operand, value));
      if (word) this.propose(operand.traced, word, operand.role, 0);
      else this.reasons.add("notLinear");
    }
  }

  private tryNumber(leaf: Leaf, cell: NumberCell): void {
    const solved = solve(leaf, cell, this.environment);
    if ("why" in solved) {
      this.reasons.add(solved.why);
      return;
    }
    const { operand, from, unit, step } = cell;
    const { to } = solved;
    const less = compare(to, from) > 0 ? subtract(to, step) : to.add(step);
    const hasLess = compare(subtract(to, from).abs(), step) > 0;
    const proved =
      this.isMet(operand, cell.valueWith(to)) && !(hasLess && this.isMet(operand, cell.valueWith(less)));
    if (!proved) {
      this.reasons.add("severalCells");
      return;
    }
    const size = subtract(sizeOf(cell, to), sizeOf(cell, from)).abs();
    this.propose(operand.traced, { kind: "number", operand, from, to, unit }, operand.role, size);
  }

  private tryDay(leaf: Leaf, operand: Operand): void {
    const from = dayOf(operand);
    const to = nearestDay(leaf, operand, (day) => this.isMet(operand, spanOf(day)));
    if (!from || !to || compareDates(from, to) === 0) {
      this.reasons.add("severalCells");
      return;
    }
    const remedy: Remedy = { kind: "date", operand, from: formatDate(from), to: formatDate(to) };
    this.propose(operand.traced, remedy, operand.role, Math.abs(dayNumber(to) - dayNumber(from)));
  }

  private isMet(operand: Operand, value: FieldValue): boolean {
    const changed = evaluate(this.tree, withCell(this.environment, operand, value));
    return changed.type === "boolean" && changed.value;
  }

  private propose(key: unknown, remedy: Remedy, field: string, size: Exact | number): void {
    const known = this.proposals.get(key);
    if (!known || bySize({ size }, known) < 0) this.proposals.set(key, { remedy, field, size });
  }

  result({ most = 4, perField = 1 }: RemedyOptions): Remedy[] {
    const ordered = [...this.proposals.values()].toSorted(bySize);
    if (ordered.length === 0) {
      const why = (["belowZero", "severalCells", "formulaCells", "notLinear"] as const).find((reason) =>
        this.reasons.has(reason),
      );
      return why ? [{ kind: "none", why }] : [];
    }
    const taken = new Map<string, number>();
    const chosen = ordered.filter(({ field }) => {
      const before = taken.get(field) ?? 0;
      taken.set(field, before + 1);
      return before < perField;
    });
    return chosen.slice(0, most).map(({ remedy }) => remedy);
  }
}

/** The first cell of each field, then the second of each, and so on. */
function fieldsInTurn(operands: readonly Operand[]): Operand[] {
  const seen = new Map<string, number>();
  const turns = operands.map((operand) => {
    const turn = seen.get(operand.role) ?? 0;
    seen.set(operand.role, turn + 1);
    return { operand, turn };
  });
  return turns.toSorted((one, other) => one.turn - other.turn).map(({ operand }) => operand);
}

/** The worth of an amount, so that changes in different units compare. */
function sizeOf(cell: NumberCell, amount: Exact): Exact {
  const value = cell.valueWith(amount);
  return value.kind === "money" ? value.yuan : amount;
}

type Sized = Pick<Proposal, "size">;

/** Changed figures before changed days, words and rows. */
function bySize(one: Sized, other: Sized): number {
  const figures = typeof one.size !== "number" && typeof other.size !== "number";
  if (figures && typeof one.size !== "number" && typeof other.size !== "number")
    return compare(one.size, other.size);
  if (typeof one.size === "number" && typeof other.size === "number") return one.size - other.size;
  return typeof one.size === "number" ? 1 : -1;
}
