/** Where office.js comes from: the key is the build option `--env office=`, the value the script's address. */
export const OFFICE_SCRIPTS = {
  world: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office/office.js",
} as const;

export type OfficeSource = keyof typeof OFFICE_SCRIPTS;

type Policy = Readonly<Record<string, readonly string[]>>;

/**
 * `style-src 'unsafe-inline'` is the one weakening: Fluent writes its rules into <style> elements, and a static host
 * cannot mint the nonces that would name them.
 */
const SHARED: Policy = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'none'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

const asText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");

/** The page's policy: its own files and nothing else; no request can carry a workbook away. */
export const pagePolicy = (): string => asText(SHARED);

/**
 * The task pane's policy: the page's, opened for the host office.js comes from. office.js loads its parts and strings
 * from there, and asks in a frame of that host when it does not know who embeds the pane.
 */
export function panePolicy(office: OfficeSource): string {
  const script = OFFICE_SCRIPTS[office];
  const host = script.startsWith("https:") ? new URL(script).origin : "'self'";
  return asText({
    ...SHARED,
    "script-src": [...new Set(["'self'", host])],
    "connect-src": [host],
    "frame-src": [host],
  });
}
