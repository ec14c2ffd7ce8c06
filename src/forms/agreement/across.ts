import { GOALS } from "./goals";
import type { BoundRow, Submission } from "../../core/bind/bound";
import { remembered } from "../../core/remembered";
import { foldLabel } from "../../core/text";
import { rowName } from "../../core/identities/selection";
import { amountField, isProject } from "../directions";
import { itemName, type Direction, type Fund, type MainRow } from "../funds";
import { packageOf, packageWithProjects, type NoPackage, type Package } from "./package";
import { fundsTold, partPairs, workItem, workPairs } from "./pairs";
import { periodMeant } from "./period";
import { relationsWithin, sameText, sumRelation, type Relation } from "./relations";
import { differenceBetween } from "./sameText";
import { fieldSlot, isEmpty, rowSlot, saysNone, statedAmount, type Slot } from "./slots";
import { flatMapped } from "../../core/flatMapped";

/** What ties the forms of a workbook together, and what each of them says of itself; the nearest first. */
export const relationsOf = remembered((submission: Submission): readonly Relation[] =>
  relationsIn(submission, packageOf(submission)),
);

/** The same with what forms of 项目支出绩效目标表 hold that stand for 附表3; see `packageWithProjects`. */
export const relationsWithProjects = remembered((submission: Submission): readonly Relation[] =>
  relationsIn(submission, packageWithProjects(submission)),
);

function relationsIn(submission: Submission, found: Package | NoPackage): readonly Relation[] {
  if (typeof found === "string") return flatMapped(submission.forms, relationsWithin);
  // What the rows of 附表2 are not, they do not add up to.
  const whole = submission.forms.filter((form) => found.misplaced.length === 0 || form !== found.summary);
  return [...flatMapped(whole, relationsWithin), ...relationsAcross(found)];
}

function relationsAcross(found: Package): readonly Relation[] {
  const { overall, summary } = found;
  return [
    ...flatMapped(fundsTold(found), (fund) => relationsOfFund(fund, found.strays)),
    ...(overall && summary ? sumRelation(fieldSlot(overall, "projectExpenditure"), [fieldSlot(summary, "total")]) : []),
    ...workPlan(found),
    ...ofPeople(found),
    ...ofDepartment(found),
    ...ofPeriod(found),
  ];
}

function relationsOfFund(fund: Fund, strays: readonly Direction[]): readonly Relation[] {
  const { directions, main, isByPart } = fund;
  const [only, ...others] = directions;
  const projectAmounts = directions.map((form) => fieldSlot(form, amountField(form)));
  const single = others.length === 0 && isByPart !== true ? only : undefined;
  if (main === undefined) return single ? sumRelation(fieldSlot(single, "specialFundAmount"), projectAmounts) : [];
  // A project by another name need not be of this budget.
  if (!fund.exact && directions.some(isProject)) return [];
  const amount = mainSlot(main, main.row, "amount");
  const isWhole =
    isByPart !== true || new Set(partPairs(fund, main).map(({ left }) => left)).size === main.parts.length;
  return [
    ...(isWhole && !strays.some((stray) => mayBeOf(stray, amount)) ? sumRelation(amount, projectAmounts) : []),
    ...flatMapped(directions, (form) => sumRelation(amount, [fieldSlot(form, "specialFundAmount")])),
    ...flatMapped(directions, (form) => carried(mainSlot(main, main.row, "name"), fieldSlot(form, "specialFundName"))),
    ...(single ? goals(main, main.row, single) : goalsRepeated(fund, main)),
    ...parts(fund, main),
  ];
}

/** Whether a direction that does not say of which fund it is may be what one of that amount lacks. */
function mayBeOf(stray: Direction, amount: Slot | undefined): boolean {
  const stated = fieldSlot(stray, "specialFundAmount");
  const [one, other] = [stated && statedAmount(stated), amount && statedAmount(amount)];
  return one === undefined || other === undefined || one.yuan.eq(other.yuan);
}

function mainSlot({ summary }: MainRow, row: BoundRow, column: string): Slot | undefined {
  return rowSlot(summary, row, column, itemName(row));
}

function goals(main: MainRow, row: BoundRow, direction: Direction): readonly Relation[] {
  return flatMapped(GOALS, (goal) => sameText(fieldSlot(direction, goal), mainSlot(main, row, goal)));
}

/**
 * The goals of one of several directions of a fund: those of the 小项 that bears its name, or of the whole fund where it
 * repeats them, as the other directions do.
 */
function goalsOfPart({ directions }: Fund, main: MainRow, part: BoundRow, direction: Direction): readonly Relation[] {
  return flatMapped(GOALS, (goal) => {
    const [own, ofPart, ofFund] = [
      fieldSlot(direction, goal),
      mainSlot(main, part, goal),
      mainSlot(main, main.row, goal),
    ];
    const others = directions.filter((other) => other !== direction).map((other) => fieldSlot(other, goal));
    const isOfFund = saySame(own, ofFund) || (!saySame(own, ofPart) && others.some((other) => saySame(other, ofFund)));
    return sameText(own, isOfFund ? ofFund : ofPart);
  });
}

