import { nameOf, type BoundForm, type BoundRow, type BoundValue } from "../../core/bind/bound";
import { groupRows } from "../../core/identities/selection";
import { type Message } from "../../core/message";
import { pairByName } from "../../core/names";
import { bareLabel } from "../../core/text";
import type { Workbook } from "../../core/workbook";
import { chineseNumber } from "../chineseNumber";
import { itemName, type Direction, type Fund, type Summary } from "../../forms/funds";
import { amountField } from "../../forms/directions";
import { costIndicatorNames } from "../../forms/indicator-table";
import { contentsOf } from "../../forms/agreement/contents";
import { missingInOrder } from "./inOrder";
import { lostMains } from "./lostMains";
import { namelessMains } from "./lostNames";
import { hasNamelessContents } from "./namelessContents";
import { isAmbiguous, type Package } from "../../forms/agreement/package";
import { partNames } from "../../forms/agreement/partNames";
import { subtotalBelow } from "./ownSubtotals";
import type { MissingRows } from "./rowsWanted";
import { fromForms } from "./because";
import { addsUp } from "./sums";
import { fieldSlot, rowSlot, type Slot } from "../../forms/agreement/slots";
import { isCostRow } from "./style";

export type { MissingRows } from "./rowsWanted";

/** The rows that the existing forms of a package lack, in the order of the forms and from top to bottom. */
export function missingRows(found: Package, workbook: Workbook): readonly MissingRows[] {
  const { funds, summary, overall } = found;
  const isMisnumbered = found.misplaced.length > 0;
  const known = isMisnumbered ? [] : funds.filter((fund) => !isAmbiguous(fund, funds));
  return [
    ...(overall === undefined ? [] : [...missingWorkItems(overall, found.directions), ...missingOverallCosts(overall)]),
    ...(summary === undefined ? [] : lostMains(summary, found)),
    ...(summary === undefined || isMisnumbered ? [] : missingInSummary(summary, known, found)),
    ...known.flatMap((fund) => missingContents(workbook, fund)),
    ...found.directions.flatMap(missingCosts),
  ];
}

/** True where rows come to one of the amounts they should come to: then none is missing, whatever it is called. */
function isWholeBy(wholes: readonly (Slot | undefined)[], amounts: readonly (Slot | undefined)[]): boolean {
  return wholes.some((whole) => addsUp(whole, amounts));
}

/** A total that a formula adds up of the very rows says nothing about whether one is missing. */
function typedOnly(total: Slot | undefined): Slot | undefined {
  return total?.value.computed === true ? undefined : total;
}

function rowsIn(form: BoundForm, table: string): readonly BoundRow[] {
  return form.tables[table] ?? [];
}

function textIn(row: BoundRow, column: string): string {
  return row.cells[column]?.text ?? "";
}

/** 事项 of 附表1: the directions. A plan that names other things, too, is somebody's own. */
function missingWorkItems(overall: BoundForm, directions: readonly Direction[]): readonly MissingRows[] {
  const rows = overall.tables["workPlan"];
  if (rows === undefined || directions.length === 0) return [];
  const pairs = pairByName(rows, directions, (row) => textIn(row, "item"), nameOf);
  const missing = directions.filter(
    (direction) => nameOf(direction) !== "" && !pairs.some(({ right }) => right === direction),
  );
  if (missing.length === 0 || pairs.some(({ exact }) => !exact) || pairs.length < rows.length) return [];
  const lost = missing.map(nameOf);
  const itemOf = (row: BoundRow): string => textIn(row, "item");
  return missingInOrder(rows, itemOf, directions.map(nameOf), lost).map(({ behind, names }) => ({
    form: overall,
    table: "workPlan",
    behind: behind?.row,
    open: [],
    rows: names.map((item) => ({ item })),
    continued: [],
    because: fromForms(missing),
  }));
}

const OVERALL_COSTS = ["基本支出", "项目支出"];

/** 成本指标 of 附表1: 基本支出 and 项目支出, unless it names other costs. */
function missingOverallCosts(overall: BoundForm): readonly MissingRows[] {
  const named = rowsIn(overall, "indicators").filter((row) => isCostRow(row) && textIn(row, "level3") !== "");
  const names = named.map((row) => bareLabel(textIn(row, "level3")));
  if (names.some((name) => !OVERALL_COSTS.includes(name))) return [];
  const missing = OVERALL_COSTS.filter((name) => !names.includes(name));
  return costRows(overall, missing, fromForms([overall]));
}

/** 大项 and 小项 of 附表2: funds and the contents of their directions. */
function missingInSummary(
  summary: Summary,
  funds: readonly Fund[],
  { strays, overall }: Package,
): readonly MissingRows[] {
  const rows = summary.tables.funds ?? [];
  const mains = funds.flatMap(({ main }) => main ?? []);
  const hasParts = mains.length === 0 || mains.some(({ parts }) => parts.length > 0);
  const parts = !hasParts ? [] : funds.flatMap((fund) => missingParts(summary, fund));
  const alone = funds.filter(({ main }) => main === undefined);
  // A 大项 without an 附表3 may be the same fund by another name.
  const isUnclear = strays.length > 0 || funds.some(({ main, directions }) => main && directions.length === 0);
  const isWhole = isWholeBy(
    [typedOnly(fieldSlot(summary, "total")), typedOnly(overall && fieldSlot(overall, "projectExpenditure"))],
    mains.map(({ row }) => rowSlot(summary, row, "amount", itemName(row))),
  );
  if (alone.length === 0) return parts;
  // One that lost its name may be what seems to be missing.
  if (isUnclear || isWhole || namelessMains(summary).length > 0) return parts;
  const numbered = alone.flatMap((fund, index) => [
    { number: chineseNumber(mains.length + index + 1), name: fund.name },
    ...(hasParts ? partNames(fund).map((name, part) => ({ number: part + 1, name })) : []),
  ]);
  const added: MissingRows = {
    form: summary,
    table: "funds",
    behind: rows.at(-1)?.row,
    open: [],
    rows: numbered,
    continued: [],
    because: fromForms(alone.flatMap(({ directions }) => directions)),
  };
  return [...parts, added];
}

