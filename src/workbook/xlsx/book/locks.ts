import type { Package } from "../package/package.js";

/** By style index (`s` of a cell): whether a protected sheet locks such cells; they do unless the style says not to. */
export async function readLocks(pack: Package, part: string): Promise<readonly boolean[]> {
  const locks: boolean[] = [];
  let isOfCells = false;
  await pack.parse(part, {
    open: ({ name, parent, attribute }) => {
      if (name === "xf") isOfCells = parent === "cellXfs";
      if (name === "xf" && isOfCells) locks.push(true);
      if (name === "protection" && isOfCells) locks[locks.length - 1] = !isFalse(attribute("locked"));
      pack.work.boundList(locks.length, "styles");
    },
  });
  return locks;
}

const isFalse = (value: string | undefined): boolean => /^(?:0|false|off)$/.test(value ?? "");
