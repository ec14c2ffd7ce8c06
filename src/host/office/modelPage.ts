import { parseArea } from "../../core/a1";
import type { Area } from "../../core/cell";
import type { Lines, Paper, Scaling } from "../../core/sheetDraft";
import type { ModelPage } from "../draftLikeness";
import { POINTS_OF_INCH } from "./draftPage";
import { requestHeadersFooters } from "./headersFooters";

const WANTED = {
  orientation: true,
  paperSize: true,
  zoom: true,
  leftMargin: true,
  rightMargin: true,
  topMargin: true,
  bottomMargin: true,
  headerMargin: true,
  footerMargin: true,
} as const;

/** Excel's names for sizes of paper are those of drafts in small letters, or the same. */
const PAPERS: readonly Paper[] = ["A3", "A4", "A5", "B4", "B5", "Letter", "Legal"];

/** Reads how a sheet is printed; one round trip, and one more where a person let pages end. */
export async function readPage(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<ModelPage> {
  const { horizontalPageBreaks, verticalPageBreaks } = worksheet;
  const answer = requestSettings(worksheet.pageLayout);
  // Excel lists those only that are a person's.
  for (const breaks of [horizontalPageBreaks, verticalPageBreaks]) breaks.load({ rowIndex: true });
  await context.sync();
  const [rows, columns] = [firstCells(horizontalPageBreaks), firstCells(verticalPageBreaks)];
  if (rows.length + columns.length > 0) await context.sync();
  return {
    ...answer(),
    ...(rows.length === 0 ? {} : { rowBreaks: rows.map(({ rowIndex }) => rowIndex) }),
    ...(columns.length === 0 ? {} : { columnBreaks: columns.map(({ columnIndex }) => columnIndex) }),
  };
}

/** Asks for the first cell behind each of some breaks. */
function firstCells({ items }: Excel.PageBreakCollection): readonly Excel.Range[] {
  return items.map((one) => {
    const cell = one.getCellAfterBreak();
    cell.load({ rowIndex: true, columnIndex: true });
    return cell;
  });
}

function requestSettings(pageLayout: Excel.PageLayout): () => ModelPage {
  pageLayout.load(WANTED);
  const rows = pageLayout.getPrintTitleRowsOrNullObject();
  const columns = pageLayout.getPrintTitleColumnsOrNullObject();
  const printed = pageLayout.getPrintAreaOrNullObject();
  rows.load({ rowIndex: true, rowCount: true });
  columns.load({ columnIndex: true, columnCount: true });
  printed.load({ address: true });
  const edges = requestHeadersFooters(pageLayout);
  return () => {
    const inches = (points: number): number => points / POINTS_OF_INCH;
    const paper = PAPERS.find((one) => one.toLowerCase() === pageLayout.paperSize.toLowerCase());
    const scaling = scalingOf(pageLayout.zoom);
    const printAreas = printed.isNullObject ? [] : areasIn(printed.address);
    return {
      orientation: pageLayout.orientation === "Landscape" ? "landscape" : "portrait",
      margins: {
        left: inches(pageLayout.leftMargin),
        right: inches(pageLayout.rightMargin),
        top: inches(pageLayout.topMargin),
        bottom: inches(pageLayout.bottomMargin),
        header: inches(pageLayout.headerMargin),
        footer: inches(pageLayout.footerMargin),
      },
      headersFooters: edges(),
      ...(paper === undefined ? {} : { paper }),
      ...(scaling === undefined ? {} : { scaling }),
      ...(rows.isNullObject ? {} : { repeatedRows: linesFrom(rows.rowIndex, rows.rowCount) }),
      ...(columns.isNullObject ? {} : { repeatedColumns: linesFrom(columns.columnIndex, columns.columnCount) }),
      ...(printAreas.length === 0 ? {} : { printAreas }),
    };
  };
}

function linesFrom(first: number, count: number): Lines {
  return { first, last: first + count - 1 };
}

function scalingOf({
  scale,
  horizontalFitToPages,
  verticalFitToPages,
}: Excel.PageLayoutZoomOptions): Scaling | undefined {
  if (typeof scale === "number") return { percent: scale };
  const [across, down] = [horizontalFitToPages, verticalFitToPages];
  if (typeof across !== "number" && typeof down !== "number") return undefined;
  return { ...(typeof across === "number" ? { across } : {}), ...(typeof down === "number" ? { down } : {}) };
}

/** The areas in an address such as `附表1!$A$1:$F$30,附表1!$H$1:$K$30`. */
function areasIn(address: string): readonly Area[] {
  const ranges = address.match(/(?:'(?:[^']|'')*'|[^',])+/gu) ?? [];
  return ranges.flatMap((range) => parseArea(range.slice(range.lastIndexOf("!") + 1).replaceAll("$", "")) ?? []);
}
