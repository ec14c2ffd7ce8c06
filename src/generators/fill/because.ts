import type { BoundForm } from "../../core/bind/bound";
import { sentence, type Message } from "../../core/message";

/** The sheets of some forms, as people list them. */
export function sheetsOf(forms: readonly BoundForm[]): string {
  return [...new Set(forms.map(({ sheet }) => sheet))].join("、");
}

/** Says from which forms something is known. */
export function fromForms(forms: readonly BoundForm[]): Message {
  return sentence("fill/rows-from", { sheets: sheetsOf(forms) });
}
