import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { certificateFile } from "./certificate.mjs";
import { root } from "./ensure.mjs";

const manifest = path.join(root, "manifest.xml");
const id = () => /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";

/** Where Excel for Windows looks for add-ins under development. */
const DEVELOPER_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
/** Where Excel for Mac looks for them. */
const wefFolder = () => path.join(os.homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
const keychain = () => path.join(os.homedir(), "Library/Keychains/login.keychain-db");

/** Names exactly our certificate: other tools keep theirs for localhost in the same store. */
const thumbprint = () =>
  existsSync(certificateFile())
    ? new X509Certificate(readFileSync(certificateFile())).fingerprint.replaceAll(":", "")
    : "<thumbprint>";

/**
 * What to do on a platform, step by step: `says` in words, and either a command to `run` or a file to `copy` or
 * `remove`. Undefined where there is no Excel.
 */
export function steps(platform, isRemoval) {
  const platformSteps = { win32: windows, darwin: mac }[platform];
  return platformSteps?.(isRemoval ? "remove" : "add");
}

const windows = (action) =>
  ({
    add: [
      {
        says: "Trust the certificate of https://localhost on this account (Windows asks)",
        run: ["certutil", "-user", "-addstore", "Root", certificateFile()],
      },
      {
        says: "Tell Excel where the manifest is",
        run: ["reg", "add", DEVELOPER_KEY, "/v", id(), "/t", "REG_SZ", "/d", manifest, "/f"],
      },
      { says: "Open Excel", run: ["cmd", "/c", "start", "excel"] },
    ],
    remove: [
      { says: "Forget the manifest", run: ["reg", "delete", DEVELOPER_KEY, "/v", id(), "/f"] },
      {
        says: "Trust the certificate no longer",
        run: ["certutil", "-user", "-delstore", "Root", thumbprint()],
      },
    ],
  })[action];

const mac = (action) => {
  const copied = path.posix.join(wefFolder(), `${id()}.manifest.xml`);
  const trust = ["-p", "ssl", "-k", keychain(), certificateFile()];
  return {
    add: [
      {
        says: "Trust the certificate of https://localhost on this account (macOS asks)",
        run: ["security", "add-trusted-cert", "-r", "trustRoot", ...trust],
      },
      { says: "Put the manifest where Excel looks for it", copy: [manifest, copied] },
      { says: "Open Excel", run: ["open", "-a", "Microsoft Excel"] },
    ],
    remove: [
      { says: "Take the manifest away", remove: copied },
      {
        says: "Trust the certificate no longer",
        run: ["security", "remove-trusted-cert", certificateFile()],
      },
    ],
  }[action];
};
