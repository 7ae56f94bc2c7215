import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * Puts plain JavaScript of src, the fixtures and the given folder into `target`, so that timed processes load no
 * compiler; gives where that folder stands there.
 */
export function transpile(target: string, folder: string): string {
  for (const part of ["src", "tests/fixtures/xlsx", folder])
    copy(path.join(ROOT, part), path.join(target, part));
  symlinkSync(path.join(ROOT, "node_modules"), path.join(target, "node_modules"));
  writeFileSync(path.join(target, "package.json"), JSON.stringify({ type: "module" }));
  return path.join(target, folder);
}

const isTest = (name: string): boolean => name.endsWith(".test.ts");

function copy(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (isTest(entry.name)) continue;
    if (entry.isDirectory()) copy(source, target);
    else if (entry.name.endsWith(".ts")) writeFileSync(target.replace(/\.ts$/, ".js"), javascript(source));
    else writeFileSync(target, readFileSync(source));
  }
}

const javascript = (file: string): string =>
  ts.transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
