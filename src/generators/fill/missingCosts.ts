import type { BoundForm, BoundRow, BoundValue } from "../../core/bind/bound";
import { groupRows } from "../../core/identities/selection";
import type { Message } from "../../core/message";
import { pairByName } from "../../core/names";
import { bareLabel } from "../../core/text";
import { contentsOf } from "../../forms/agreement/contents";
import { fieldSlot, rowSlot } from "../../forms/agreement/slots";
import { amountField } from "../../forms/directions";
import type { Direction } from "../../forms/funds";
import { costIndicatorNames } from "../../forms/indicator-table";
import { fromForms } from "./because";
import { isWholeBy, unpaired } from "./lackingNames";
import type { MissingRows } from "./rowsWanted";
import { isCostRow } from "./style";

function rowsIn(form: BoundForm, table: string): readonly BoundRow[] {
  return form.tables[table] ?? [];
}

function textIn(row: BoundRow, column: string): string {
  return row.cells[column]?.text ?? "";
}

const OVERALL_COSTS = ["基本支出", "项目支出"];

/** 成本指标 of 附表1: 基本支出 and 项目支出, unless it names other costs. */
export function missingOverallCosts(overall: BoundForm): readonly MissingRows[] {
  const named = rowsIn(overall, "indicators").filter((row) => isCostRow(row) && textIn(row, "level3") !== "");
  const names = named.map((row) => bareLabel(textIn(row, "level3")));
  if (names.some((name) => !OVERALL_COSTS.includes(name))) return [];
  const missing = OVERALL_COSTS.filter((name) => !names.includes(name));
  return costRows(overall, missing, fromForms([overall]));
}

/** 成本指标 of a direction: its 支出内容, unless they break it down otherwise. */
export function missingCosts(direction: Direction): readonly MissingRows[] {
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
