import type { judging as chinese } from "../zh-CN/judging";

/** What rules say beside their own texts. */
export const judging: Readonly<Record<keyof typeof chinese, string>> = {
  "empty/form": "{sheet}: the form 《{form}》 is still blank; to be filled in: {labels}. ",
  "empty/row-value": "{sheet}: “{label}” of “{names}” ({cells}) is not filled in. ",
  "empty/row-name": "{sheet}: the rows with the amounts {amounts} have no “{label}” ({cells}). ",
  "empty/seal": "A seal goes here: on paper the seal is enough, in the file please write the unit's name. ",
  "empty/computed": "A formula stands here; it gives the amount once the cells it refers to are filled in. ",
  "empty/known": "{cell} says “{text}” already; filling in (gouji fill) carries it over. ",
  "signature/no-figures": "{sheet}: “{label}” ({cell}) says “{text}”, which holds no telephone number. ",
  "signature/odd-figures":
    "{sheet}: “{label}” ({cell}) says “{text}”, {count} figures that are no whole telephone number: a mobile number has 11, a landline 7 or 8, with or without area code and extension. ",
  "signature/no-name": "{sheet}: “{label}” ({cell}) says “{text}”, which is no name. ",
  "unpaired/direction": "The fund “{names}” of direction forms ({cells}) is not among the funds of {sheet}. ",
};
