import Big from "big.js";
import { yuanPer, type MoneyUnit } from "../../core/amount";
import { nameOf, type BoundForm } from "../../core/bind/bound";
import { sentence, type Message } from "../../core/message";
import type { departmentOverall } from "../../forms/department-overall";
import { itemName, mainRows, type Direction, type Fund, type MainRow, type Summary } from "../../forms/funds";
import { amountField, isProject } from "../../forms/directions";
import { packageWithProjects, type Package } from "../../forms/agreement/package";
import { fieldSlot, rowSlot, statedAmount, type Slot } from "../../forms/agreement/slots";
import type { DirectionKind } from "../fill/directionForms";
import { rowSteps } from "../fill/rowStep";
import { addsUp } from "../fill/sums";
import { only, type Note, type Planner } from "../plan";
import { planNumbering } from "../repair/plan";
import { writeAmounts } from "./amounts";
import { Course } from "./course";
import { addSheet, kindOf } from "./directionSheet";
import type { Given, Sum } from "./follow";
import { fundRows } from "./fundRows";
import { yuanOf } from "./rowValues";
import { bearerOf, questionOfSource, sourceWanted } from "./source";
import { totalSteps } from "./totals";
import { fundNameOf, isBelowFund, isNamed, type AddedDirection, type DirectionPart } from "./wanted";

/**
 * Plans one more expenditure direction: its 大项 with 小项 in 附表2, its 事项 in 附表1, the totals, and a form of its own behind
 * the others: an 附表3, or a 项目支出绩效目标表 where the others are such. Forms that the workbook does not hold are not asked
 * for; without any of the package there are no steps and a remark.
 */
export function addDirectionPlanner(wanted: AddedDirection): Planner {
  return (workbook, read) => {
    const course = new Course(workbook, read);
    const found = packageWithProjects(course.submission);
    const first = { sheet: workbook.sheets[0]?.name ?? "", row: 0, column: 0 };
    if (typeof found === "string")
      return only({ message: sentence(found === "none" ? "add/no-package" : "fill/several-packages"), at: first });
    const kind = kindOf(found, wanted);
    if (kind === undefined) return only({ message: sentence("add/in-list", { name: wanted.name }), at: first });
    const taken = takenBy(found, wanted, kind);
    if (taken !== undefined) return only(taken);
    // What a person asked for is written whole or not at all.
    const refused = amountsRefused(found, wanted);
    if (refused.length > 0) return only(...refused.map((message) => ({ message, at: first })));
    const source = sourceWanted(found.overall, wanted.source);
    if (source !== undefined && "message" in source) return only(source);
    addRows(course, found, isProject(kind) ? asProject(wanted, found.summary?.unit ?? "元") : wanted, source);
    addSheet(course, kind, wanted, read);
    // What nobody can tell is asked before anything is planned, so that no form is left that contradicts itself.
    const question = source === undefined ? questionOfSource(read(workbook), course.submission) : undefined;
    return question === undefined ? course : only(question);
  };
}

/** The rows of the direction in 附表2 and 附表1, with the amounts that follow from them. */
function addRows(course: Course, found: Package, wanted: AddedDirection, source: Slot | undefined): void {
  const { summary, overall } = found;
  const earlier = earlierParts(found, wanted);
  if (summary !== undefined) addFund(course, summary, wanted, earlier);
  if (overall !== undefined) addWorkItem(course, overall, wanted.name);
  if (summary !== undefined) writeFund(course, wanted, earlier, source);
}

/**
 * What bears the name of the direction already: its 附表3, or a 大项, which is no direction of itself. Only who names the
 * fund, too, wants one more direction of it.
 */
function takenBy(
  { directions, projects, summary, funds }: Package,
  wanted: AddedDirection,
  kind: DirectionKind,
): Note | undefined {
  const { name, fundName } = wanted;
  const form = [...directions, ...projects].find((one) => isNamed(nameOf(one), name));
  if (form !== undefined) {
    const { sheet, range } = form;
    return {
      message: sentence("add/direction-there", { name, sheet }),
      at: { sheet, row: range.top, column: range.left },
    };
  }
  const [whole] = isProject(kind) ? directionsOfWhole(funds, wanted) : [];
  if (whole !== undefined) {
    const { sheet, range } = whole;
    return {
      message: sentence("add/project-there", { name: fundNameOf(wanted), sheet }),
      at: { sheet, row: range.top, column: range.left },
    };
  }
  const main = summary && fundName === undefined ? mainOf(summary, { name }) : undefined;
  if (main === undefined) return summary && partThere(summary, wanted);
  const { sheet, range } = main.summary;
  const { row } = main.row;
  const message = sentence("add/fund-there", { name, sheet, row: String(row + 1) });
  return { message, at: { sheet, row, column: range.left } };
}

