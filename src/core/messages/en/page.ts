import type { PageWords } from "../page.js";

export const page: PageWords = { title: "Check report", formula: "formula" };
