import { messagesIn, type Language } from "../../core/messages/index.js";
import { officeWorkbook } from "../../workbook/office/workbook.js";
import { WorkbookError } from "../../workbook/port.js";
import { noticeFragment } from "./notice-address.js";

const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);

/** What the ribbon's button calls, by the name in the manifest. Takes our marks out of the open workbook. */
async function clearMarks(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.onReady();
    await officeWorkbook({ supports }).clear();
  } catch (error) {
    await tell(error);
  } finally {
    event.completed();
  }
}

/** This page has no window of its own, so that what went wrong is said in a dialog; resolves when it is closed. */
async function tell(error: unknown): Promise<void> {
  const lang: Language = /^zh\b/i.test(Office.context.displayLanguage) ? "zh" : "en";
  const code = error instanceof WorkbookError ? error.code : "hostFailed";
  const text = messagesIn(lang).console.workbookErrors[code];
  const notice = noticeFragment({ language: lang === "zh" ? "zh-CN" : "en", text });
  const address = new URL(`notice.html${notice}`, location.href).href;
  const options = { height: 20, width: 30, displayInIframe: true };
  await new Promise<void>((resolve) => {
    Office.context.ui.displayDialogAsync(address, options, ({ status, value }) => {
      // Without a dialog nothing more can be said; the marks that are still there show that it did not work.
      if (status === Office.AsyncResultStatus.Failed) resolve();
      else
        value.addEventHandler(Office.EventType.DialogEventReceived, () => {
          resolve();
        });
    });
  });
}

Office.actions.associate("clearMarks", (event: Office.AddinCommands.Event) => {
  void clearMarks(event);
});
