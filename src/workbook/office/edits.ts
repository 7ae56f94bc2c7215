import type { Edit } from "../port.js";
import type { HostFacts } from "./host.js";
import { run, runWith } from "./host.js";
import type { Outline } from "./outline.js";
import { readOutline } from "./outline.js";

/** The sheets as they were read last: an edit is told under the name its listener knows. */
export class KnownSheets {
  #names = new Map<string, string>();
  #ours: string | undefined;

  learn({ sheets, ours }: Outline): void {
    this.#names = new Map(sheets.map(({ id, name }) => [id, name]));
    this.#ours = ours?.id;
  }

  /** The findings sheet was made, so that what is written into it is no edit. */
  learnOurs(id: string): void {
    this.#ours = id;
  }

  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  isOurs(id: string): boolean {
    return id === this.#ours;
  }
}

/** Calls back after each edit of the user's sheets until the returned function is called. */
export async function listenToEdits(
  facts: HostFacts,
  known: KnownSheets,
  listener: (edit: Edit) => void,
): Promise<() => Promise<void>> {
  const learn = async (context: Excel.RequestContext): Promise<void> => {
    known.learn(await readOutline(context));
  };
  const tell = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const { worksheetId: id } = event;
    // a sheet added since: who it is costs one round trip
    if (known.nameOf(id) === undefined && !known.isOurs(id)) await run(facts, learn);
    const sheet = known.nameOf(id);
    if (sheet !== undefined)
      listener({ sheet, ...placeOf(event), ...(event.source === "Remote" ? { remote: true } : {}) });
  };
  const handler = await run(facts, async (context) => {
    const added = context.workbook.worksheets.onChanged.add(tell);
    await learn(context);
    return added;
  });
  return async () =>
    runWith(handler, async (context) => {
      handler.remove();
      await context.sync();
    });
}

/** Where rows, columns or cells were put in or taken out, everything behind them has moved: no address says that. */
const placeOf = ({ address, changeType }: Excel.WorksheetChangedEventArgs): { readonly address?: string } =>
  /Inserted|Deleted/.test(changeType) || address === "" ? {} : { address };
