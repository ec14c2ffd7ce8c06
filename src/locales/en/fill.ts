import type { fill as chinese } from "../zh-CN/fill";

/** What is filled in and from where. */
export const fill: Readonly<Record<keyof typeof chinese, string>> = {
  "fill/title": "Add missing forms and carry over what is known",
  "fill/copied": "{cell} “{name}” becomes “{value}”, taken from {cells}.",
  "fill/summed": "{cell} “{name}” becomes “{value}”, the sum of {cells}.",
  "fill/rest": "{cell} “{name}” becomes “{value}”, what {cells} leaves after {less}.",
  "fill/carried": "{cell} “{name}” becomes “{value}”, taken from {cells}; word it anew where needed.",
  "fill/year": "{cell} “{name}” becomes “{value}”, the year {year} of the form.",
  "fill/rows": "{sheet}: {count} rows are added ({inserted} of them inserted): {names}",
  "fill/rows-from": ", as known from {sheets}.",
  "fill/copy-open":
    "{cell} “{name}”: the form that its formula referred to is gone, and {sheet}!{cells}, which it will refer to, is not filled in yet; fill it in and fill the workbook once more.",
  "fill/copy": "{cell} “{name}”: what its formula referred to is gone; it becomes {formula}.",
  "fill/total": "{cell} “{name}”: its formula becomes {formula}, so that it takes in the added rows.",
  "fill/sheet": "New sheet “{sheet}” ({title}), as known from {sheets}.",
  "fill/open-total":
    "{cell} “{name}” is not whole: “{names}” is not known, and its formula adds up the rest until that is filled in.",
  "fill/differs":
    "{cell} “{name}” says “{stated}”, but “{known}” follows from {cells}. It is left as it is; compare the two.",
  "fill/contested":
    "{cell} “{name}” is left empty: “{value}” follows from {cells}, but “{otherValue}” from {otherCells}. Compare these first.",
  "fill/numbering":
    "{sheet}: by the numbers from {cell} on, “{names}” belong elsewhere than {sheets} say, so it cannot be told which rows are funds. Nothing is carried to or from the funds of {sheet}; put the numbers right, or add the row of the fund that is missing, first.",
  "fill/without-project":
    "{sheet}: no project form was found for “{names}” (from {cell} on). The forms of the other funds are not all of one kind, or have names that are alike, so that it cannot be told which form is missing; add it as those of the other funds are.",
  "fill/nameless-fund":
    "{cell}: the name is left empty. {sheets} state the same targets word for word, so they seem to be of one fund, but nothing in the workbook says what it is called. Fill it in, or give each a row where they are funds of their own.",
  "fill/each-a-fund":
    "{sheets} do not say which fund they are of, so {sheet} lists each of them as one. Join those that are of the same fund.",
  "fill/direction-name":
    "Nothing in the workbook says the name of {sheet}; “{name}” stands in for it. Put in its name.",
  "fill/fund-without-form":
    "“{item}” of the work plan has no form. What project expenditure has more than the other funds stands in the row without a name of {sheet}; nothing in the workbook says what that fund is called. Fill in its name.",
  "fill/hidden":
    "The form “{title}” stands on the hidden sheet “{sheet}”; hidden sheets are not read, and none was drawn again. Unhide it first.",
  "fill/several-packages":
    "The workbook holds overall forms or summaries of several departments. Which form belongs to which cannot be told, so nothing is carried between them.",
};
