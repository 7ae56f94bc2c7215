import { check, recheck } from "../core/check/check.js";
import { GENERAL, type Library, type LoadedGuide } from "../core/library.js";
import { markingOf } from "../core/marks/mark.js";
import type { Marks } from "../core/marks/marking.js";
import { messagesIn, type Language } from "../core/messages/index.js";
import { openFindings, type Outcome } from "../core/outcome.js";
import { read, type Read } from "../core/reading/read.js";
import type { WorkbookContent } from "../core/reading/sheet/sheet.js";
import { reportPage } from "../core/render/html/page.js";
import { renderReport, type ReportRequest } from "../core/render/render.js";
import type { ReportRemedy } from "../core/render/report.js";
import { reportText } from "../core/render/text.js";
import { withGuideFields } from "../core/rules/guide/fields.js";
import type { Guide } from "../core/rules/guide/guide.js";
import { applyState, sightOf, type Applied } from "../core/state/apply.js";
import type { Acceptance, KeptState } from "../core/state/state.js";
import { parseIsoDate } from "../core/values/dates.js";
import type { Vocabulary } from "../core/vocabulary.js";
import { changeBetween } from "./change.js";
import { checkedView, renderedFinding } from "./checked-view.js";
import type { Change, Checked, CheckSettings, Effect, GuideSummary, Look, Signed } from "./desk.js";
import type { Engine, Typing } from "./engine.js";
import { guideSummary, guideView, type GuideView } from "./guide-view.js";
import { withInput } from "./preview.js";
import { suggestGuides } from "./suggest.js";
import { typingOf } from "./typing.js";

/** What the engine is given besides the library. */
export interface EngineTools {
  readonly tool: ReportRequest["tool"];
  /** Reads a guide from YAML text; problems are one line each in the language. */
  readonly loadGuide: (
    text: string,
    file: string,
    library: Library,
    lang: Language,
  ) => Promise<{ readonly guide?: LoadedGuide["guide"]; readonly problems: readonly string[] }>;
}

/** One check and all it was made from. */
interface Run {
  readonly settings: CheckSettings;
  readonly guides: readonly Guide[];
  readonly vocabulary: Vocabulary;
  readonly content: WorkbookContent;
  readonly mapping: string;
  readonly read: Read;
  /** without ticks and acceptances */
  readonly outcomes: readonly Outcome[];
  readonly applied: Applied;
  readonly kept: KeptState;
  readonly change: Change | undefined;
}

/** The engine in the thread it is called from. */
export class LocalEngine implements Engine {
  #guides: readonly Guide[];
  #content: WorkbookContent | undefined;
  #file = "";
  #run: Run | undefined;

  constructor(
    private readonly library: Library,
    private readonly tools: EngineTools,
  ) {
    this.#guides = library.guides;
  }

  async take(content: WorkbookContent, file: string): Promise<void> {
    this.#content = content;
    this.#file = file;
    return Promise.resolve();
  }