/** A 小项 of that name, unless the direction is to be the form of it. */
function partThere(summary: Summary, { name, fundName }: AddedDirection): Note | undefined {
  const mains = mainRows(summary).filter(({ row }) => fundName === undefined || !isNamed(itemName(row), fundName));
  const [found] = mains.flatMap(({ row, parts }) =>
    parts.filter((part) => isNamed(itemName(part), name)).map((part) => ({ fund: itemName(row), part })),
  );
  if (found === undefined) return undefined;
  const { fund, part } = found;
  const { sheet, range } = summary;
  const message = sentence("add/part-there", { name, sheet, row: String(part.row + 1), fund });
  return { message, at: { sheet, row: part.row, column: range.left } };
}

/** The form of a fund that is all of it. */
function directionsOfWhole(funds: readonly Fund[], wanted: AddedDirection): readonly Direction[] {
  const fund = funds.find((one) => isNamed(one.name, fundNameOf(wanted)));
  return fund?.isByPart === true ? [] : (fund?.directions ?? []);
}

/** What 附表2 says of a project: it is a fund with its parts, or itself a part of a fund that bears another name. */
function asProject(wanted: AddedDirection, unit: MoneyUnit): AddedDirection {
  const { name, amount, parts = [] } = wanted;
  if (!isBelowFund(wanted)) return wanted;
  const sum = sumOf(parts);
  const own = amount ?? (sum && `${sum(unit).toFixed()}元`);
  return { name, fundName: fundNameOf(wanted), parts: [{ name, ...(own === undefined ? {} : { amount: own }) }] };
}

/** Amounts that are none, or that contradict one another: what a direction comes to and what its parts do. */
function amountsRefused(
  { summary, overall, directions, projects }: Package,
  wanted: AddedDirection,
): readonly Message[] {
  const none = amountsIn(wanted).filter((amount) => yuanOf(amount, "元") === undefined);
  if (none.length > 0) return none.map((amount) => sentence("add/no-amount", { value: String(amount) }));
  const unit = (summary ?? overall ?? directions[0] ?? projects[0])?.unit ?? "元";
  const parts = sumOf(wanted.parts ?? [])?.(unit);
  const whole = wanted.amount === undefined ? undefined : yuanOf(wanted.amount, unit);
  if (parts === undefined || whole === undefined || parts.eq(whole)) return [];
  const money = (yuan: Big): string => `${yuan.div(yuanPer(unit)).toFixed()}${unit}`;
  const values = {
    name: wanted.name,
    amount: money(whole),
    parts: money(parts),
    difference: money(whole.minus(parts).abs()),
  };
  return [sentence("add/parts-differ", values)];
}

function amountsIn({ amount, parts = [] }: AddedDirection): readonly (string | number)[] {
  return [amount, ...parts.map((part) => part.amount)].filter((one) => one !== undefined);
}

function mainOf(summary: Summary | undefined, wanted: AddedDirection): MainRow | undefined {
  return summary && mainRows(summary).find(({ row }) => isNamed(itemName(row), fundNameOf(wanted)));
}

/**
 * A direction more of a fund that is there is itself a part of it, unless its parts are named. Where the fund has had no
 * parts, those that it has consisted of come first.
 * @param earlier the directions of the fund that are its parts from now on.
 */
function partsOf(
  wanted: AddedDirection,
  isFundThere: boolean,
  earlier: readonly DirectionPart[] = [],
): readonly DirectionPart[] {
  const { name, amount, parts = [] } = wanted;
  if (!isFundThere) return parts;
  const own = parts.length > 0 ? parts : [{ name, ...(amount === undefined ? {} : { amount }) }];
  return [...earlier, ...own];
}

