// @vitest-environment jsdom
import { expect, it } from "vitest";
import { SameFormOffers } from "../../../src/entries/page/same-form-offers.js";
import { sheet, workbook } from "../../../src/workbook/memory/sheet.js";
import { deskOver } from "../../desk/support.js";
import { storeAt } from "../../pane/support.js";

const book = () =>
  deskOver(
    workbook([
      sheet("人员", [
        ["姓名", "职称", "内部标注"],
        ["张三", "教授", "甲类"],
      ]),
    ]),
  );

async function checked(): ReturnType<typeof storeAt> {
  const made = await storeAt(book());
  await made.store.check();
  return made;
}

it("what was corrected in one file is offered to the next of the same form, once, and never taken by itself", async () => {
  const offers = new SameFormOffers();
  const [first, second] = [await checked(), await checked()];
  const tell = (id: number, file: string, { store }: typeof first): void => {
    const { checked: now } = store.state();
    if (now) offers.checked(id, file, now, store);
  };
  tell(1, "甲.xlsx", first);
  await first.store.correct({ header: "人员!C1", to: null });
  tell(1, "甲.xlsx", first);
  tell(2, "乙.xlsx", second);
  const { notice } = second.store.state();
  if (notice?.kind !== "offer") throw new Error("nothing was offered");
  expect(notice.file).toBe("甲.xlsx");
  expect(second.store.state().checked?.reading.questions).toHaveLength(1);
  await second.store.adopt(notice.mapping);
  expect(second.store.state().checked?.reading.questions).toEqual([]);
  expect(second.store.state().notice).toBeUndefined();
  tell(2, "乙.xlsx", second);
  expect(second.store.state().notice).toBeUndefined();
});