  async look({ lang, asOf }: Pick<CheckSettings, "lang" | "asOf">): Promise<Look> {
    const guides = this.#offered();
    const sheets = this.#taken().sheets.map(({ name, rowCount, visibility }) => ({
      name,
      rows: rowCount,
      hidden: visibility !== "visible",
    }));
    return Promise.resolve({
      guides: guides.map((guide) => guideSummary(guide, lang, asOf)),
      suggested: suggestGuides(this.#taken(), guides),
      sheets,
    });
  }

  /** The guides there are to choose from, before any workbook is taken. */
  async guides({ lang, asOf }: Pick<CheckSettings, "lang" | "asOf">): Promise<readonly GuideSummary[]> {
    return Promise.resolve(this.#offered().map((guide) => guideSummary(guide, lang, asOf)));
  }

  async check(settings: CheckSettings, kept: KeptState): Promise<Checked> {
    const guides = this.#guidesFor(settings.guide);
    const vocabulary = withGuideFields(this.library.vocabulary, guides);
    const content = this.#taken();
    const context = this.#context(settings, vocabulary);
    const mapping = { ...kept.mapping, origin: "workbook" as const };
    const understood = read(content, vocabulary, this.library.tables, mapping);
    const before = this.#run;
    const isSame =
      before?.settings.guide === settings.guide &&
      before.settings.asOf === settings.asOf &&
      before.guides.every((guide, at) => guide === guides[at]);
    const outcomes = isSame
      ? recheck(
          { submission: before.read.submission, outcomes: before.outcomes },
          understood.submission,
          guides,
          context,
        )
      : check(understood.submission, guides, context);
    const applied = applyState(outcomes, kept);
    const change = isSame ? changeBetween(before.applied.outcomes, applied.outcomes) : undefined;
    const basis = { settings, guides, vocabulary, content, mapping: JSON.stringify(mapping) };
    this.#run = { ...basis, read: understood, outcomes, applied, kept, change };
    return Promise.resolve(this.#view());
  }

  async redress(kept: KeptState, lang: Language): Promise<Checked> {
    const run = this.#ran();
    const applied = applyState(run.outcomes, kept);
    this.#run = { ...run, settings: { ...run.settings, lang }, applied, kept };
    return Promise.resolve(this.#view());
  }

  async marking(sheet: boolean): Promise<Marks> {
    const { applied, content } = this.#ran();
    const checked = { file: this.#file, outcomes: applied.outcomes, date1904: content.date1904 };
    const { sheet: findings, ...marks } = markingOf(checked, this.#request());
    return Promise.resolve(sheet ? { ...marks, sheet: findings } : marks);
  }

  async typing(remedy: ReportRemedy): Promise<Typing> {
    return Promise.resolve(typingOf(remedy, this.#taken()));
  }

  async preview({ cell, input }: Typing): Promise<readonly Effect[]> {
    const { content, vocabulary, guides, settings, read: before, outcomes, kept } = this.#ran();
    const mapping = { ...kept.mapping, origin: "workbook" as const };
    const changed = read(withInput(content, cell, input), vocabulary, this.library.tables, mapping);
    const after = recheck(
      { submission: before.submission, outcomes },
      changed.submission,
      guides,
      this.#context(settings, vocabulary),
    );
    const effects = outcomes.flatMap((outcome, at) => {
      const next = after[at];
      const isCertain = next !== undefined && next.verdict !== "unanswered"; // formulas may hang on the cell
      if (!isCertain || next.verdict === outcome.verdict) return [];
      return [{ guide: outcome.guide, rule: outcome.rule, before: outcome.verdict, after: next.verdict }];
    });
    return Promise.resolve(effects);
  }

  async acceptances({
    guide,
    rule,
    by,
    on,
    reason,
  }: Signed & { reason: string }): Promise<readonly Acceptance[]> {
    const { outcomes } = this.#ran();
    const outcome = outcomes.find((one) => one.guide === guide && one.rule === rule);
    if (!outcome) return Promise.resolve([]);
    const accepted = openFindings(outcome).map((finding) => ({
      guide,
      rule,
      finding: finding.id,
      sight: sightOf(finding),
      said: renderedFinding(finding, outcome, this.#request()).message,
      reason,
      by,
      on,
    }));
    return Promise.resolve(accepted);
  }

  async guideView(guide: string, lang: Language): Promise<GuideView> {
    const [own] = this.#guidesFor(guide);
    if (!own) throw new RangeError(`no guide ${guide}`);
    return Promise.resolve(guideView(own, lang));
  }

  async addGuide(file: string, text: string, lang: Language): ReturnType<Engine["addGuide"]> {
    const { guide, problems } = await this.tools.loadGuide(text, file, this.library, lang);
    if (!guide) return { problems };
    this.#guides = [...this.#guides.filter(({ id }) => id !== guide.id), guide];
    return { guide: guideSummary(guide, lang, ""), problems };
  }

  async report(format: "html" | "json" | "text"): Promise<string> {
    const { read: understood, applied, settings } = this.#ran();
    const checked = { file: this.#file, reading: understood.report, outcomes: applied.outcomes };
    const report = renderReport([checked], this.#request());
    const messages = messagesIn(settings.lang);
    if (format === "json") return Promise.resolve(`${JSON.stringify(report, null, 2)}\n`);
    return Promise.resolve(format === "html" ? reportPage(report, messages) : reportText(report, messages));
  }

  #view(): Checked {
    const run = this.#ran();
    const { tables } = this.library;
    return checkedView({ ...run, reading: run.read.report, tables, file: this.#file }, this.#request());
  }

  #request(): ReportRequest {
    const { guides, vocabulary, settings } = this.#ran();
    const asOf = dayOf(settings.asOf);
    return { tool: this.tools.tool, guides, asOf, lang: settings.lang, redacted: false, vocabulary };
  }

  #context({ asOf }: CheckSettings, vocabulary: Vocabulary): Parameters<typeof check>[2] {
    return { vocabulary, tables: this.library.tables, today: dayOf(asOf) };
  }

  /** The guide asked for first, then the pack of general checks. */
  #guidesFor(id: string): Guide[] {
    const guide = this.#guides.find((one) => one.id === id);
    if (!guide) throw new RangeError(`no guide ${id}`);
    const general = this.#guides.filter((one) => one.id === GENERAL && one !== guide);
    return [guide, ...general];
  }

  #offered(): Guide[] {
    return this.#guides.filter(({ id }) => id !== GENERAL);
  }

  #taken(): WorkbookContent {
    if (!this.#content) throw new RangeError("no workbook was taken");
    return this.#content;
  }

  #ran(): Run {
    if (!this.#run) throw new RangeError("nothing was checked");
    return this.#run;
  }
}

function dayOf(text: string): ReportRequest["asOf"] {
  const day = parseIsoDate(text);
  if (!day) throw new RangeError(`not a day: ${text}`);
  return day;
}
