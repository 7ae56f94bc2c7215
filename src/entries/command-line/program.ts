import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { LANGUAGES, type Language } from "../../core/messages/index.js";
import { parseIsoDate, type CivilDate } from "../../core/values/dates.js";
import type { Library } from "../../core/library.js";
import { FORMATS, runCheck, type CheckRequest } from "./check.js";
import { runClear } from "./clear.js";
import { EXIT, type ExitStatus } from "./exit.js";
import { runGuide, runGuides } from "./guides.js";
import type { Machine } from "./io.js";
import { ProblemsError } from "./problems.js";
import { TOOL } from "../tool.js";

interface CheckFlags {
  readonly guide: string;
  readonly format: CheckRequest["format"];
  readonly asOf?: CivilDate;
  readonly lang: Language;
  readonly map: readonly string[];
  readonly redact?: boolean;
  readonly filesFrom?: string;
  readonly out?: string;
}

/** Runs one command line; never throws for what a user can do wrong. */
export async function run(argv: readonly string[], library: Library, machine: Machine): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.nothingToDo;
  const finish = (result: ExitStatus): void => {
    status = result;
  };
  try {
    await program(library, machine, finish).parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.nothingToDo : EXIT.unusable;
    if (!(error instanceof ProblemsError)) throw error;
    for (const line of error.lines) machine.complain(line);
    return EXIT.unusable;
  }
}

function program(library: Library, machine: Machine, finish: (status: ExitStatus) => void): Command {
  const command = new Command(TOOL.name)
    .description("Checks grant application workbooks against the funding guide they are written for.")
    .version(TOOL.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        machine.write(text);
      },
      writeErr: (text) => {
        machine.complain(text.trimEnd());
      },
    });
  command.addCommand(checkCommand(library, machine, finish));
  command.addCommand(clearCommand(machine, finish));
  command.addCommand(guidesCommand(library, machine));
  command.addCommand(guideCommand(library, machine, finish));
  for (const sub of command.commands) sub.copyInheritedSettings(command);
  return command;
}

const language = (): Option =>
  new Option("--lang <language>", "language of messages").choices([...LANGUAGES]).default("zh");

function checkCommand(library: Library, machine: Machine, finish: (status: ExitStatus) => void): Command {
  return new Command("check")
    .description("check workbooks against a guide")
    .argument("[workbooks...]", ".xlsx or .xlsm files")
    .requiredOption("--guide <id or path>", "guide to check against, see the command `guides`")
    .addOption(new Option("--format <format>").choices([...FORMATS]).default("text"))
    .option("--out <folder>", "write a checked copy <name>.checked.xlsx of each workbook, findings marked")
    .option("--as-of <YYYY-MM-DD>", "the day taken as today (default: today in Asia/Shanghai)", parseDay)
    .addOption(language())
    .option("--map <file>", "tables, columns and words named by hand; may be given more than once", addTo, [])
    .option("--redact", "leave out names and identity numbers")
    .option("--files-from <file or ->", "workbook paths, one a line")
    .action(async (files: string[], flags: CheckFlags) => {
      const { asOf, redact, ...rest } = flags;
      finish(
        await runCheck(
          { ...rest, files, asOf: asOf ?? machine.today, redact: redact ?? false },
          library,
          machine,
        ),
      );
    });
}

function clearCommand(machine: Machine, finish: (status: ExitStatus) => void): Command {
  return new Command("clear")
    .description("write a copy without our marks")
    .argument("<workbook>", ".xlsx or .xlsm file")
    .requiredOption("--out <file>", "the copy to write")
    .option("--all", "remove ticks, acceptances and mapping too")
    .addOption(language())
    .action(async (file: string, flags: { out: string; all?: boolean; lang: Language }) => {
      finish(await runClear({ ...flags, file, all: flags.all ?? false }, machine));
    });
}

function guidesCommand(library: Library, machine: Machine): Command {
  return new Command("guides")
    .description("list the guides")
    .addOption(language())
    .action((flags: { lang: Language }) => {
      runGuides(flags.lang, library, machine);
    });
}

function guideCommand(library: Library, machine: Machine, finish: (status: ExitStatus) => void): Command {
  return new Command("guide")
    .description("print one guide, demand by demand")
    .argument("<id or path>")
    .addOption(language())
    .action(async (name: string, flags: { lang: Language }) => {
      finish(await runGuide(name, flags.lang, library, machine));
    });
}

const addTo = (file: string, files: readonly string[]): readonly string[] => [...files, file];

function parseDay(text: string): CivilDate {
  const day = parseIsoDate(text);
  if (!day) throw new InvalidArgumentError("a day is written YYYY-MM-DD");
  return day;
}
