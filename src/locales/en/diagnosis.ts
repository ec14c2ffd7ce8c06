import type { diagnosis as chinese } from "../zh-CN/diagnosis";

/** English overlay of the explanations. */
export const diagnosis: Readonly<Record<keyof typeof chinese, string>> = {
  "diagnosis/if-amount": "If the amount of “{name}” ({cell}) were {value}: ",
  "diagnosis/if-total": "If “{name}” ({cell}) were {value}: ",
  "diagnosis/if-indicator": "If the indicator “{name}” ({cell}) were {value}: ",
  "diagnosis/if-result": "If the result written in {cell} were {value}: ",
  "diagnosis/if-count": "If the count in {cell} were {value}: ",
  "diagnosis/if-price": "If the price in {cell} were {value}: ",
  "diagnosis/if-share": "If the share in {cell} were {value}: ",
  "diagnosis/then": "{calculation}, and both sides agree. ",
  "diagnosis/then-agrees": "{calculation}, in agreement with {witnesses}. ",
  "diagnosis/then-also": "{count} more places would have to change. ",
  "diagnosis/once-others-are-mended": "Once the other places are mended: ",
  "diagnosis/then-many": "at least {count} more places would disagree. ",
  "diagnosis/row-missing":
    "A row seems to have been left out: with {amount} more, {calculation}={stated}, in agreement with “{name}” ({cell}). ",
  "diagnosis/row-doubled":
    "Row {row} is the same as row {above} and seems to have been pasted once too often; without it everything agrees. ",
  "diagnosis/other-text":
    "The basis in {cell} agrees with itself and comes to {computed}, but the amount of {stated} ({amountCell}) agrees with {witnesses}: the text seems to have been pasted from elsewhere, and it is what should be changed. What it said before cannot be told; please check it and write it anew. ",
  "diagnosis/other-text-alone":
    "The basis in {cell} agrees with itself and comes to {computed}, which has nothing to do with the amount of {stated} ({amountCell}): the text seems to have been pasted from elsewhere. What it said before cannot be told; please check it and write it anew. ",
  "diagnosis/text-copied": "It is the same, word for word, as row {row} ({copy}), from which it may have been copied. ",
  "diagnosis/text-alike":
    "But for its figures it is the same as row {row} ({copy}), after which it may have been written. ",
  "diagnosis/formula-misses": "“{name}” ({cell}) is a formula that leaves out {cells}. ",
  "diagnosis/set-aside":
    "This may not have been meant as an equality at all; if it was, please correct it, otherwise leave it. ",
  "diagnosis/not-diagnosed":
    "Too many figures are involved to tell which one is wrong; please compare the cells listed one by one. ",
  "slip/added": "{before} → {after}: a “{digit}” too many. ",
  "slip/omitted": "{before} → {after}: a “{digit}” was left out. ",
  "slip/replaced": "{before} → {after}: “{wrong}” was typed for “{right}”. ",
  "slip/transposed": "{before} → {after}: two digits changed places. ",
  "slip/decimal-point": "{before} → {after}: the decimal point is misplaced. ",
  "slip/money-unit": "{before} → {after}: 元 and 万元 were confused. ",
  "slip/sign": "{before} → {after}: the sign is reversed. ",
  "fix/replace": "Change {cell} from “{before}” to “{after}”",
  "fix/fill": "Fill in “{after}” at {cell}",
  "fix/insert-missing":
    "Add the row that was left out as row {row} of {sheet}, with {amount} (fill in its name and basis)",
  "fix/delete-doubled": "Delete row {row} of {sheet} (the same as row {above}: “{name}”, {amount})",
  "fix/and": "; ",
  "unchecked/no-calculation": "There is no calculation, so nothing could be computed.",
  "unchecked/document-number": "The basis is a document without a calculation, so nothing could be computed.",
  "unchecked/approximate": "The figures are approximate, so nothing could be computed.",
  "unchecked/not-understood": "This costing basis was not understood; please check it yourself.",
  "unchecked/standard-alone": "A standard is given without a count, so nothing could be computed.",
  "unchecked/malformed-number": "A number is malformed, so nothing could be computed.",
  "unchecked/amount-unreadable": "The amount holds no readable figure, so nothing could be computed.",
  "unchecked/rule-failed": "The rule {rule} did not finish ({detail}).",
};