function missingParts(summary: Summary, fund: Fund): readonly MissingRows[] {
  const { main, directions } = fund;
  const names = partNames(fund);
  if (main === undefined || names.length === 0) return [];
  const amounts = main.parts.map((row) => rowSlot(summary, row, "amount", itemName(row)));
  const own = typedOnly(rowSlot(summary, main.row, "amount", itemName(main.row)));
  const [only, ...others] = directions;
  const whole = others.length === 0 && only !== undefined ? fieldSlot(only, amountField(only)) : undefined;
  if (isWholeBy([own, whole], amounts)) return [];
  const missing = unpaired(main.parts.map(itemName), names);
  return missingInOrder(main.parts, itemName, names, missing).map(({ behind, names: own }) => ({
    form: summary,
    table: "funds",
    behind: (behind ?? main.row).row,
    open: [],
    rows: own.map((name) => ({ number: names.indexOf(name) + 1, name })),
    continued: [],
    because: fromForms(directions),
  }));
}

/** The names among `wanted` that are not there; none where one that is there is of something else. */
function unpaired(there: readonly string[], wanted: readonly string[]): readonly string[] {
  const pairs = pairByName(
    there,
    [...wanted.keys()],
    (name) => name,
    (index) => wanted[index] ?? "",
  );
  if (pairs.length < there.length) return [];
  const paired = new Set(pairs.map(({ right }) => right));
  return wanted.filter((_, index) => !paired.has(index));
}

/** 支出内容 of a direction: the 小项 of its fund. */
function missingContents(workbook: Workbook, { main, directions, isByPart }: Fund): readonly MissingRows[] {
  const [direction, ...others] = directions;
  if (main === undefined || direction === undefined || others.length > 0 || isByPart === true) return [];
  if (hasNamelessContents(workbook, direction)) return [];
  const rows = direction.tables["costing"];
  if (rows === undefined) return [];
  const amounts = rows.map((row) => rowSlot(direction, row, "amount", ""));
  const own = ["costingTotal", amountField(direction)].map((field) => typedOnly(fieldSlot(direction, field)));
  if (isWholeBy([...own, rowSlot(main.summary, main.row, "amount", "")], amounts)) return [];
  const missing = unpaired(
    contentsOf(direction).map(({ name }) => name),
    main.parts.map(itemName).filter((name) => name !== ""),
  );
  if (missing.length === 0) return [];
  const last = rows.at(-1)?.row;
  const subtotal = last === undefined ? undefined : subtotalBelow({ form: direction, table: "costing" }, last);
  return [
    {
      form: direction,
      table: "costing",
      behind: subtotal?.row.row ?? last,
      ...(last === undefined || subtotal === undefined ? {} : { below: { subtotal, like: last } }),
      open: [],
      rows: missing.map((content) => ({ content })),
      continued: [],
      because: fromForms([main.summary]),
    },
  ];
}

/** 成本指标 of a direction: its 支出内容, unless they break it down otherwise. */
function missingCosts(direction: Direction): readonly MissingRows[] {
  const named = rowsIn(direction, "indicators").filter((row) => isCostRow(row) && textIn(row, "level3") !== "");
  const amounts = named.map((row) => rowSlot(direction, row, "indicatorValue", ""));
  if (isWholeBy([fieldSlot(direction, amountField(direction)), fieldSlot(direction, "costingTotal")], amounts))
    return [];
  const contents = contentsOf(direction).map(({ name }) => name);
  const items = groupRows(direction.tables["costing"] ?? [], "item").map(({ name }) => name);
  const names = named.map((row) => textIn(row, "level3"));
  const byItem = pairByName(
    names,
    items.filter((item) => !contents.includes(item)),
    (name) => name,
    (item) => item,
  );
  if (byItem.some(({ left, exact }) => exact && !contents.includes(left))) return [];
  return costRows(direction, unpaired(names, contents), fromForms([direction]));
}

/** Where cost indicators go: into rows of 成本指标 that name nothing, behind those that do, or behind the other outputs. */
function costRows(form: BoundForm, names: readonly string[], because: Message): readonly MissingRows[] {
  if (names.length === 0) return [];
  const rows = rowsIn(form, "indicators");
  const costs = rows.filter(isCostRow);
  const open = costs.filter((row) => ["level3", "indicatorValue"].every((column) => isOpen(row.cells[column])));
  const cells = names.map((level3) => ({ level3, performanceStandard: "计划标准" }));
  const last = costs.at(-1);
  if (last !== undefined) {
    const behind = last.row;
    const found = { form, table: "indicators", behind, open: open.map(({ row }) => row), because };
    return [{ ...found, rows: cells, continued: ["level1", "level2"] }];
  }
  const outputs = form.profile.levels.find(({ level2 }) =>
    level2.some(({ name }) => costIndicatorNames.some((cost) => cost === name)),
  );
  const output = rows.findLast((row) => bareLabel(textIn(row, "level1")) === bareLabel(outputs?.name ?? "?"));
  if (output === undefined) return [];
  return [
    {
      form,
      table: "indicators",
      behind: output.row,
      open: [],
      rows: cells.map((row, index) => (index === 0 ? { level2: costIndicatorNames[0], ...row } : row)),
      continued: ["level1"],
      because,
    },
  ];
}

function isOpen(value: BoundValue | undefined): boolean {
  return value === undefined || (value.text === "" && !value.computed);
}