/** The directions of a fund without parts, where they are known to be the whole of it; else none. */
function earlierParts(found: Package, wanted: AddedDirection): readonly DirectionPart[] {
  const fund = found.funds.find(({ name }) => isNamed(name, fundNameOf(wanted)));
  const { main, directions = [] } = fund ?? {};
  if (main === undefined || main.parts.length > 0) return [];
  const amounts = directions.map((form) => fieldSlot(form, amountField(form)));
  if (!addsUp(rowSlot(main.summary, main.row, "amount", itemName(main.row)), amounts)) return [];
  return directions.flatMap((direction, index) => {
    const amount = amounts[index] && statedAmount(amounts[index]);
    return amount === undefined ? [] : [{ name: nameOf(direction), amount: `${amount.yuan.toFixed()}元` }];
  });
}

function addFund(course: Course, summary: Summary, wanted: AddedDirection, earlier: readonly DirectionPart[]): void {
  const main = mainOf(summary, wanted);
  const there = main?.parts.map(itemName) ?? [];
  const names = partsOf(wanted, main !== undefined, earlier).map(({ name }) => name);
  const missing = names.filter((name) => !there.some((one) => isNamed(one, name)));
  fundRows(course, summary, main, fundNameOf(wanted), missing);
}

function addWorkItem(course: Course, overall: BoundForm<typeof departmentOverall>, name: string): void {
  const rows = overall.tables.workPlan;
  if (rows === undefined || rows.some(({ cells }) => isNamed(cells.item?.text ?? "", name))) return;
  const place = { form: overall, table: "workPlan", behind: rows.at(-1)?.row, open: [], continued: [] };
  const because = sentence("add/because-direction");
  for (const { step } of rowSteps(course.workbook, [{ ...place, rows: [{ item: name }], because }])) course.step(step);
}

/** Totals take the new rows in, their amounts are written, and what follows from them. */
function writeFund(
  course: Course,
  wanted: AddedDirection,
  earlier: readonly DirectionPart[],
  source: Slot | undefined,
): void {
  for (const step of totalSteps(course, course.submission)) course.step(step);
  const seen = course.submission;
  const found = packageWithProjects(seen);
  const summary = typeof found === "string" ? undefined : found.summary;
  const main = mainOf(summary, wanted);
  if (summary === undefined || main === undefined) return;
  const isFundNew = course.formerly({ sheet: summary.sheet, row: main.row.row, column: 0 }) === undefined;
  const given = (row: MainRow["row"], amount: string | number | undefined): readonly Given[] => {
    const slot = rowSlot(summary, row, "amount", itemName(row));
    const yuan = slot && amount !== undefined ? yuanOf(amount, slot.value.unit) : undefined;
    return slot === undefined || yuan === undefined || slot.value.text !== "" ? [] : [{ slot, yuan }];
  };
  const parts = partsOf(wanted, !isFundNew, earlier);
  const own = parts.flatMap(({ name, amount }) => {
    const row = main.parts.find((part) => isNamed(itemName(part), name));
    return row === undefined ? [] : given(row, amount);
  });
  // Until its 附表3 stands, what a fund comes to is more than its directions do.
  const isOpen = ({ total, parts }: Sum): boolean =>
    parts.every(({ field, form }) => field === amountField(form)) && total.value.at === main.row.cells["amount"]?.at;
  // What the parts come to follows from them.
  const sum = sumOf(parts);
  const slot = rowSlot(summary, main.row, "amount", itemName(main.row));
  const isSum =
    sum !== undefined && wanted.amount !== undefined && yuanOf(wanted.amount, summary.unit)?.eq(sum(summary.unit));
  const whole =
    earlier.length > 0 && slot !== undefined && sum !== undefined ? [{ slot, yuan: sum(slot.value.unit) }] : [];
  const amounts = [...whole, ...(isSum === true ? [] : given(main.row, wanted.amount)), ...own];
  writeAmounts(course, seen, amounts, isOpen, bearerOf(source));
  for (const step of planNumbering(course.workbook, () => course.submission).steps) {
    if (step.at.sheet === summary.sheet) course.step(step);
  }
}

/** What parts come to, in 元, if all of them say so. @returns for amounts without a unit of their own, in that of the forms. */
function sumOf(parts: readonly DirectionPart[]): ((unit: MoneyUnit) => Big) | undefined {
  if (parts.length === 0) return undefined;
  const isKnown = parts.every(({ amount }) => amount !== undefined && yuanOf(amount, "元") !== undefined);
  if (!isKnown) return undefined;
  return (unit) => parts.reduce((sum, { amount }) => sum.plus(yuanOf(amount ?? 0, unit) ?? 0), new Big(0));
}
