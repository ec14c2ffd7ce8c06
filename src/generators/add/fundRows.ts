import type { CellValue } from "../../core/cell";
import type { AreaEdit } from "../../core/edit";
import { sentence } from "../../core/message";
import { mainRows, type MainRow, type Summary } from "../../forms/funds";
import type { MissingRows } from "../fill/missingRows";
import { rowSteps } from "../fill/rowStep";
import type { Course } from "./course";
import { numberLike } from "./numberLike";

/**
 * Adds a 大项 with its 小项 behind the last row of 附表2, or 小项 to a 大项 that is there, numbered and looking as theirs do.
 */
export function fundRows(
  course: Course,
  summary: Summary,
  main: MainRow | undefined,
  fund: string,
  parts: readonly string[],
): void {
  const rows = summary.tables.funds ?? [];
  const mains = mainRows(summary);
  const numberOf = (row: MainRow["row"] | undefined): CellValue => row?.cells["number"]?.value ?? null;
  const [part] = mains.flatMap((one) => one.parts);
  const mainNumber = mains.length === 0 ? "一" : numberLike(numberOf(mains.at(-1)?.row), mains.length + 1);
  const first = main?.parts.length ?? 0;
  const partNumber = (index: number): CellValue =>
    part === undefined ? first + index + 1 : numberLike(numberOf(part), first + index + 1);
  const wanted = [
    ...(main === undefined ? [{ number: mainNumber, name: fund }] : []),
    ...parts.map((name, index) => ({ number: partNumber(index), name })),
  ];
  if (wanted.length === 0) return;
  const behind = main === undefined ? rows.at(-1)?.row : (main.parts.at(-1) ?? main.row).row;
  const missing: MissingRows = {
    form: summary,
    table: "funds",
    behind,
    open: [],
    rows: wanted.map(({ number, name }) => (number === null ? { name } : { number, name })),
    continued: [],
    because: sentence("add/because-direction"),
  };
  for (const { step, moves } of rowSteps(course.workbook, [missing])) {
    const written = new Set(step.edits.flatMap((edit) => (edit.kind === "set-value" ? [edit.at.row] : [])));
    const looks = [...written].flatMap((row, index): readonly AreaEdit[] => {
      const isMain = main === undefined && index === 0;
      const model = isMain ? mains.at(-1)?.row.row : part?.row;
      if (model === undefined) return [];
      const { left, right } = summary.range;
      const from = moves.after(model);
      const area = { top: row, bottom: row, left, right };
      return [{ kind: "look-like", sheet: summary.sheet, area, model: { ...area, top: from, bottom: from } }];
    });
    course.step({ ...step, edits: [...step.edits, ...looks] });
  }
}
