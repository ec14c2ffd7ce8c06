import { areaAddress, columnLetters } from "../../src/core/a1";
import type { Workbook } from "../../src/core/workbook";
import { ALL_LOOKS } from "../../src/host/office/areaLooks";
import { createOfficeHost } from "../../src/host/office/host";
import type { PutRule, SeenHost, SheetView } from "../host/copyContract";
import { openInExcel } from "./load";
import { peek, type BookSheet } from "./model/book";
import { propertiesOf } from "./objects/cell-properties";
import type { SimulatedExcel } from "./simulated-excel";

const POINTS_OF_INCH = 72;

/** A host in the simulated Excel, with what a person sees there. */
export function seenInExcel(workbook: Workbook, rules: readonly PutRule[]): Promise<SeenHost> {
  const { excel } = openInExcel(workbook);
  for (const { sheet, area, formula } of rules) {
    const lists = excel.book.sheets.find(({ name }) => name === sheet)?.lists;
    lists?.push({ area, source: `=${formula}`, isCustom: true, ignoresBlanks: true, showsAlert: true });
  }
  return Promise.resolve({ host: createOfficeHost(), view: (sheet) => viewOf(excel, sheet) });
}

/** Of the pages that its state makes count; Excel keeps the others as they were. */
function edgesOf({ page }: BookSheet): readonly string[] {
  const held = page.get("headersFooters.state");
  const state = typeof held === "string" ? held : "Default";
  const isByTurns = state.endsWith("OddAndEven");
  const counting = new Map([
    [isByTurns ? "oddPages" : "defaultForAllPages", ""],
    ...(state.startsWith("First") ? [["firstPage", "first "] as const] : []),
    ...(isByTurns ? [["evenPages", "even "] as const] : []),
  ]);
  const texts = [...page].flatMap(([path, said]): readonly string[] => {
    const [group, kind = "", name = ""] = path.split(".");
    const before = group === "headersFooters" ? counting.get(kind) : undefined;
    const side = name.replace(/(?=[HF])/, " ").toLowerCase();
    return before === undefined || typeof said !== "string" || said === "" ? [] : [`${before}${side} ${said}`];
  });
  return [
    ...texts,
    ...(page.get("headersFooters.useSheetScale") === false ? ["unscaled"] : []),
    ...(page.get("headersFooters.useSheetMargins") === false ? ["unaligned"] : []),
  ];
}

function viewOf(excel: SimulatedExcel, name: string): SheetView {
  const sheet = excel.book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(name);
  const { page } = sheet;
  const text = (key: string): string | undefined => {
    const held = page.get(key);
    return typeof held === "string" ? held : undefined;
  };
  const margin = page.get("leftMargin");
  const zoomed = (key: string): number | undefined => {
    const zoom: unknown = page.get("zoom");
    const held = new Map<string, unknown>(typeof zoom === "object" && zoom !== null ? Object.entries(zoom) : []).get(
      key,
    );
    return typeof held === "number" ? held : undefined;
  };
  const percent = zoomed("scale");
  return {
    widths: [0, 1, 2].map((column) => sheet.widths.get(column)),
    heights: [0, 1, 2, 3, 4, 5, 6].map((row) => sheet.heights.get(row)),
    page: {
      orientation: text("orientation")?.toLowerCase(),
      paper: text("paperSize"),
      leftMargin: typeof margin === "number" ? margin / POINTS_OF_INCH : undefined,
      scaling:
        percent === undefined
          ? `fit ${String(zoomed("horizontalFitToPages") ?? 0)} ${String(zoomed("verticalFitToPages") ?? 0)}`
          : `${String(percent)}%`,
      titles: text("printTitleRows"),
      area: text("printArea"),
      edges: edgesOf(sheet),
      breaks: [
        sheet.rowBreaks.map((row) => String(row + 1)),
        sheet.columnBreaks.map((column) => columnLetters(column)),
      ].join("|"),
    },
    lists: sheet.lists
      .map(({ area, source, showsAlert }) => `${areaAddress(area)} ${source}${showsAlert ? "!" : ""}`)
      .sort(),
    lookAt(row, column) {
      const cell = peek(sheet, row, column);
      return JSON.stringify([cell.numberFormat, propertiesOf(cell, ALL_LOOKS)]);
    },
  };
}
