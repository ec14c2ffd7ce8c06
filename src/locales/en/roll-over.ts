import type { rollOver as chinese } from "../zh-CN/roll-over";

/** Texts of forms that are made out of last year's. */
export const rollOver: Readonly<Record<keyof typeof chinese, string>> = {
  "roll-over/title": "Make last year's forms those of {year}",
  "roll-over/no-form": "There is no performance-target form that is known, so there is nothing to roll over.",
  "roll-over/no-year": "The forms name no year; give the new one.",
  "roll-over/year-passed": "These forms are of {latest} already; the new year must be later than {latest}, not {year}.",
  "roll-over/years": "“{sheet}”: the year changes in {count} places",
  "roll-over/amounts": "“{sheet}”: last year's amounts and what they are reckoned from are emptied in {count} cells",
  "roll-over/sentences": "“{sheet}”: last year's targets and indicators are emptied in {count} cells",
  "roll-over/changed": "{cell}: {before} → {after}",
  "roll-over/emptied": "{cell}: emptied, was {before}",
  "roll-over/names-year": "To be rewritten: {cell} names an earlier year: {text}",
  "roll-over/period": "To be looked at: the period in {cell} was left as it is: {text}",
  "roll-over/added": "A blank sheet “{sheet}” is added",
  "roll-over/list": "The projects on “{sheet}” are rows of one list, so no sheet is added; add rows to the list",
  "roll-over/sheet-name": "To be renamed: the name of the sheet “{sheet}” has an earlier year in it",
};
