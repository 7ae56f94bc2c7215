import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * Puts plain JavaScript of src and of this folder into `folder`, so that the timed processes load no compiler; gives
 * the path of the program that runs a task.
 */
export function transpile(folder: string): string {
  for (const part of ["src", "tests/bench"]) copy(path.join(ROOT, part), path.join(folder, part));
  copy(path.join(ROOT, "tests/fixtures/xlsx"), path.join(folder, "tests/fixtures/xlsx"));
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
  return path.join(folder, "tests/bench/run-task.js");
}

function copy(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copy(source, target);
    else if (entry.name.endsWith(".ts")) writeFileSync(target.replace(/\.ts$/, ".js"), javascript(source));
    else writeFileSync(target, readFileSync(source));
  }
}

const javascript = (file: string): string =>
  ts.transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
