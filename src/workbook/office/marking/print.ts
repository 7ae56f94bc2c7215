import type { FindingsSheet } from "../../../core/marks/marking.js";
import { FOOTER, headerRowOf, PAGE_MARGINS } from "../../../core/marks/sheet-look.js";
import { isRefusal } from "../host.js";

/** Points in an inch. */
const POINTS = 72;

/**
 * How the findings sheet is printed: a round trip of its own, because a computer without a printer may refuse it.
 * Gives false where it does.
 */
export async function setUpPrint(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  findings: FindingsSheet,
): Promise<boolean> {
  const { pageLayout } = sheet;
  const header = String(headerRowOf(findings));
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$${header}:$${header}`);
  pageLayout.topMargin = PAGE_MARGINS.top * POINTS;
  pageLayout.bottomMargin = PAGE_MARGINS.bottom * POINTS;
  pageLayout.leftMargin = PAGE_MARGINS.left * POINTS;
  pageLayout.rightMargin = PAGE_MARGINS.right * POINTS;
  pageLayout.headerMargin = PAGE_MARGINS.header * POINTS;
  pageLayout.footerMargin = PAGE_MARGINS.footer * POINTS;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = FOOTER.left;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = FOOTER.right;
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
