import { HostError } from "./error.js";
import type { HostObject } from "./object.js";

/** Objects the client keeps between requests; each must be given back. */
export class References {
  readonly #byId = new Map<string, HostObject>();
  readonly #idOf = new WeakMap<HostObject, string>();
  #next = 1;

  get count(): number {
    return this.#byId.size;
  }

  keep(target: HostObject): string {
    const known = this.#idOf.get(target);
    if (known !== undefined && this.#byId.has(known)) return known;
    const id = `reference-${this.#next}`;
    this.#next += 1;
    this.#byId.set(id, target);
    this.#idOf.set(target, id);
    return id;
  }

  get(id: string): HostObject {
    const target = this.#byId.get(id);
    if (target === undefined) throw new HostError("InvalidReference", `no object is kept as ${id}`);
    return target;
  }

  idOf(target: HostObject): string | undefined {
    const id = this.#idOf.get(target);
    return id !== undefined && this.#byId.has(id) ? id : undefined;
  }

  release(id: string): void {
    this.#byId.delete(id);
  }

  releaseAll(): void {
    this.#byId.clear();
  }
}
