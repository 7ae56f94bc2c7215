/** A sentence for the user and the language it is in, as an HTML language tag. */
export interface Notice {
  readonly language: string;
  readonly text: string;
}

/** The fragment that carries a notice to notice.html; a fragment never leaves the machine. */
export const noticeFragment = ({ language, text }: Notice): string =>
  `#${new URLSearchParams({ language, text }).toString()}`;

/** The notice in a fragment; empty where there is none. */
export function noticeIn(fragment: string): Notice {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  return { language: fields.get("language") ?? "zh-CN", text: fields.get("text") ?? "" };
}
