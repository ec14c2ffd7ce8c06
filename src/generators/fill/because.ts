import type { BoundForm } from "../../core/bind/bound";
import { sentence, type Message } from "../../core/message";

/** Says from which forms something is known. */
export function fromForms(forms: readonly BoundForm[]): Message {
  const sheets = [...new Set(forms.map(({ sheet }) => sheet))].join("、");
  return sentence("fill/rows-from", { sheets });
}
