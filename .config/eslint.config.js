import path from "node:path";
import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const HOST = ["Excel", "Office", "OfficeExtension"];
const NODE = ["process", "Buffer", "require", "__dirname", "__filename"];
const BROWSER = ["window", "document", "navigator", "localStorage", "fetch", "self"];
const CLOCK = ["setTimeout", "setInterval", "console", "performance"];

const core = (folder) => `core/${folder}`;
/** Types and data that any room of core may know. */
const SHARED = ["submission.js", "vocabulary.js", "outcome.js"].map(core);

/**
 * The rooms of the house: what each may import besides itself (paths from src/, or package names).
 * Default-deny: whatever is not listed is refused. Rooms must not overlap.
 */
const ROOMS = [
  { room: "core/values", allowed: ["fraction.js", "zod"], globals: [...HOST, ...NODE, ...BROWSER, ...CLOCK] },
  { room: "core/reading", allowed: [core("values/"), ...SHARED, "zod"] },
  {
    room: "core/rules",
    except: ["language", "builtins", "explain", "formula", "remedy", "guide"],
    allowed: [core("values/"), ...SHARED],
  },
  { room: "core/rules/language", allowed: [core("values/"), core("rules/builtins/"), ...SHARED] },
  { room: "core/rules/builtins", allowed: [core("values/"), core("rules/language/"), ...SHARED] },
  { room: "core/rules/explain", allowed: [core("values/"), core("rules/language/"), ...SHARED] },
  {
    room: "core/rules/formula",
    allowed: [core("values/"), core("rules/language/"), core("rules/builtins/"), ...SHARED],
  },
  { room: "core/rules/remedy", allowed: [core("values/"), core("rules/language/"), ...SHARED] },
  { room: "core/rules/guide", allowed: [core("values/"), core("rules/language/"), ...SHARED, "zod"] },
  { room: "core/messages", allowed: [core("values/"), core("rules/"), core("reading/"), ...SHARED] },
  { room: "core/check", allowed: [core("values/"), core("rules/"), ...SHARED] },
  {
    room: "core/render",
    allowed: [core("values/"), core("rules/"), core("messages/"), core("reading/"), ...SHARED],
  },
  {
    room: "core/marks",
    allowed: [core("values/"), core("rules/"), core("messages/"), core("render/"), ...SHARED],
  },
  { room: "core/examples", allowed: [core("values/"), core("reading/"), core("rules/guide/"), ...SHARED] },
  { room: "core/state", allowed: [core("values/"), core("reading/"), ...SHARED, "zod"] },
  { room: "core", shallow: true, allowed: ["zod"] },
  { room: "workbook", shallow: true, allowed: ["core/"], globals: [...HOST, ...NODE] },
  { room: "workbook/memory", allowed: ["core/", "workbook/port.js"], globals: [...HOST, ...NODE] },
  {
    room: "workbook/xlsx",
    allowed: ["core/", "workbook/port.js", "workbook/tags.js", "workbook/view.js", "fflate", "saxes"],
    globals: [...HOST, ...NODE],
  },
  {
    room: "workbook/office",
    allowed: ["core/", "workbook/port.js", "workbook/tags.js"],
    globals: [...NODE, ...BROWSER],
  },
  {
    room: "desk",
    allowed: ["core/", "workbook/port.js"],
    globals: [...HOST, ...NODE, ...BROWSER, ...CLOCK],
  },
  {
    room: "grid",
    allowed: ["core/", "workbook/view.js", "react", "@fluentui/react-components"],
    globals: [...HOST, ...NODE],
  },
  {
    room: "pane",
    allowed: ["core/", "desk/", "react", "@fluentui/"],
    globals: [...HOST, ...NODE],
    lazy: true,
  },
];

const CORE_GLOBALS = [...HOST, ...NODE, ...BROWSER, ...CLOCK];
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A specifier as a file `depth` folders below the room would write it. */
function specifier(room, depth, target) {
  if (!/^(?:core|workbook|desk)\//.test(target)) return target;
  const folder = path.posix.join("/", room, ...Array.from({ length: depth }, (_, index) => `d${index}`));
  const relative = path.posix.relative(folder, path.posix.join("/", target));
  return target.endsWith("/") ? `${relative}/` : relative;
}

/** Import forms a room may not use; a lazy room may load parts of itself by `import("./part.js")`. */
function forbiddenImports(ownRoom, lazy) {
  const others = "TSImportType,TSImportEqualsDeclaration";
  if (!lazy) return `:matches(ImportExpression,${others})`;
  const own = `^(?:${ownRoom.map((prefix) => escaped(prefix).replaceAll("/", "\\/")).join("|")})(?!.*\\.\\.\\/)`;
  return `:matches(ImportExpression:not([source.value=/${own}/]),${others})`;
}

function wall({ room, allowed, globals = CORE_GLOBALS, except = [], lazy = false }, depth) {
  const ownRoom = ["./", ...Array.from({ length: depth }, (_, index) => "../".repeat(index + 1))];
  const prefixes = [...ownRoom, ...allowed.map((target) => specifier(room, depth, target))];
  return {
    files: [`src/${room}/${"*/".repeat(depth)}*.{ts,tsx}`],
    ignores: except.map((folder) => `src/${room}/${folder}/**`),
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(?!(?:${prefixes.map(escaped).join("|")})(?!.*\\.\\./))`,
              message: `${room} may import only itself and: ${allowed.join(" ")}`,
            },
          ],
        },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: forbiddenImports(ownRoom, lazy), message: "plain import statements only" },
      ],
      "no-restricted-globals": ["error", ...globals],
    },
  };
}

const walls = ROOMS.flatMap((room) => (room.shallow ? [0] : [0, 1, 2, 3]).map((depth) => wall(room, depth)));

export default defineConfig(
  { ignores: ["dist/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.{ts,tsx}"] })),
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: path.resolve(import.meta.dirname, "..") },
    },
    rules: {
      "max-lines": ["error", { max: 320, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 45, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  { ...reactHooks.configs.flat["recommended-latest"], files: ["src/**/*.{ts,tsx}"] },
  walls,
  // a wait in a loop is a round trip per turn: only where one request cannot hold what is asked for
  { files: ["src/workbook/office/**/*.ts"], rules: { "no-await-in-loop": "error" } },
  { files: ["tests/**/*.{ts,tsx}"], rules: { "max-lines-per-function": "off", "no-console": "off" } },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
    rules: { "no-unused-vars": ["error", { varsIgnorePattern: "^_" }] },
  },
);
