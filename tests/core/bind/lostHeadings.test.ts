import { readSubmission } from "../../../src/app/check";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet } from "../../fixtures/department";

const cells = directionSheet(cleanDirection()).cells.map((row): GridCell[] =>
  Array.from({ length: 6 }, (_, column) => row[column] ?? null),
);
const header = cells.findIndex(([first]) => first === "支出明细及测算说明");
const total = cells.findIndex((row) => row.includes("合  计"));

/** How many rows the costing table has where a heading is lost; its name is merged down beside all of its rows. */
function rowsWithout(heading: string | undefined): number {
  const rows = cells.map((row, index) =>
    index === header ? row.map((cell) => (cell === heading ? null : cell)) : row,
  );
  const merges = [`A${String(header + 1)}:A${String(total + 1)}`];
  const [form] = readSubmission(workbookOf({ 附表: { cells: rows, merges } })).forms;
  return form?.tables["costing"]?.length ?? 0;
}

test.each(["支出内容简介", "支出明细", "金额", "支出测算依据及过程说明"])(
  "the costing table keeps its rows without its heading %s",
  (heading) => {
    expect(rowsWithout(heading)).toBe(rowsWithout(undefined));
    expect(rowsWithout(undefined)).toBe(3);
  },
);
