import type { QueryInfo } from "./protocol.js";
import type { HostCollection } from "./object.js";
import { HostObject, isCollection } from "./object.js";
import type { Supports } from "./members.js";
import { codeName, property, scalars, wireName } from "./members.js";

/** Names to load, each with the names below it. */
interface Wanted {
  readonly names: Map<string, Wanted>;
  all: boolean;
}

/** How a result is written: for `load` (wire names, `_Items`) or for `retrieve` (names as in code, `items`). */
interface Spelling {
  readonly key: (name: string) => string;
  readonly items: string;
}

export const LOAD: Spelling = { key: (name) => name, items: "_Items" };
export const RETRIEVE: Spelling = { key: codeName, items: "items" };

/** What a query of an object answers; `extra` adds the reference an object is kept under. */
export class Query {
  constructor(
    private readonly supports: Supports,
    private readonly spelling: Spelling,
    private readonly extra: (target: HostObject) => Readonly<Record<string, unknown>>,
  ) {}

  answer(target: HostObject, info: QueryInfo = {}): unknown {
    return this.#object(target, wanted(info), info);
  }

  #object(target: HostObject, want: Wanted, page: QueryInfo = {}): unknown {
    if (isCollection(target)) return this.#collection(target, want, page);
    return { ...target.identity(), ...this.extra(target), ...this.#members(target, want) };
  }

  #members(target: HostObject, want: Wanted): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    if (want.all) {
      for (const name of scalars(target, this.supports)) {
        const value = property(target, name, this.supports);
        if (!(value instanceof HostObject)) found[this.spelling.key(name)] = value;
      }
    }
    for (const [name, below] of want.names) {
      const value = property(target, name, this.supports);
      const deep = below.all || below.names.size > 0 ? below : ALL;
      found[this.spelling.key(name)] = value instanceof HostObject ? this.#object(value, deep) : value;
    }
    return found;
  }

  /** Names the collection has itself (Count) are its own; all others are asked of its items. */
  #collection(target: HostCollection, want: Wanted, { Top, Skip = 0 }: QueryInfo): unknown {
    const own: Wanted = { names: new Map(), all: false };
    const ofItems: Wanted = { names: new Map(), all: want.all };
    for (const [name, below] of want.names) {
      if (name === "Items") merge(ofItems, below.all || below.names.size > 0 ? below : ALL);
      else (Object.hasOwn(target.api, name) ? own : ofItems).names.set(name, below);
    }
    const members = this.#members(target, own);
    const onlyOwn = own.names.size > 0 && ofItems.names.size === 0 && !ofItems.all;
    if (onlyOwn) return { ...this.extra(target), ...members };
    const items = target.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    return {
      ...this.extra(target),
      ...members,
      [this.spelling.items]: items.map((item) => this.#object(item, ofItems)),
    };
  }
}

const ALL: Wanted = { names: new Map(), all: true };

function merge(into: Wanted, from: Wanted): void {
  if (from.all) into.all = true;
  for (const [name, below] of from.names) {
    const known = into.names.get(name);
    if (known === undefined) into.names.set(name, below);
    else merge(known, below);
  }
}

function wanted({ Select, Expand }: QueryInfo): Wanted {
  const root: Wanted = { names: new Map(), all: Select === undefined || Select.length === 0 };
  for (const path of Select ?? []) add(root, path.split(/[/.]/));
  for (const path of Expand ?? []) add(root, [...path.split(/[/.]/), "*"]);
  return root;
}

function add(root: Wanted, path: readonly string[]): void {
  let at = root;
  for (const step of path) {
    if (step === "*" || step === "$all") {
      at.all = true;
      return;
    }
    const name = wireName(step);
    const next = at.names.get(name) ?? { names: new Map<string, Wanted>(), all: false };
    at.names.set(name, next);
    at = next;
  }
}
