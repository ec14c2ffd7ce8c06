import type { Submission } from "../../core/bind/bound";
import type { Form } from "../../core/form";
import type { LayoutLine } from "../../core/layout";
import { isAppendixLeftOut } from "../repair/appendixHabit";
import { isLeftOutBy, siblingsOf } from "../siblings";

/** Lines that a new form does not print, as the last form of its edition does not; without one, the number where few have it. */
export function leftOutBeside(submission: Submission, form: Form): (line: LayoutLine) => boolean {
  const siblings = siblingsOf(submission, form);
  if (siblings.some(({ isSame }) => isSame)) return isLeftOutBy(siblings);
  const isWithoutNumber = isAppendixLeftOut(submission);
  return ({ kind }) => kind === "appendix" && isWithoutNumber;
}
