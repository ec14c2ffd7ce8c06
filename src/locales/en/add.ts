import type { add as chinese } from "../zh-CN/add";

/** What is added, and what follows it. */
export const add: Readonly<Record<keyof typeof chinese, string>> = {
  "add/row-title": "Add a row",
  "add/direction-title": "Add an expenditure direction",
  "add/row": "{sheet}: a row is inserted as row {row} ({table}).",
  "add/because": ", for the new name in row {row} of {sheet}.",
  "add/because-direction": ", for the new direction.",
  "add/total": "{cell} “{name}”: its formula becomes {formula}, so that it takes in the new row.",
  "add/total-typed":
    "{cell} “{name}” was typed and is what its rows come to; it becomes the formula {formula}, so that it follows what is typed in the new row.",
  "add/amount": "{cell} “{name}” becomes “{value}”.",
  "add/follows": "{cell} “{name}” becomes “{value}”, which follows from the new row.",
  "add/follows-anew": "{cell} “{name}” changes from “{before}” to “{value}”, which follows from the new row.",
  "add/by-hand":
    "{cell} “{name}” should become “{value}”, but the way it is written cannot be changed here; change it by hand.",
  "add/left":
    "{cell} “{name}” and {cells} agree no longer: which of them takes up the change is for a person to decide.",
  "add/nothing": "Nothing was added, so nothing was written.",
  "add/option-needed": "Say with {name} what to add; see gouji --help.",
  "add/not-a-cell": "--at needs a sheet and a cell, such as 附表3-1!C25, not “{value}”.",
  "add/not-a-pair": "The option {name} needs COLUMN=VALUE, not “{value}”.",
  "add/option-no-amount": "The option {name} needs an amount, not “{value}”.",
  "add/no-table":
    "{cell} is in no table, so no row was added. Choose a row of indicators, costs, funds or the work plan, or their header or total.",
  "add/no-column": "This table of {sheet} has no column “{name}”.",
  "add/no-amount": "“{value}” is no amount.",
  "add/no-package": "The workbook holds no table 1, 2 or 3 and no project form, so no direction was added.",
  "add/direction-there": "The direction “{name}” is there already, on the sheet “{sheet}”; it was not added again.",
  "add/fund-there":
    "The fund “{name}” is there already, in row {row} of {sheet}; it was not added again. For one more direction of it, give that a name of its own and name “{name}” as its fund.",
  "add/part-there":
    "Row {row} of {sheet} has a part “{name}” of the fund “{fund}” already; no direction of that name was added. Give another name, or name “{fund}” as the fund where that part is to have a form.",
  "add/parts-differ":
    "“{name}” is to come to {amount}, but its parts come to {parts}, a difference of {difference}; nothing was added. Make them agree, or leave out the amount, which follows from the parts.",
  "add/project-there":
    "“{name}” has a form of its own, the sheet “{sheet}”, that is all of this fund; no project was added below it. For a new project leave out the fund, or name another one.",
  "add/in-list":
    "The projects of this workbook stand in one list and not on forms of their own, so “{name}” was not added; add a row to the list instead.",
  "add/no-source":
    "{sheet} has no source of money named “{name}”, so nothing was added; those that were read: {names}.",
  "add/which-source":
    "Please choose the source of money in {sheet} that pays for the new amount (--source on the command line): {names}. Nothing is added until one is chosen.",
  "add/no-sheet": "The form of “{name}” was not added: the new sheet is not read as a {title}.",
};
