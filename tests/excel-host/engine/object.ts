import { HostError } from "./error.js";

/**
 * The members of a class by wire name, each with the requirement set it came with: "1.9" stands for ExcelApi 1.9,
 * other sets are written out ("ExcelApiOnline 1.1"). A member that is not listed does not exist for the client.
 */
export type Api = Readonly<Record<string, string>>;

/**
 * An object the client can address. Subclasses carry its members under their wire names: a getter for a property, a
 * setter beside it where it can be written, a method for a method; a member that gives a HostObject is navigated.
 */
export abstract class HostObject {
  abstract readonly type: string;
  abstract readonly api: Api;

  /** properties that lead to an object there may be none of, and then fail: never part of a plain load */
  readonly mayFail: readonly string[] = [];

  /** by what the client may address the object later, as a member of its collection */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}

export const COLLECTION_API: Api = { GetItem: "1.1", GetCount: "1.4", GetItemOrNullObject: "1.4" };

/** Objects addressed by a key. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly Item[];
  abstract find(key: unknown): Item | undefined;

  GetCount(): number {
    return this.items().length;
  }

  GetItemOrNullObject(key: unknown): Item | null {
    return this.find(key) ?? null;
  }

  GetItem(key: unknown): Item {
    const item = this.find(key);
    if (item === undefined) throw new HostError("ItemNotFound", `${this.type}: no item "${String(key)}"`);
    return item;
  }

  GetItemAt(index: number): Item {
    const item = this.items()[index];
    if (item === undefined) throw new HostError("ItemNotFound", `${this.type}: no item ${index}`);
    return item;
  }
}

export const isCollection = (target: HostObject): target is HostCollection =>
  target instanceof HostCollection;