/**
 * The goals that one of several directions of a fund does not state while all others repeat those of the fund; not of one
 * that bears the name of a 小项, which has goals of its own.
 */
function goalsRepeated(fund: Fund, main: MainRow): readonly Relation[] {
  const { directions } = fund;
  const pairs = partPairs(fund, main);
  return flatMapped(directions, (direction) => {
    const isPart = pairs.some(({ right, exact }) => exact && right.rows === undefined && right.direction === direction);
    return isPart ? [] : flatMapped(GOALS, (goal) => goalRepeated(fund, main, direction, goal));
  });
}

function goalRepeated(
  { directions }: Fund,
  main: MainRow,
  direction: Direction,
  goal: (typeof GOALS)[number],
): readonly Relation[] {
  const [own, ofFund] = [fieldSlot(direction, goal), mainSlot(main, main.row, goal)];
  const others = directions.filter((other) => other !== direction).map((other) => fieldSlot(other, goal));
  const isRepeated = others.length > 0 && others.every((other) => saySame(other, ofFund));
  return own !== undefined && isEmpty(own) && isRepeated ? carried(ofFund, own) : [];
}

function saySame(one: Slot | undefined, other: Slot | undefined): boolean {
  if (one === undefined || other === undefined || isEmpty(one) || isEmpty(other)) return false;
  return differenceBetween(one, other) === undefined;
}

function parts(fund: Fund, main: MainRow): readonly Relation[] {
  return flatMapped(partPairs(fund, main), ({ left, right, exact }) => {
    const { direction, rows } = right;
    const amount = mainSlot(main, left, "amount");
    if (rows !== undefined) {
      return sumRelation(
        amount,
        rows.map((row) => rowSlot(direction, row, "amount", rowName(row))),
      );
    }
    // A direction whose name is only alike may be another one, with goals of its own.
    const ofPart = exact ? goalsOfPart(fund, main, left, direction) : [];
    return [...sumRelation(amount, [fieldSlot(direction, amountField(direction))]), ...ofPart];
  });
}

/** 事项 of 附表1 are directions; their 工作目标 begins as the annual goal of the direction. */
function workPlan(found: Package): readonly Relation[] {
  const { overall } = found;
  if (overall === undefined) return [];
  const unit = carried(fieldSlot(overall, "unitName"), fieldSlot(overall, "departmentName"));
  return [
    ...unit,
    ...flatMapped(workPairs(found), ({ left, right }) =>
      carried(fieldSlot(right, "annualTarget"), rowSlot(overall, left, "workTarget", workItem(left))),
    ),
  ];
}

/** Who fills in, as it stands in any of the forms. */
function ofPeople({ overall, summary, directions }: Package): readonly Relation[] {
  const forms = flatMapped([overall, summary, ...directions], (form) => form ?? []);
  return flatMapped(["unitName", "preparedBy", "phone"] as const, (field) =>
    sharedText(forms.map((form) => fieldSlot(form, field))),
  );
}

/** 主管部门 of a project that does not say it, and 部门名称 of 附表1, where all forms that name a department name the same. */
function ofDepartment({ overall, directions }: Package): readonly Relation[] {
  const forms = flatMapped([overall, ...directions.filter(isProject)], (form) => form ?? []);
  const slots = flatMapped(forms, (form) => fieldSlot(form, "departmentName") ?? []);
  const [first, ...others] = slots.filter((slot) => !isEmpty(slot) && !saysNone(slot));
  const name = first && foldLabel(first.value.text);
  if (others.some(({ value }) => foldLabel(value.text) !== name)) return [];
  return flatMapped(slots.filter(isEmpty), (to) => carried(first, to));
}

/** 项目实施期 as in the other directions; where it stands in none, the year of the form. */
function ofPeriod({ directions }: Package): readonly Relation[] {
  // Projects may last as long as each of them says.
  const own = directions.filter((form) => !isProject(form));
  const slots = flatMapped(own, (form) => fieldSlot(form, "implementationPeriod") ?? []);
  const stated = slots.filter((slot) => !isEmpty(slot) && !saysNone(slot));
  if (stated.length > 0) {
    const meant = new Set(stated.map(({ value }) => periodMeant(value.text)));
    // Where all mean the same, one more is worded as the first of them.
    const otherwise = meant.size > 1 ? [] : stated.slice(1);
    return sharedText(slots.filter((slot) => !otherwise.includes(slot)));
  }
  return flatMapped(slots, (to): readonly Relation[] => {
    const { year } = to.form;
    if (year === null) return [];
    return [{ kind: "given-text", to, text: `${String(year)}.1.1-${String(year)}.12.31`, why: "year" }];
  });
}

function carried(from: Slot | undefined, to: Slot | undefined): readonly Relation[] {
  return from && to ? [{ kind: "carried-text", from, to }] : [];
}

function sharedText(slots: readonly (Slot | undefined)[]): readonly Relation[] {
  const printed = flatMapped(slots, (slot) => slot ?? []);
  return printed.length > 1 ? [{ kind: "shared-text", slots: printed }] : [];
}
