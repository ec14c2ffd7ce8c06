import type { BoundForm, BoundRow, Submission } from "../../../core/bind/bound";
import { rememberedForGood } from "../../../core/remembered";
import type { Form, Selector, TableDescription } from "../../../core/form";
import { bareLabel, foldLabel } from "../../../core/text";
import { nothingIn } from "./vacancy";
import { flatMapped } from "../../../core/flatMapped";

/** 指标1：, 1., ……: printed in a blank form to be gone on with. */
const PRINTED_NAME = /^(?:指标)?[\d一二三四五六七八九十]*[:.、]?$|^[.…·]+$/;

/** True for a form in which nothing stands but, at most, who it is from. */
export function isBlank(submission: Submission, form: BoundForm): boolean {
  const isNothing = nothingIn(submission);
  const { fields, footer, tables } = form.form;
  const ends = new Set(footer.map(bareLabel));
  const ofContent = Object.entries(fields).filter(
    ([, { compulsory, labels }]) => compulsory !== "unit" && !labels.some((label) => ends.has(bareLabel(label))),
  );
  if (ofContent.some(([name]) => form.fields[name] !== undefined && !isNothing(form.fields[name]))) return false;
  const printed = printedNames(form.form);
  return Object.entries(tables).every(([table, description]) => {
    const columns = columnsToFill(description);
    const isUsed = ({ cells }: BoundRow): boolean =>
      columns.some((column) => {
        const value = cells[column];
        if (value === undefined || isNothing(value)) return false;
        return !PRINTED_NAME.test(foldLabel(value.text)) && !printed.has(bareLabel(value.text));
      });
    return !(form.tables[table] ?? []).some(isUsed);
  });
}

/** Numbers and the levels of indicators are printed in a blank form; what heads the rows of a costing is not. */
function columnsToFill({ columns, numberedBy }: TableDescription): readonly string[] {
  const hasLevels = "level3" in columns;
  return flatMapped(Object.entries(columns), ([column, { spansRows }]) =>
    column === numberedBy || (hasLevels && spansRows === true) ? [] : [column],
  );
}

/** The rows that a description speaks of by name, such as 基本支出 among the cost indicators; a blank form has them. */
const printedNames = rememberedForGood(({ identities }: Form): ReadonlySet<string> => {
  const selectors = flatMapped(identities, (pattern): readonly Selector[] => {
    if (pattern.kind === "sum") return [pattern.total, ...pattern.parts];
    return pattern.kind === "same" ? [pattern.one, pattern.other] : [];
  });
  return new Set(flatMapped(selectors, (one) => ("row" in one ? one.row.names : [])).map(bareLabel));
});
