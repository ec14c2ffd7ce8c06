import { WHOLE_SHEET, type Book, type BookSheet } from "../model/book";
import { ExcelFailure, Remote, SimulationGap, type Json } from "../wire/remote";
import { areaFrom } from "./guards";
import { headersFooters } from "./headers-footers";
import { range } from "./range";
import { rangeAreas } from "./range-areas";

const ORIENTATIONS = ["Portrait", "Landscape"];
const PAPERS = ["A3", "A4", "A5", "B4", "B5", "Letter", "Legal"];
const ZOOMS = ["scale", "horizontalFitToPages", "verticalFitToPages"];

/** In points, as a new sheet has them. */
const MARGINS = {
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function zoomOf({ page }: BookSheet): Json {
  const zoom = page.get("zoom");
  if (!isRecord(zoom)) return { scale: 100 };
  return Object.fromEntries(
    Object.entries(zoom).flatMap(([name, held]) => (typeof held === "number" ? [[name, held] as const] : [])),
  );
}

/** The print settings of a sheet. */
export function pageLayout(book: Book, sheet: BookSheet): Remote {
  const told = (name: string): string | undefined => {
    const held = sheet.page.get(name);
    return typeof held === "string" ? held : undefined;
  };
  const set = (name: string, value: unknown, isAllowed: boolean): void => {
    if (!isAllowed) throw new ExcelFailure("InvalidArgument", `The argument is invalid: ${String(value)}`);
    sheet.page.set(name, value);
  };
  return new Remote({
    kind: "PageLayout",
    scalars: {
      orientation: () => (sheet.page.get("orientation") === "Landscape" ? "Landscape" : "Portrait"),
      paperSize: () => told("paperSize") ?? "A4",
      zoom: () => zoomOf(sheet),
      ...Object.fromEntries(
        Object.entries(MARGINS).map(([name, usual]) => [name, () => Number(sheet.page.get(name) ?? usual)]),
      ),
    },
    setters: {
      ...Object.fromEntries(
        Object.keys(MARGINS).map((name) => [
          name,
          (given: unknown) => {
            set(name, given, typeof given === "number" && given >= 0);
          },
        ]),
      ),
      paperSize: (given) => {
        // The library writes the name of the size.
        set("paperSize", given, PAPERS.includes(String(given)));
      },
      orientation: (given) => {
        set("orientation", given, ORIENTATIONS.includes(String(given)));
      },
      centerHorizontally: (given) => {
        set("centerHorizontally", given, typeof given === "boolean");
      },
      zoom: (given) => {
        const unknown = isRecord(given) ? Object.keys(given).filter((name) => !ZOOMS.includes(name)) : ["?"];
        if (unknown.length > 0) throw new SimulationGap(`Zoom by "${unknown.join()}" is not simulated`);
        set("zoom", given, true);
      },
    },
    children: { headersFooters: () => headersFooters(sheet) },
    methods: {
      setPrintTitleRows: (rows) => {
        set("printTitleRows", rows, typeof rows === "string" && /^\$\d+:\$\d+$/.test(rows));
        return null;
      },
      setPrintTitleColumns: (columns) => {
        set("printTitleColumns", columns, typeof columns === "string" && /^\$[A-Z]+:\$[A-Z]+$/.test(columns));
        return null;
      },
      setPrintArea: (areas) => {
        String(areas).split(",").map(areaFrom);
        set("printArea", areas, true);
        return null;
      },
      getPrintTitleRowsOrNullObject: () => {
        const rows = told("printTitleRows");
        return rows === undefined ? null : range(book, sheet, areaFrom(rows));
      },
      getPrintTitleColumnsOrNullObject: () => {
        const [first = "", last = ""] = told("printTitleColumns")?.replaceAll("$", "").split(":") ?? [];
        if (first === "") return null;
        return range(book, sheet, {
          ...WHOLE_SHEET,
          left: areaFrom(`${first}1`).left,
          right: areaFrom(`${last}1`).left,
        });
      },
      getPrintAreaOrNullObject: () => {
        const areas = told("printArea");
        return areas === undefined ? null : rangeAreas(book, sheet, areas.split(",").map(areaFrom));
      },
    },
  });
}
