/** The words of a code; the code itself where a dictionary has none (a test holds dictionaries complete). */
export const lookUp = (dictionary: Readonly<Record<string, string>>, code: string): string =>
  dictionary[code] ?? code;
