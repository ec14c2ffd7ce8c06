import { addressOf, qualifiedAddress } from "../../core/a1";
import type { Submission } from "../../core/bind/bound";
import { flatMapped } from "../../core/flatMapped";
import { sentence } from "../../core/message";
import { cellOf } from "../../core/workbook";
import type { Note } from "../plan";
import { copiesByCell } from "./copies";
import { isCutOff } from "./lostReferences";

/** Formulas that looked at a sheet that is gone, and that wait for what they will look at to be filled in. */
export function openCopies(submission: Submission): readonly Note[] {
  const { workbook } = submission;
  return flatMapped(copiesByCell(submission), ([first, ...others]): readonly Note[] => {
    const { at } = first.to.value;
    if (cellOf(workbook, at)?.error === undefined || !isCutOff(workbook, at)) return [];
    const waiting = [first, ...others].filter(({ from }) => from.every(({ value }) => value.at.sheet !== at.sheet));
    const [open] = waiting.map(({ from }) => from.filter(({ value }) => value.text === ""));
    const [empty] = open ?? [];
    if (open === undefined || empty === undefined) return [];
    const { sheet } = empty.value.at;
    const cells = open.map(({ value }) => addressOf(value.at)).join("、");
    const values = { cell: qualifiedAddress(at), name: first.to.name, sheet, cells };
    return [{ message: sentence("fill/copy-open", values), at }];
  });
}
