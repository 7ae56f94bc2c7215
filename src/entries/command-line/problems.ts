/** Something the user must mend before anything can run; one line each for standard error. */
export class ProblemsError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "ProblemsError";
  }
}
