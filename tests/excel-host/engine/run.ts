import type { EngineOptions } from "./engine.js";
import { HostError } from "./error.js";
import { assign, call, codeName, property, requireMember, wireName } from "./members.js";
import { HostObject, isCollection } from "./object.js";
import type { ActionInfo, ArgumentInfo, ObjectPathInfo, RequestBody } from "./protocol.js";
import { ActionType, PathType } from "./protocol.js";
import { LOAD, Query, RETRIEVE } from "./query.js";
import type { References } from "./references.js";

/** What an action gives; `value` undefined: no entry in the results. */
interface Performed {
  readonly value?: unknown;
  readonly trace: boolean;
}

/** One request on its way: object paths are resolved when an action first needs them, and once. */
export class Run {
  readonly #objects = new Map<number, HostObject | null>();

  constructor(
    private readonly request: RequestBody,
    private readonly options: EngineOptions,
    private readonly references: References,
  ) {}

  perform(action: ActionInfo): Performed {
    switch (action.ActionType) {
      // a trace needs a result: the client hangs the registration of event handlers on it
      case ActionType.trace:
        return { value: null, trace: true };
      case ActionType.instantiate:
        return { value: this.#described(this.#object(action.ObjectPathId)), trace: false };
      case ActionType.query:
      case ActionType.queryAsJson:
        return { value: this.#query(action), trace: false };
      case ActionType.method:
        return { value: this.#method(action), trace: false };
      case ActionType.setProperty:
        this.#set(action.ObjectPathId, action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return { trace: false };
      case ActionType.update:
        this.#update(this.#object(action.ObjectPathId), action.ObjectState ?? {});
        return { trace: false };
      default:
        throw new HostError(
          "NotImplemented",
          `the emulated host knows no action of type ${action.ActionType}`,
        );
    }
  }

  /** Where an action failed, as the client shows it: "Worksheets.getItem". */
  location(action: ActionInfo): string {
    const path = this.request.ObjectPaths?.[String(action.ObjectPathId)];
    if (action.Name !== "") return `${this.#typeName(action.ObjectPathId)}.${codeName(action.Name)}`;
    if (path?.ParentObjectPathId === undefined) return "";
    const member = path.ObjectPathType === PathType.indexer ? "getItem" : codeName(path.Name);
    return `${this.#typeName(path.ParentObjectPathId)}.${member}`;
  }

  #typeName(pathId: number): string {
    return this.#objects.get(pathId)?.type ?? "Object";
  }

  #path(id: number): ObjectPathInfo {
    const path = this.request.ObjectPaths?.[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", `no object path ${id}`);
    return path;
  }

  #object(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const found = this.#resolve(this.#path(id));
    this.#objects.set(id, found);
    return found;
  }

  #resolve(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.options.root;
      case PathType.newObject:
        return this.options.create(path.Name);
      case PathType.reference:
        return this.references.get(path.Name);
      case PathType.nullObject:
        return null;
      default:
        return this.#child(path);
    }
  }

  /** A member of a null object is a null object: `getItemOrNullObject("x").delete()` does nothing. */
  #child(path: ObjectPathInfo): HostObject | null {
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const { supports } = this.options;
    const found =
      path.ObjectPathType === PathType.property
        ? property(parent, path.Name, supports)
        : path.ObjectPathType === PathType.method
          ? call(parent, path.Name, given(this.#arguments(path.ArgumentInfo)), supports)
          : this.#indexed(parent, this.#arguments(path.ArgumentInfo)[0]);
    if (found === null || found instanceof HostObject) return found;
    throw new HostError("ApiNotFound", `${parent.type}.${path.Name} gives a value, not an object`);
  }

  #indexed(parent: HostObject, key: unknown): HostObject {
    if (!isCollection(parent)) throw new HostError("ApiNotFound", `${parent.type} has no items`);
    requireMember(parent, "GetItem", this.options.supports);
    return parent.GetItem(key);
  }

  #arguments({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {}): unknown[] {
    return Arguments.map((argument, index) => this.#argument(argument, ReferencedObjectPathIds[index]));
  }

  #argument(argument: unknown, pathId: unknown): unknown {
    if (typeof pathId === "number" && pathId > 0) return this.#object(pathId);
    if (Array.isArray(pathId) && Array.isArray(argument)) {
      return argument.map((item: unknown, index) => this.#argument(item, pathId[index]));
    }
    return argument;
  }

  #described(target: HostObject | null): unknown {
    return target === null ? null : { ...target.identity(), ...this.#kept(target) };
  }

  #kept(target: HostObject): Readonly<Record<string, unknown>> {
    const id = this.references.idOf(target);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  #query(action: ActionInfo): unknown {
    const target = this.#object(action.ObjectPathId);
    if (target === null) return null;
    const spelling = action.ActionType === ActionType.query ? LOAD : RETRIEVE;
    const query = new Query(this.options.supports, spelling, (of) => this.#kept(of));
    return query.answer(target, action.QueryInfo);
  }

  #method(action: ActionInfo): unknown {
    const target = this.#object(action.ObjectPathId);
    const args = this.#arguments(action.ArgumentInfo);
    if (target === null) return null;
    if (action.Name === "_KeepReference") return { _ReferenceId: this.references.keep(target) };
    if (target === this.options.root && action.Name === "_RemoveReference") {
      this.references.release(String(args[0]));
      return null;
    }
    const result = call(target, action.Name, given(args), this.options.supports);
    return result === undefined ? null : result instanceof HostObject ? this.#described(result) : result;
  }

  #set(pathId: number, name: string, value: unknown): void {
    const target = this.#object(pathId);
    if (target !== null) assign(target, name, value, this.options.supports);
  }

  #update(target: HostObject | null, state: Readonly<Record<string, unknown>>): void {
    if (target === null) return;
    for (const [name, value] of Object.entries(state)) {
      const wire = wireName(name);
      const present = isRecord(value) ? property(target, wire, this.options.supports) : undefined;
      if (present instanceof HostObject && isRecord(value)) this.#update(present, value);
      else assign(target, wire, value, this.options.supports);
    }
  }
}

/** Arguments the caller left out arrive as null. */
const given = (args: readonly unknown[]): unknown[] => args.map((argument) => argument ?? undefined);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
