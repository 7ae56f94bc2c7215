import type { PageWords } from "../page.js";

export const page: PageWords = { title: "核对报告", formula: "公式" };
