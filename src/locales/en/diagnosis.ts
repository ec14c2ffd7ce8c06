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
  "diagnosis/then-many": "at least {count} more places would disagree. ",
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
  "fix/and": "; ",
  "unchecked/no-calculation": "There is no calculation, so nothing could be computed.",
  "unchecked/document-number": "The basis is a document without a calculation, so nothing could be computed.",
  "unchecked/approximate": "The figures are approximate, so nothing could be computed.",
  "unchecked/not-understood": "This costing basis was not understood; please check it yourself.",
  "unchecked/amount-unreadable": "The amount holds no readable figure, so nothing could be computed.",
  "unchecked/rule-failed": "The rule {rule} did not finish ({detail}).",
};
