import type { Package } from "../package/package.js";

/** The name and area ("A1:C9") of a table part; undefined when the part holds no table. */
export async function readTable(
  pack: Package,
  part: string,
): Promise<{ readonly name: string; readonly area: string } | undefined> {
  let table: { name: string; area: string } | undefined;
  await pack.parse(part, {
    open: ({ name, parent, attribute }) => {
      if (name !== "table" || parent !== "") return;
      table = { name: attribute("displayName") ?? attribute("name") ?? "", area: attribute("ref") ?? "" };
    },
  });
  return table;
}
