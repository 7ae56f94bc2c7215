import { HostError } from "./error.js";
import type { HostObject } from "./object.js";

/** Whether the host has a requirement set, e.g. "1.9" or "ExcelApiOnline 1.1". */
export type Supports = (set: string) => boolean;

/** The wire name of a name as add-in code writes it. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
export const codeName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Refuses a member the class does not have, or that is newer than the host. */
export function requireMember(target: HostObject, name: string, supports: Supports): void {
  const set = Object.hasOwn(target.api, name) ? target.api[name] : undefined;
  if (set === undefined || !(name in target)) {
    throw new HostError("ApiNotFound", `${target.type}.${name} is not part of the emulated host`);
  }
  if (!supports(set)) {
    throw new HostError("ApiNotFound", `${target.type}.${name} needs the requirement set ${set}`);
  }
}

/** The value of a property; HostObject or null where it navigates. */
export function property(target: HostObject, name: string, supports: Supports): unknown {
  requireMember(target, name, supports);
  const value: unknown = Reflect.get(target, name);
  if (typeof value === "function") {
    throw new HostError("ApiNotFound", `${target.type}.${name} is a method, not a property`);
  }
  return value;
}

/** Writes a property. */
export function assign(target: HostObject, name: string, value: unknown, supports: Supports): void {
  requireMember(target, name, supports);
  if (!Reflect.set(target, name, value)) {
    throw new HostError("InvalidOperation", `${target.type}.${name} cannot be written`);
  }
}

/** Calls a method. */
export function call(
  target: HostObject,
  name: string,
  args: readonly unknown[],
  supports: Supports,
): unknown {
  requireMember(target, name, supports);
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== "function") {
    throw new HostError("ApiNotFound", `${target.type}.${name} is a property, not a method`);
  }
  const result: unknown = Reflect.apply(method, target, args);
  return result;
}

/** The names of the properties a load without names gives: those that hold plain values and that the host has. */
export function scalars(target: HostObject, supports: Supports): string[] {
  return Object.keys(target.api).filter((name) => {
    const set = target.api[name];
    return set !== undefined && supports(set) && isGetter(target, name) && !target.mayFail.includes(name);
  });
}

function isGetter(target: HostObject, name: string): boolean {
  for (let from: unknown = target; from instanceof Object; from = Object.getPrototypeOf(from)) {
    const found = Object.getOwnPropertyDescriptor(from, name);
    if (found !== undefined) return found.get !== undefined;
  }
  return false;
}
