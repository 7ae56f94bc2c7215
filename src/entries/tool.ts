/** The tool as the report and `--version` name it; package.json holds the same version. */
export const TOOL = { name: "guidelight", version: "0.1.0" } as const;
