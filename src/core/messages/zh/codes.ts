/** Questions, caveats and reasons by code. */
export const questions: Readonly<Record<string, string>> = {};
export const caveats: Readonly<Record<string, string>> = {};
export const unreadable: Readonly<Record<string, string>> = {};
