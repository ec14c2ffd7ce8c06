import { areaAddress } from "../../../src/core/a1";
import { areaContains, type Area } from "../../../src/core/cell";
import { formulaTranslator } from "../../../src/core/writing/translateFormula";
import type { BookList, BookSheet } from "../model/book";
import { ExcelFailure, Remote, SimulationGap } from "../wire/remote";
import { refuseFormatting } from "./guards";

/** Excel refuses a longer list that is given as a text. */
const LONGEST_SOURCE = 255;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function sourceOf(rule: unknown): Pick<BookList, "source" | "isCustom"> {
  const custom = isRecord(rule) ? rule["custom"] : undefined;
  const formula = isRecord(custom) ? custom["formula"] : undefined;
  if (typeof formula === "string" && formula.startsWith("=")) return { source: formula, isCustom: true };
  const list = isRecord(rule) ? rule["list"] : undefined;
  const source = isRecord(list) ? list["source"] : undefined;
  if (typeof source !== "string")
    throw new SimulationGap("Only lists given as a text and custom formulas are simulated");
  if (source === "" || source.length > LONGEST_SOURCE) {
    throw new ExcelFailure("InvalidArgument", "The list is empty or too long.");
  }
  return { source };
}

/** The list of each cell of a range, `undefined` where anything may be typed. */
function listsIn({ lists }: BookSheet, { top, left, bottom, right }: Area): readonly (BookList | undefined)[] {
  const found: (BookList | undefined)[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      found.push(lists.find((list) => areaContains(list.area, row, column)));
    }
  }
  return found;
}

function onlyIn(sheet: BookSheet, area: Area): BookList | undefined {
  const kinds = [...new Set(listsIn(sheet, area))];
  return kinds.length === 1 ? kinds[0] : undefined;
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
    scalars: {
      type: () => {
        const kinds = new Set(listsIn(sheet, area));
        if (kinds.size > 1) return "Inconsistent";
        if (kinds.has(undefined)) return "None";
        return onlyIn(sheet, area)?.isCustom === true ? "Custom" : "List";
      },
      rule: () => {
        const known = onlyIn(sheet, area);
        if (known === undefined) return {};
        if (known.isCustom !== true) return { list: { inCellDropDown: true, source: known.source } };
        // A cell tells the formula as it reads it.
        const distance = { rows: area.top - known.area.top, columns: area.left - known.area.left };
        return { custom: { formula: formulaTranslator(known.source)(distance) } };
      },
      ignoreBlanks: () => onlyIn(sheet, area)?.ignoresBlanks ?? true,
      errorAlert: () => {
        const showAlert = onlyIn(sheet, area)?.showsAlert ?? true;
        return { showAlert, style: showAlert ? "Stop" : "Information", title: "", message: "" };
      },
      prompt: () => ({ showPrompt: false, title: "", message: "" }),
    },
    setters: {
      rule: (given) => {
        refuseFormatting(sheet);
        const others = sheet.lists.filter((list) => areaAddress(list.area) !== areaAddress(area));
        sheet.lists = [...others, { area, ...sourceOf(given), ignoresBlanks: true, showsAlert: true }];
      },
      ignoreBlanks: (given) => {
        own().ignoresBlanks = given === true;
      },
      errorAlert: (given) => {
        own().showsAlert = isRecord(given) && given["showAlert"] === true;
      },
      prompt: (given) => {
        if (isRecord(given) && given["showPrompt"] === true) throw new SimulationGap("Prompts are not simulated");
      },
    },
  });
}
