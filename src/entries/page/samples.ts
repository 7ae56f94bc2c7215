/**
 * The workbooks of assets/samples inside the bundle, each in a file of its own that loads when it is opened: the page's
 * content policy lets it fetch nothing.
 */
const files = import.meta.webpackContext("../../../assets/samples", {
  recursive: false,
  regExp: /\.xlsx$/,
  mode: "lazy",
});

/** File names of the samples, such as "shanghai-plain-broken.xlsx". */
export const sampleNames = (): string[] => files.keys().map((key) => key.replace(/^\.\//, ""));

/** The bytes of a sample, as a file that was opened. Rejects for a name that is none. */
export async function sample(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await files(`./${name}`); // webpack.config.js bundles .xlsx files as bytes
  if (!isBytes(bytes)) throw new TypeError(`${name} was not bundled as bytes`);
  return bytes;
}

const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> => value instanceof Uint8Array;
