import { readXlsx } from "../../src/host/xlsx/read";
import { areHooked, connect } from "./library";
import { OfficeShim, type OfficeShimOptions } from "./office-shim";
import { SimulatedExcel } from "./simulated-excel";

declare global {
  interface Window {
    /** Put there by {@link openWorkbook}. */
    simulatedExcel: ExcelInPage;
  }
}

/** What a page under test carries in `window.simulatedExcel`; Excel with one workbook, and Office around it. */
export class ExcelInPage {
  readonly excel: SimulatedExcel;
  readonly office: OfficeShim;

  constructor(xlsx: Uint8Array, options: OfficeShimOptions) {
    const document = readXlsx(xlsx, "workbook.xlsx");
    if (!document.ok) throw new Error(`The workbook cannot be read: ${document.failure.code}`);
    this.excel = new SimulatedExcel(document.value.workbook);
    this.office = new OfficeShim(options);
  }

  /** To be called when Microsoft's library has run in the page, before the page's own scripts do. */
  install(): void {
    if (!areHooked(window)) throw new Error("Microsoft's library is not there, or its hook is not.");
    Object.assign(window, { Office: this.office.global() });
    Object.assign(CustomFunctions, this.office.functionsGlobal());
    connect(window, this.excel);
  }
}

/** Opens a workbook in the simulated Excel of this page. */
export function openWorkbook(xlsxInBase64: string, options: OfficeShimOptions = {}): void {
  const bytes = Uint8Array.from(atob(xlsxInBase64), (character) => character.charCodeAt(0));
  window.simulatedExcel = new ExcelInPage(bytes, options);
}
