import type { BookSheet } from "../model/book";
import { ExcelFailure, Remote, SimulationGap } from "../wire/remote";

const ORIENTATIONS = ["Portrait", "Landscape"];

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

/** The print settings of a sheet. */
export function pageLayout(sheet: BookSheet): Remote {
  const set = (name: string, value: unknown, isAllowed: boolean): void => {
    if (!isAllowed) throw new ExcelFailure("InvalidArgument", `The argument is invalid: ${String(value)}`);
    sheet.page.set(name, value);
  };
  return new Remote({
    kind: "PageLayout",
    scalars: {
      orientation: () => (sheet.page.get("orientation") === "Landscape" ? "Landscape" : "Portrait"),
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
        set("paperSize", given, given === "A4");
      },
      orientation: (given) => {
        set("orientation", given, ORIENTATIONS.includes(String(given)));
      },
      centerHorizontally: (given) => {
        set("centerHorizontally", given, typeof given === "boolean");
      },
      zoom: (given) => {
        const unknown = isRecord(given) ? Object.keys(given).filter((name) => name !== "horizontalFitToPages") : ["?"];
        if (unknown.length > 0) throw new SimulationGap(`Zoom by "${unknown.join()}" is not simulated`);
        set("zoom", given, true);
      },
    },
    methods: {
      setPrintTitleRows: (rows) => {
        set("printTitleRows", rows, typeof rows === "string" && /^\$\d+:\$\d+$/.test(rows));
        return null;
      },
    },
  });
}
