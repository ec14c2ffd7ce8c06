import { qualifiedAddress } from "../../core/a1";
import { nameOf, type BoundForm, type Submission } from "../../core/bind/bound";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { bareLabel } from "../../core/text";
import { yearPlace } from "../yearPlace";
import { packageOf } from "../../forms/agreement/package";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

const RULE = "across/year";

/** Of forms that are no package, the usual year stands so many times as often as a stray one. */
const FEWEST_TIMES = 2;

/** 各表标题中的年度一致。 */
export const year = defineRule({
  id: "across/year",
  severity: "error",
  title: "各表标题中的年度一致",
  broken: "年度不一致：{cell}是{year}年，{otherCell}是{otherYear}年。",
  why: "同一套表是同一个年度的；多半是沿用了上年的表而标题没有改，请把标题改成同一年。",
  judge(submission) {
    const dated = submission.forms.filter((form) => form.year !== null && form.form.looksBack !== true);
    const found = packageOf(submission);
    return found === "several" || keepsSeveralYears(dated)
      ? []
      : disagreements(submission, dated, typeof found === "object");
  },
});

/** The same form for two years: the workbook keeps last year's beside this year's. */
function keepsSeveralYears(forms: readonly BoundForm[]): boolean {
  const years = new Map<string, number | null>();
  return forms.some((form) => {
    const name = isNamedByPlace(form) ? form.form.title : bareLabel(nameOf(form));
    const key = `${form.form.id} ${name}`;
    if (name === "") return false;
    const before = years.get(key);
    if (before === undefined) years.set(key, form.year);
    return before !== undefined && before !== form.year;
  });
}

/** Of forms that are named by who fills them in, a department has one a year. */
function isNamedByPlace({ form: { fields, namedBy } }: BoundForm): boolean {
  return fields[namedBy]?.compulsory === "unit";
}

/**
 * One finding for each year that is not the usual one, however many forms bear it. Forms that are no package may come from
 * anywhere: there only a few stray ones among many are told.
 */
function disagreements(
  submission: Submission,
  forms: readonly BoundForm[],
  isPackage: boolean,
): readonly JudgedFinding[] {
  const byYear = new Map<number, BoundForm[]>();
  for (const form of forms) if (form.year !== null) byYear.set(form.year, [...(byYear.get(form.year) ?? []), form]);
  const most = Math.max(...Array.from(byYear.values(), ({ length }) => length));
  // Among equals the later year is meant: what was not revised is last year's.
  const usual = [...byYear].filter(([, { length }]) => length === most).sort(([one], [other]) => other - one)[0];
  const [usualYear, [witness] = []] = usual ?? [];
  if (witness === undefined || usualYear === undefined) return [];
  return flatMapped([...byYear], ([own, [first, ...others]]) => {
    if (first === undefined || own === usualYear) return [];
    if (!isPackage && (others.length + 1) * FEWEST_TIMES > most) return [];
    return [
      judgedFinding({
        rule: RULE,
        severity: "error",
        suspect: { at: yearPlace(submission, first) },
        values: {
          cell: qualifiedAddress(yearPlace(submission, first)),
          year: String(own),
          otherCell: qualifiedAddress(yearPlace(submission, witness)),
          otherYear: String(usualYear),
        },
        related: [witness, ...others].map((form) => ({ at: yearPlace(submission, form), role: "copy" })),
        subject: String(own),
      }),
    ];
  });
}
