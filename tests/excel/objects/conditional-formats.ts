import type { Area } from "../../../src/core/cell";
import { intersects, type Book, type BookRule, type BookSheet } from "../model/book";
import { ExcelFailure, Remote, type Json } from "../wire/remote";
import { refuseFormatting } from "./guards";
import { rangeAreas } from "./range-areas";

const FONT = ["bold", "italic", "underline", "strikethrough", "color"] as const;

/** An object whose properties are merely remembered in the rule's look. */
function look(sheet: BookSheet, rule: BookRule, kind: string, prefix: string, names: readonly string[]): Remote {
  const value = (name: string): Json => {
    const held = rule.look.get(`${prefix}.${name}`);
    return typeof held === "string" || typeof held === "boolean" ? held : null;
  };
  const set = (name: string, given: unknown): void => {
    refuseFormatting(sheet);
    rule.look.set(`${prefix}.${name}`, given);
  };
  return new Remote({
    kind,
    scalars: Object.fromEntries(names.map((name) => [name, () => value(name)])),
    setters: Object.fromEntries(
      names.map((name) => [
        name,
        (given: unknown) => {
          set(name, given);
        },
      ]),
    ),
  });
}

function customOf(sheet: BookSheet, rule: BookRule): Remote {
  if (rule.type !== "Custom") throw new ExcelFailure("InvalidOperation", "The conditional format is not custom.");
  const condition = new Remote({
    kind: "ConditionalFormatRule",
    scalars: { formula: () => rule.formula },
    setters: {
      formula: (given) => {
        refuseFormatting(sheet);
        rule.formula = String(given);
      },
    },
  });
  const format = new Remote({
    kind: "ConditionalRangeFormat",
    children: {
      font: () => look(sheet, rule, "ConditionalRangeFont", "font", FONT),
      fill: () => look(sheet, rule, "ConditionalRangeFill", "fill", ["color"]),
    },
  });
  return new Remote({ kind: "CustomConditionalFormat", children: { rule: () => condition, format: () => format } });
}

function conditionalFormat(book: Book, sheet: BookSheet, rule: BookRule): Remote {
  const change = (work: () => void): void => {
    refuseFormatting(sheet);
    work();
  };
  return new Remote({
    kind: "ConditionalFormat",
    identity: { id: rule.id },
    scalars: {
      id: () => rule.id,
      type: () => rule.type,
      priority: () => sheet.rules.indexOf(rule),
      stopIfTrue: () => rule.stopIfTrue,
    },
    setters: {
      stopIfTrue: (given) => {
        change(() => {
          rule.stopIfTrue = given === true;
        });
      },
    },
    children: { custom: () => customOf(sheet, rule) },
    methods: {
      getRanges: () => rangeAreas(book, sheet, rule.areas),
      delete: () => {
        change(() => {
          sheet.rules = sheet.rules.filter((other) => other !== rule);
        });
        return null;
      },
    },
  });
}

/** The conditional formats that touch some cells. */
export function conditionalFormats(book: Book, sheet: BookSheet, areas: readonly Area[]): Remote {
  const here = () =>
    sheet.rules.filter((rule) => rule.areas.some((area) => areas.some((other) => intersects(area, other))));
  return new Remote({
    kind: "ConditionalFormatCollection",
    items: () => here().map((rule) => conditionalFormat(book, sheet, rule)),
    item: (id) => {
      const rule = here().find((one) => one.id === id);
      if (rule === undefined) throw new ExcelFailure("ItemNotFound", "The requested resource doesn't exist.");
      return conditionalFormat(book, sheet, rule);
    },
    methods: {
      add: (type) => {
        refuseFormatting(sheet);
        const id = `{rule-${String(book.nextRule++)}}`;
        const rule: BookRule = { id, type: String(type), areas, formula: "", stopIfTrue: false, look: new Map() };
        // Excel puts a new rule above all others.
        sheet.rules.unshift(rule);
        return conditionalFormat(book, sheet, rule);
      },
    },
  });
}
