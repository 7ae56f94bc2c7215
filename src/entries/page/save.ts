/** Hands bytes to the person as a file; the browser asks where to, or takes its usual folder. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun when the click returns, but some browsers read the address a moment later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** A printable report as a page of its own. */
export async function saveReport(html: string): Promise<void> {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "report";
  saveFile(`${title.replace(/[\\/:*?"<>|]/g, " ")}.html`, html, "text/html");
  return Promise.resolve();
}

/** Corrections as a file that the command line and this page take. */
export function saveMapping(json: string): void {
  saveFile("map.json", json, "application/json");
}

/** The name of a checked copy, as the command line gives it. */
export function copyName(name: string): string {
  const extension = /\.xlsm$/i.test(name) ? ".xlsm" : ".xlsx";
  return `${name.replace(/\.xls[xm]$/i, "").replace(/\.checked$/, "")}.checked${extension}`;
}
