import type { repair as chinese } from "../zh-CN/repair";

/** English overlay of the repairs of forms. */
export const repair: Readonly<Record<keyof typeof chinese, string>> = {
  "repair/line": "{sheet}, row {row}: the form's line “{label}” is missing and is put back.",
  "repair/label": "{sheet}: the missing label “{label}” is written again.",
  "repair/merge": "{sheet}: {area} is one merged cell in the form and is merged again.",
  "repair/number-missing": "{sheet}: the missing number “{after}” is written.",
  "repair/number": "{sheet}: the number “{before}” is out of order and becomes “{after}”.",
  "repair/appendix": "{sheet}: the form's number “{before}” is not that of its place and becomes “{after}”.",
  "repair/appendix-fragment":
    "{cell} says “{text}” where the number of the form should stand (“{wanted}”); it was left as it is, please check it.",
  "repair/appendix-misnamed":
    "{cell}: the form's number “{before}” is not that of the sheet's name “{sheet}”, and the order and the numbers of the other forms do not tell which is right; please check and change one of them.",
  "repair/appendix-double":
    "{cell}: the form's number “{before}” is that of {first}, too, and the sheets' names and their order do not tell which should have another; please check.",
  "repair/outside": "{sheet}: rows {first} to {last} stand below the total of their table and move above it.",
  "repair/outside-left":
    "{sheet}: rows {first} to {last} stand below the total of their table, but hold formulas or cannot be moved whole; please move them above the total by hand.",
  "repair/formula": "{cell}: the sum is broken or leaves out rows; it now adds up the rows of its table.",
  "repair/formula-value":
    "{cell}: the sum is broken or leaves out rows; as amounts of its table are texts, which a formula passes over, what they come to is written as a value.",
};
