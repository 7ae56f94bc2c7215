import type { Guide } from "../../core/rules/guide/guide.js";
import { loadTables } from "../../core/values/load-tables.js";
import { vocabularySchema } from "../../core/vocabulary.js";
import type { Library } from "../../core/library.js";

/** All YAML files of src/guides as webpack bundled them, by path: "./general.yaml", "./tables/titles.yaml". */
const files = import.meta.webpackContext("../../guides", { recursive: true, regExp: /\.yaml$/ });

/** The library inside a bundle: guides were compiled when it was built. */
export function bundledLibrary(): Library {
  const guides: Guide[] = [];
  const tables: Record<string, unknown> = {};
  let vocabulary: unknown;
  for (const name of files.keys()) {
    const table = /^\.\/tables\/(.+)\.yaml$/.exec(name)?.[1];
    if (table !== undefined) tables[table] = files(name);
    else if (name === "./vocabulary.yaml") vocabulary = files(name);
    else guides.push(compiled(files(name)));
  }
  return { vocabulary: vocabularySchema.parse(vocabulary), tables: loadTables(tables), guides };
}

/** webpack.config.js put the result of the guide compiler here, so the shape is known. */
const compiled = (module: unknown): Guide => module as Guide;
