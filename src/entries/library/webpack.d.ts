/** What webpack adds to import.meta (https://webpack.js.org/api/module-variables/#importmetawebpackcontext). */
interface ImportMeta {
  webpackContext(
    folder: string,
    options: { recursive: boolean; regExp: RegExp },
  ): { (name: string): unknown; keys(): string[] };
  webpackContext(
    folder: string,
    options: { recursive: boolean; regExp: RegExp; mode: "lazy" },
  ): { (name: string): Promise<unknown>; keys(): string[] };
}
