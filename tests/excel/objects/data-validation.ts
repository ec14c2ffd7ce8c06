import { areaAddress } from "../../../src/core/a1";
import type { Area } from "../../../src/core/cell";
import type { BookList, BookSheet } from "../model/book";
import { ExcelFailure, Remote, SimulationGap } from "../wire/remote";
import { refuseFormatting } from "./guards";

/** Excel refuses a longer list that is given as a text. */
const LONGEST_SOURCE = 255;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function sourceOf(rule: unknown): string {
  const list = isRecord(rule) ? rule["list"] : undefined;
  const source = isRecord(list) ? list["source"] : undefined;
  if (typeof source !== "string") throw new SimulationGap("Only lists given as a text are simulated");
  if (source === "" || source.length > LONGEST_SOURCE) {
    throw new ExcelFailure("InvalidArgument", "The list is empty or too long.");
  }
  return source;
}

/** What may be typed into a range: a list, or anything. */
export function dataValidation(sheet: BookSheet, area: Area): Remote {
  const own = (): BookList => {
    const known = sheet.lists.find((list) => areaAddress(list.area) === areaAddress(area));
    if (known === undefined) throw new ExcelFailure("InvalidOperation", "There is no rule yet.");
    return known;
  };
  return new Remote({
    kind: "DataValidation",
    setters: {
      rule: (given) => {
        refuseFormatting(sheet);
        const others = sheet.lists.filter((list) => areaAddress(list.area) !== areaAddress(area));
        sheet.lists = [...others, { area, source: sourceOf(given), ignoresBlanks: true, showsAlert: true }];
      },
      ignoreBlanks: (given) => {
        own().ignoresBlanks = given === true;
      },
      errorAlert: (given) => {
        own().showsAlert = isRecord(given) && given["showAlert"] === true;
      },
    },
  });
}
