import type { BoundRow } from "../../core/bind/bound";
import type { CellRef } from "../../core/cell";
import { sentence } from "../../core/message";
import { pairByName } from "../../core/names";
import { bareLabel } from "../../core/text";
import { itemName, mainRows, type Direction, type Fund, type MainRow } from "../../forms/funds";
import type { MissingRows } from "../fill/missingRows";
import { contentsOf, isAmbiguous, packageWithProjects } from "../../forms/agreement/package";
import { isCostRow } from "../fill/style";
import type { Course } from "./course";
import { numberLike } from "./numberLike";

/**
 * The rows of other tables that a new row asks for by its name: a 小项 of 附表2 is a 支出内容 of its 附表3, and each of them
 * a cost indicator there. None where the forms do not show what belongs together.
 */
export function counterparts({ submission }: Course, at: CellRef): readonly MissingRows[] {
  const found = packageWithProjects(submission);
  if (typeof found === "string") return [];
  const funds = found.funds.filter((fund) => !isAmbiguous(fund, found.funds));
  const free = found.projects.filter((project) => !found.directions.includes(project));
  const hasParts = found.summary !== undefined && mainRows(found.summary).some(({ parts }) => parts.length > 0);
  const because = sentence("add/because", { sheet: at.sheet, row: String(at.row + 1) });
  // What else a form consists of concerns itself alone.
  const own = (direction: Direction): readonly Wanted[] => {
    const name = contentAt(direction, at);
    return name === undefined ? [] : missingCost(direction, name);
  };
  const ofFunds = funds.flatMap((fund): readonly Wanted[] => {
    const { main, directions, isByPart } = fund;
    const [direction, ...others] = directions;
    // 小项 of a fund of several directions may be these.
    if (direction === undefined || others.length > 0 || isByPart === true) return directions.flatMap(own);
    const name = nameIn(fund, direction, at);
    if (name === undefined) return [];
    const part = main === undefined || !hasParts ? [] : missingPart(main, name);
    return [...part, ...missingContent(direction, name), ...missingCost(direction, name)];
  });
  return [...ofFunds, ...free.flatMap(own)].map((rows) => ({ ...rows, because }));
}

/** The name of the row as a 小项 or a 支出内容 of a fund. */
function nameIn({ main }: Fund, direction: Direction, at: CellRef): string | undefined {
  const isHere = (row: BoundRow): boolean => row.row === at.row;
  const part = main?.summary.sheet === at.sheet ? main.parts.find(isHere) : undefined;
  if (part === undefined) return contentAt(direction, at);
  const name = itemName(part).trim();
  return name === "" ? undefined : name;
}

/** The name of the row as a 支出内容 of a form. */
function contentAt({ sheet, tables }: Direction, at: CellRef): string | undefined {
  const row = sheet === at.sheet ? tables["costing"]?.find((one) => one.row === at.row) : undefined;
  const name = row?.cells["content"]?.text.trim() ?? "";
  return name === "" ? undefined : name;
}

type Wanted = Omit<MissingRows, "because">;

function isAmong(names: readonly string[], name: string): boolean {
  return names.some((one) => bareLabel(one) === bareLabel(name));
}

function missingPart({ summary, row, parts }: MainRow, name: string): readonly Wanted[] {
  if (isAmong(parts.map(itemName), name)) return [];
  const all = mainRows(summary).flatMap((main) => main.parts);
  const sibling = parts.at(-1) ?? all.at(-1);
  const number = numberLike(sibling?.cells["number"]?.value ?? null, parts.length + 1);
  const behind = (parts.at(-1) ?? row).row;
  return [
    { form: summary, table: "funds", behind, open: [], continued: [], rows: [{ ...(number && { number }), name }] },
  ];
}

function missingContent(direction: Direction, name: string): readonly Wanted[] {
  const rows = direction.tables["costing"];
  const names = contentsOf(direction).map((content) => content.name);
  if (rows === undefined || isAmong(names, name)) return [];
  const behind = rows.at(-1)?.row;
  return [{ form: direction, table: "costing", behind, open: [], continued: [], rows: [{ content: name }] }];
}

/** A cost indicator, where those that are there name 支出内容. */
function missingCost(direction: Direction, name: string): readonly Wanted[] {
  const costs = (direction.tables["indicators"] ?? []).filter(isCostRow);
  const textOf = (row: BoundRow, column: string): string => row.cells[column]?.text ?? "";
  const named = costs.map((row) => textOf(row, "level3")).filter((text) => text !== "");
  const contents = contentsOf(direction).map((content) => content.name);
  const pairs = pairByName(
    named,
    contents,
    (one) => one,
    (one) => one,
  );
  const last = costs.at(-1);
  if (last === undefined || isAmong(named, name) || (named.length > 0 && pairs.length === 0)) return [];
  const open = costs.filter((row) => ["level3", "indicatorValue"].every((column) => textOf(row, column) === ""));
  const standard = textOf(last, "performanceStandard");
  const rows = [{ level3: name, performanceStandard: standard === "" ? "计划标准" : standard }];
  return [
    {
      form: direction,
      table: "indicators",
      behind: last.row,
      open: open.map(({ row }) => row),
      continued: ["level1", "level2"],
      rows,
    },
  ];
}
