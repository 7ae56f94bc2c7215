import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const DAY = 24 * 60 * 60 * 1000;
/** Safari and macOS refuse server certificates that run longer than 825 days. */
const LASTS = 365 * DAY;
const RENEW_BEFORE = 30 * DAY;

/** Outside the checkout, readable by the user alone: the key must never be committed or served. */
const folder = () => path.join(os.homedir(), ".guidelight");
export const certificateFile = () => path.join(folder(), "localhost.crt");
const keyFile = () => path.join(folder(), "localhost.key");

function isGood(now) {
  if (!existsSync(certificateFile()) || !existsSync(keyFile())) return false;
  try {
    const until = new Date(new X509Certificate(readFileSync(certificateFile())).validTo);
    return until.getTime() - now > RENEW_BEFORE;
  } catch {
    return false; // not a certificate any more: a new one is made in its place
  }
}

/**
 * Names this machine and nothing else, and may sign nothing: whoever trusts it trusts one server on loopback, not an
 * authority.
 */
async function make(now) {
  const { generate } = await import("selfsigned");
  const names = [
    { type: 2, value: "localhost" },
    { type: 7, ip: "127.0.0.1" },
    { type: 7, ip: "::1" },
  ];
  const pems = await generate([{ name: "commonName", value: "localhost" }], {
    algorithm: "sha256",
    notBeforeDate: new Date(now - DAY),
    notAfterDate: new Date(now + LASTS),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: names },
    ],
  });
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  writeFileSync(keyFile(), pems.private, { mode: 0o600 });
  writeFileSync(certificateFile(), pems.cert);
}

/** Key and certificate of https://localhost on this machine, made at the first call. Throws when none can be made. */
export async function localCertificate(now = Date.now()) {
  if (!isGood(now)) await make(now);
  return { key: readFileSync(keyFile()), cert: readFileSync(certificateFile()) };
}
