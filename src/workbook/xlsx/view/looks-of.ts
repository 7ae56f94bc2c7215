import { readBook } from "../book/book.js";
import type { Package } from "../package/package.js";
import type { ZipEntry } from "../package/zip.js";
import { officeTheme, readTheme } from "./colours.js";
import type { Looks } from "./looks.js";
import { PLAIN_LOOKS, readLooks } from "./looks.js";

const known = new WeakMap<ZipEntry, Looks>();

/** The looks of a package's cells; those of a styles part that did not change are not read again. */
export async function looksOf(pack: Package): Promise<Looks> {
  const { relationships } = await readBook(pack);
  const partOf = (kind: string): string | undefined => {
    const target = relationships.find((relationship) => relationship.kind === kind)?.target;
    return target === undefined || pack.entry(target) === undefined ? undefined : target;
  };
  const [styles, theme] = [partOf("styles"), partOf("theme")];
  const entry = styles === undefined ? undefined : pack.entry(styles);
  if (styles === undefined || entry === undefined) return PLAIN_LOOKS;
  const before = known.get(entry);
  if (before !== undefined) return before;
  const looks = await readLooks(
    pack,
    styles,
    theme === undefined ? officeTheme() : await readTheme(pack, theme),
  );
  known.set(entry, looks);
  return looks;
}
