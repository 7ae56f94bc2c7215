/**
 * A path as a URI reference (RFC 3986): absolute ones with the scheme file, relative ones as they are; what may not
 * stand in a URI is percent-encoded.
 */
export function uriOf(file: string): string {
  const path = file
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  const drive = /^([A-Za-z])%3A(?=\/)/.exec(path);
  if (drive) return `file:///${drive[1] ?? ""}:${path.slice(4)}`;
  return path.startsWith("/") ? `file://${path}` : path;
}
