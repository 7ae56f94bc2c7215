/** The host in manifest.xml: where `npm start` serves the task pane. */
export const DEVELOPMENT_HOST = "https://localhost:3000";

/** The manifest for another host. Throws in words when Office would refuse the address. */
export function forHost(manifest: string, host: string): string {
  const address = host.replace(/\/+$/, "");
  const isUrl = URL.canParse(address) && new URL(address).protocol === "https:";
  if (!isUrl || /[?#&<>"\s]/.test(address)) {
    throw new Error(`--env host=${host}: an address such as https://intranet.example/guidelight is needed`);
  }
  return manifest.replaceAll(DEVELOPMENT_HOST, address);
}
