import { columnLetters } from "../../../core/a1";
import type { Area } from "../../../core/cell";
import type { SheetDraft } from "../../../core/sheetDraft";
import { escapeText } from "../escapes";

function absolute({ top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${String(row + 1)}`;
  return `${corner(top, left)}:${corner(bottom, right)}`;
}

/**
 * The defined names that tell Excel what is printed of a sheet: what again on each page, and which areas.
 * @param place the attribute that says which sheet they are of.
 */
export function printNames({ name, page }: SheetDraft, place: string): readonly string[] {
  const { repeatedRows: rows, repeatedColumns: columns, printAreas = [] } = page;
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  const named = (kind: string, ranges: readonly string[]): readonly string[] =>
    ranges.length === 0
      ? []
      : [
          `<definedName name="_xlnm.${kind}"${place}>${escapeText(ranges.map((range) => sheet + range).join())}</definedName>`,
        ];
  return [
    ...named("Print_Area", printAreas.map(absolute)),
    ...named("Print_Titles", [
      ...(columns === undefined ? [] : [`$${columnLetters(columns.first)}:$${columnLetters(columns.last)}`]),
      ...(rows === undefined ? [] : [`$${String(rows.first + 1)}:$${String(rows.last + 1)}`]),
    ]),
  ];
}
