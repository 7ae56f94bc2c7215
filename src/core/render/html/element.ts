/** Text that is HTML already. Plain strings are not: whatever becomes a child of an element is escaped. */
export interface Html {
  readonly html: string;
}

export type Child = string | Html | readonly Child[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters no HTML text may hold (controls, but not tab and line end), and those that turn the direction of text. */
const UNWANTED = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

export const escapeHtml = (text: string): string =>
  text.replace(UNWANTED, "\ufffd").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** `<name class="...">children</name>`; children that are undefined or empty lists leave nothing. */
export const element = (name: string, className: string, ...children: readonly Child[]): Html => ({
  html: `<${name}${className === "" ? "" : ` class="${escapeHtml(className)}"`}>${children.map(textOf).join("")}</${name}>`,
});

function textOf(child: Child): string {
  if (child === undefined) return "";
  if (typeof child === "string") return escapeHtml(child);
  return "html" in child ? child.html : child.map(textOf).join("");
}
