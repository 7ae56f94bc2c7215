import type { SurfaceWords } from "../surface.js";

export const surface: SurfaceWords = {
  tooOld: "这个版本的 Excel 不能运行指南核对",
  needed: "需要 Excel 2021 或更新、Microsoft 365、网页版 Excel。",
  noExcel: "这里没有连上 Excel",
  openInExcel: "请在 Excel 的“指南核对”按钮里打开这个窗格。",
  pageDoesTheSame:
    "现在就能用网页版核对：打开同一个文件，结果一样，文件不离开本机。WPS、LibreOffice 也用网页版。",
  openPage: "打开网页版",
};
