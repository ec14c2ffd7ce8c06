import { addressOf, areaAddress, columnLetters } from "../../core/a1";
import type { Scaling, SheetDraft, SheetPage } from "../../core/sheetDraft";
import { putHeadersFooters } from "./headersFooters";

/** Excel measures pages in points. */
export const POINTS_OF_INCH = 72;

function zoomOf(scaling: Scaling): Excel.PageLayoutZoomOptions {
  if ("percent" in scaling) return { scale: scaling.percent };
  const { across, down } = scaling;
  return {
    ...(across === undefined ? {} : { horizontalFitToPages: across }),
    ...(down === undefined ? {} : { verticalFitToPages: down }),
  };
}

/** Queues how a new sheet is printed: where its draft says nothing, on A4 with the whole width on one page. */
export function putPage(worksheet: Excel.Worksheet, { page }: SheetDraft): void {
  const { pageLayout } = worksheet;
  const { orientation, margins, paper = "A4", scaling = { across: 1 } } = page;
  pageLayout.paperSize = paper;
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = zoomOf(scaling);
  pageLayout.centerHorizontally = true;
  if (margins !== undefined) {
    pageLayout.leftMargin = margins.left * POINTS_OF_INCH;
    pageLayout.rightMargin = margins.right * POINTS_OF_INCH;
    pageLayout.topMargin = margins.top * POINTS_OF_INCH;
    pageLayout.bottomMargin = margins.bottom * POINTS_OF_INCH;
    pageLayout.headerMargin = margins.header * POINTS_OF_INCH;
    pageLayout.footerMargin = margins.footer * POINTS_OF_INCH;
  }
  putPrinted(worksheet, page);
  // Of all settings these are the last that a sheet could do without.
  putHeadersFooters(pageLayout, page.headersFooters);
  for (const row of page.rowBreaks ?? []) {
    worksheet.horizontalPageBreaks.add(addressOf({ row, column: 0 }));
  }
  for (const column of page.columnBreaks ?? []) {
    worksheet.verticalPageBreaks.add(addressOf({ row: 0, column }));
  }
}

function putPrinted({ pageLayout }: Excel.Worksheet, page: SheetPage): void {
  const { repeatedRows, repeatedColumns } = page;
  const areas = (page.printAreas ?? []).map(areaAddress);
  if (areas.length > 0) pageLayout.setPrintArea(areas.join());
  if (repeatedColumns !== undefined) {
    pageLayout.setPrintTitleColumns(`$${columnLetters(repeatedColumns.first)}:$${columnLetters(repeatedColumns.last)}`);
  }
  if (repeatedRows === undefined) return;
  const { first, last } = repeatedRows;
  pageLayout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
}
