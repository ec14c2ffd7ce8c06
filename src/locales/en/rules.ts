import type { RuleId } from "../../rules";

/** English overlay of the rules' texts; the placeholders are those of the Chinese. */
export const rules: Readonly<
  Record<RuleId, { readonly title: string; readonly broken: string; readonly why: string }>
> = {
  "costing/arithmetic": {
    title: "A calculation in the costing basis gives the result written behind it",
    broken:
      "{statedCell}: {calculation} = {computed}, but the result written is {stated} {unit}; the difference is {difference} {unit}. ",
    why: "A reviewer sends back a costing that does not give its amount. ",
  },
  "costing/amount": {
    title: "The costing basis gives the amount of its row",
    broken:
      "{sheet}, “{statedName}”: the amount ({statedCell}) is {stated} {unit}, but its costing basis ({cells}) gives {computed} {unit}; the difference is {difference} {unit}. ",
    why: "A reviewer sends back an amount that its costing basis does not give. ",
  },
  "costing/sum": {
    title: "A total in the costing basis is the sum of its parts",
    broken:
      "{statedCell}: the parts {calculation} = {computed}, but the total written is {stated} {unit}; the difference is {difference} {unit}. ",
    why: "A reviewer sends back a costing whose parts do not add up to its total. ",
  },
  "costing/missing-factor": {
    title: "A calculation in the costing basis leaves no count out",
    broken:
      "{cell}: {calculation} = {computed} {unit}, but “{statedName}” ({statedCell}) says {stated} {unit}, exactly {factor} times as much; the calculation probably leaves out {factor} {measure}. ",
    why: "A reviewer cannot see what is not written and asks for it. ",
  },
  "costing/money-unit": {
    title: "The money units of the costing basis are right",
    broken:
      "{statedCell}: {calculation} = {computed} {unit} ({cells}), but {stated} {unit} is written, exactly {times} times apart; a unit such as 元 or 万元 is probably wrong. ",
    why: "With a wrong unit an amount is ten thousand or a hundred million times off, and the form is sent back. ",
  },
  "costing/unit-mismatch": {
    title: "A count and its price have the same unit",
    broken: "{cell}: in “{calculation}” the count is in “{count}”, but the price is for each “{per}”. ",
    why: "A reviewer cannot see what the cost is reckoned by; please use one unit for both. ",
  },
  "costing/malformed-number": {
    title: "Numbers in the costing basis are well formed",
    broken: "{cell}: “{typed}” is no well-formed number, so the costing basis was not checked. ",
    why: "With a misplaced decimal point or comma a number can be read in several ways, and a reviewer asks for a correction. ",
  },
  "costing/no-calculation": {
    title: "An amount has a calculation",
    broken:
      "{cell}: “{name}” is {stated} {unit}, but the costing basis {basisCell} holds no calculation, so that nobody can see where the amount comes from. ",
    why: "A reviewer asks for the calculation; usually it is written as count × price = amount. ",
  },
  "costing/counts": {
    title: "One thing has the same count in the targets, the quantity indicators and the costing basis",
    broken:
      "“{name}” is {stated} in {cell}, but {other} in {otherCell}; if both speak of the same thing, the counts should agree. ",
    why: "A reviewer asks which of the two is right; write the same number in both, or leave them if they speak of different things. ",
  },
  "costing/fractional-count": {
    title: "What cannot be split is counted in whole numbers",
    broken:
      "{cell}: “{written}” is no whole number, but “{measure}” cannot be split; the count and the price may have been exchanged. ",
    why: "A reviewer asks for an explanation of such a count; please check the count and the price. ",
  },
  "costing/solved-backwards": {
    title: "A price is not reckoned back from its amount",
    broken:
      "{cell}: the price “{price}” times its counts gives {computed} {unit}, which is {stated} {unit} only when rounded; it seems to be the amount divided by the counts. ",
    why: "No standard or market price stands behind such a price, and a reviewer may ask where it comes from. ",
  },
  "costing/above-standard": {
    title: "A price is not above the expenditure standard",
    broken: "{cell}: {typed} is above the standard “{standard}” of {most} {unit}{per}, by {difference} {unit}. ",
    why: "A reviewer cuts a price above the standard; if it is justified, name the document. The standards are those of the chosen profile file. ",
  },
  "amount/budget-by-source": {
    title: "The total budget is the sum of its sources",
    broken:
      "{sheet}: the total budget ({statedCell}) is {stated} {unit}, its sources add up to {calculation} = {computed} {unit}; the difference is {difference} {unit}. ",
    why: "The total budget must be general public budget, government-managed funds and other funds together. ",
  },
  "amount/budget-by-nature": {
    title: "The total budget is basic and project expenditure together",
    broken:
      "{sheet}: the total budget ({statedCell}) is {stated} {unit}, basic and project expenditure add up to {calculation} = {computed} {unit}; the difference is {difference} {unit}. ",
    why: "The total budget must be basic and project expenditure together. ",
  },
  "amount/fund-total": {
    title: "The total of the summary is the sum of its main rows",
    broken:
      "{sheet}: the total ({statedCell}) is {stated} {unit}, the main rows add up to {calculation} = {computed} {unit}; the difference is {difference} {unit}. ",
    why: "The total of the summary must be the sum of its main rows. ",
  },
  "amount/fund-parts": {
    title: "Each main row is the sum of the rows below it",
    broken:
      "{sheet}: “{statedName}” ({statedCell}) is {stated} {unit}, the rows below it add up to {calculation} = {computed} {unit}; the difference is {difference} {unit}. ",
    why: "A main row must be the sum of the rows below it. ",
  },
  "amount/costing-total": {
    title: "The total of the costing is the sum of its rows",
    broken:
      "{sheet}: the total ({statedCell}) is {stated} {unit}, the rows add up to {calculation} = {computed} {unit}; the difference is {difference} {unit}. ",
    why: "The total must be the sum of the rows of the costing. ",
  },
  "amount/direction-amount": {
    title: "The project amount is the total of its costing",
    broken:
      "{sheet}: the project amount ({statedCell}) is {stated} {unit}, the total of the costing ({cells}) is {computed} {unit}; the difference is {difference} {unit}. ",
    why: "The project amount must be the total of its costing. ",
  },
  "amount/cost-indicators": {
    title: "The amounts of the cost indicators add up to the project amount",
    broken:
      "{sheet}: the project amount ({statedCell}) is {stated} {unit}, the cost indicators add up to {calculation} = {computed} {unit}; the difference is {difference} {unit}. ",
    why: "The cost indicators should cover the whole amount of the project. ",
  },
  "amount/group-cost-indicator": {
    title: "A cost indicator is the amount of the content of the same name",
    broken:
      "{sheet}: the cost indicator “{statedName}” ({statedCell}) is {stated} {unit}, the rows of that name add up to {calculation} = {computed} {unit}; the difference is {difference} {unit}. ",
    why: "A cost indicator should agree with the content of the same name. ",
  },
  "amount/named-parts": {
    title: "The parts behind 其中 add up to the amount before it",
    broken:
      "{statedCell}: the parts behind 其中 add up to {calculation} = {computed}, but the amount before them is {stated} {unit}; the difference is {difference} {unit}. ",
    why: "What stands behind 其中 should agree with the amount before it; if the list is open, say so with 等. ",
  },
  "amount/total-missing": {
    title: "A total is filled in where its parts are",
    broken:
      "{sheet}: “{statedName}” ({statedCell}) has no amount, but its parts add up to {calculation} = {computed} {unit}. ",
    why: "A reviewer sends back a total that is empty or zero while its parts are not. ",
  },
  "amount/decimals": {
    title: "Amounts have as many decimals as they need, and those of a column alike",
    broken:
      "{cell}: “{name}” {stated} {unit} has {decimals} decimals, where its unit or the others of its column have {most} at most. ",
    why: "Too many decimals, or others than the rest of the column has, mostly come from a division that was not rounded, or from missing figures; a fen is the finest amount, and a column should be printed alike. ",
  },
  "amount/pasted-twice": {
    title: "No figure stands twice in a row",
    broken: "{cell} holds “{once}” twice in a row: “{twice}”. ",
    why: "It was probably pasted twice; such a figure cannot be read, so the amounts with it were not checked; please leave it once. ",
  },
  "amount/share": {
    title: "Shares match their amounts",
    broken:
      "{sheet}, “{statedName}”: the amount ({statedCell}) is {stated} {unit}, but by its share it is {calculation} = {computed} {unit}; the difference is {difference} {unit}. ",
    why: "A share is the amount divided by the total, rounded to the decimals that are printed; when an amount is changed, its share must follow. ",
  },
  "amount/typed-total": {
    title: "Where other totals are formulas, this one is, too",
    broken: "{cell}: “{name}” {stated} {unit} was typed, while totals of its kind elsewhere ({others}) are formulas. ",
    why: "A typed total does not follow when its parts are changed; now that they agree, a formula is the safe way. ",
  },
  "across/project-expenditure": {
    title: "Project expenditure is the total of the special-fund summary",
    broken:
      "{statedName} ({statedCell}) is {stated} {unit}, the total of the special-fund summary ({cells}) is {computed} {unit}; the difference is {difference} {unit}. ",
    why: "The project expenditure of the department must be the total of its special-fund summary. ",
  },
  "across/fund-direction": {
    title: "A fund has the same amount in the summary and in its direction forms",
    broken:
      "Fund “{subject}”: {statedName} ({statedCell}) is {stated} {unit}, what corresponds to it ({cells}) is {computed} {unit}; the difference is {difference} {unit}. ",
    why: "A fund must have the same amount in the summary and in its direction forms. ",
  },
  "across/fund-item-group": {
    title: "An item of the summary is the content of the same name in the direction form",
    broken:
      "Summary item “{statedName}” ({statedCell}) is {stated} {unit}, the rows of “{subject}” in the direction form add up to {calculation} = {computed} {unit}; the difference is {difference} {unit}. ",
    why: "An item of the summary should agree with the content of the same name in the direction form. ",
  },
  "across/cost-indicator-header": {
    title: "The cost indicators of the department agree with its basic and project expenditure",
    broken:
      "{sheet}: “{statedName}” ({statedCell}) is {stated} {unit}, the cost indicator of that name ({cells}) is {computed} {unit}; the difference is {difference} {unit}. ",
    why: "The cost indicators must agree with the amounts at the head of the form. ",
  },
  "across/year-total": {
    title: "The year's amount is not above the project's total, and is the total where the project lies in one year",
    broken:
      "{sheet}: “{statedName}” ({statedCell}) is {stated} {unit}, the total amount of the project ({cells}) is {computed} {unit}; the difference is {difference} {unit}. ",
    why: "The year's amount is a part of the project's total and cannot be above it; where the project lies in this one year, both must agree. ",
  },
  "across/targets": {
    title: "A fund has the same targets in the summary and in its direction form",
    broken:
      "Fund “{subject}”, {label}: {cell} says “{text}”, {otherCell} says “{otherText}”; they begin to differ at “{here}” and “{there}”. ",
    why: "Both forms speak of the same fund, and its targets should agree word for word; if only one of them was revised, please revise the other, too. ",
  },
  "across/unit-name": {
    title: "The unit that fills in is the same in all forms",
    broken: "The unit differs: {cell} says “{text}”, {otherCell} says “{otherText}”. ",
    why: "One unit fills in all forms of a package; please look up its full name and correct the form that has it wrong. ",
  },
  "across/name-drift": {
    title: "One thing has the same name in all forms",
    broken: "The name differs: {cell} says “{text}”, {otherCell} says “{otherText}”, which seem to be the same thing. ",
    why: "Forms are matched by names: please give both the same, or leave them if they are different things. ",
  },
  "across/unpaired": {
    title: "Every fund of the summary has its direction form, and the fund of every direction form is in the summary",
    broken: "{sheet} lists the fund “{names}” ({cells}), but no direction form of it was found. ",
    why: "The two are matched by name: please add what is missing (filling in, or gouji fill, draws the missing forms and rows), or give both the same name. ",
  },
  "across/year": {
    title: "The titles of all forms name the same year",
    broken: "The year differs: {cell} says {year}, {otherCell} says {otherYear}. ",
    why: "All forms of a package are for one year; most likely last year's form was used and its title was not revised; please give all titles the same year. ",
  },
  "structure/no-form": {
    title: "The workbook holds a known performance-target form",
    broken: "No known performance-target form was found, so nothing was checked. ",
    why: "Forms are recognised by their titles, such as 部门整体支出绩效目标表. Make sure that the title is complete and its sheet is not hidden. ",
  },
  "structure/field-empty": {
    title: "Unit, year, names, amounts, period and targets are filled in",
    broken: "{sheet}: “{label}” ({cells}) is not filled in. ",
    why: "Unit, year, names, amounts, period and targets must be filled in; a form that lacks them is sent back. ",
  },
  "structure/label-missing": {
    title: "A label that the form needs stands in it",
    broken: "{sheet}: “{label}” was not found in the form “{form}”. ",
    why: "A needed label is missing or named otherwise, so its value was neither read nor checked; if it is only named otherwise, point at its cell in the view of what was read. ",
  },
  "structure/label-twice": {
    title: "A label has one value",
    broken: "{sheet}: “{label}” stands in several places with different values: {values}. ",
    why: "Different values stand beside the same label, so it cannot be told which is meant; the first was checked. ",
  },
  "structure/signature": {
    title: "Who filled in the form and their telephone number are stated",
    broken: "“{label}” is not filled in: {cells}. ",
    why: "A reviewer with a question asks the person who filled in the form; please state the name and a number that works. ",
  },
  "structure/unknown-sheet": {
    title: "Every sheet is known",
    broken: "The sheet “{sheet}” is no known performance-target form and was not checked. ",
    why: "Forms are recognised by their titles and headings; if this is meant to be one, check its title. ",
  },
  "structure/generic-form": {
    title: "The form has a known layout",
    broken: "{sheet}: “{heading}” has no known layout; only its indicator and costing tables were read. ",
    why: "Nothing else in it was read or checked; please look at it yourself. ",
  },
  "structure/amount-unreadable": {
    title: "An amount column holds an amount",
    broken:
      "{sheet}: the amount column holds “{text}”, which is no readable amount; the identities with it were not checked. ",
    why: "An amount column should hold figures only; leave it empty where there is no amount. ",
  },
};
