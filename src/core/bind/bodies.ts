import type { Form } from "../form";
import type { Grid } from "../grid";
import { bareLabel, foldLabel } from "../text";
import type { Header } from "./headers";
import { remembered, rememberedForGood, rememberedIn } from "../remembered";
import { flatMapped } from "../flatMapped";

/** The rows of a table's body. */
export interface Body {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The row that holds the total, when one was found. */
  readonly totalRow?: number;
}

/** 合计 and its synonyms; they end the body of a table, or stand in its first row. */
const TOTAL_LABELS = new Set(["合计", "总计", "共计", "总合计", "合计金额", "金额合计", "总分"]);

/** The rows from the header down to the total, the footer or the next heading left of the table. */
export function bodyOf(
  grid: Grid,
  limit: number,
  { name, ...header }: Header & { readonly name: string },
  form: Form,
): Body {
  const { firstRow } = header;
  const end = Math.min(limit + 1, endFrom(firstRow, { grid, form, left: leftmostColumn(header) }));
  // 合计 stands under the first or the second heading; further right it is a text like others.
  const third =
    Array.from(header.columns.values(), ({ column }) => column).sort((one, other) => one - other)[2] ?? Infinity;
  const [total, second] = flatMapped([...totalLabels(form, name)], (label) => grid.labelled(label))
    .filter(({ row, column }) => row >= firstRow && row < end && column < third)
    .map(({ row }) => row)
    .sort((one, other) => one - other)
    .filter((row, index, rows) => row !== rows[index - 1]);
  if (total === undefined) return { firstRow, lastRow: end - 1 };
  // Blank rows may stand between the header and a total above the rows.
  const isFirst = grid.rowsBetween(firstRow, total)[0] === total;
  return isFirst
    ? { firstRow: total + 1, lastRow: (second ?? end) - 1, totalRow: second ?? total }
    : { firstRow, lastRow: total - 1, totalRow: total };
}

/** The first row from one on at which a table ends that begins in a column: at a footer, a remark, a label left of it. */
function endFrom(
  firstRow: number,
  { grid, form, left }: { readonly grid: Grid; readonly form: Form; readonly left: number },
): number {
  const { headings, footer } = endingsOf(form);
  let end = Infinity;
  const consider = (row: number): void => {
    if (row >= firstRow && row < end) end = row;
  };
  for (const row of remarksOf(grid)) consider(row);
  for (const label of footer) for (const { row } of slotsBeginningWith(grid, label)) consider(row);
  for (const label of headings) for (const { row, column } of grid.labelled(label)) if (column < left) consider(row);
  return end;
}

/** The labels of a form that end a table: those of the footer, and those that head something else left of it. */
const endingsOf = rememberedForGood(({ fields, otherLabels, footer }: Form) => ({
  headings: [
    ...new Set(
      [
        ...flatMapped(Object.values(fields), ({ labels, value }) => (typeof value === "object" ? [] : labels)),
        ...otherLabels,
      ].map(bareLabel),
    ),
  ],
  footer: footer.map(bareLabel),
}));

const slotsBeginningWith = rememberedIn((grid: Grid, beginning: string) =>
  grid.labelledLike((label) => label.startsWith(beginning)),
);

/** 注：1.本表由项目单位填报: a line below a table that speaks of it. */
const REMARK = /^(?:备?注|说明|填[表报]说明)\d*:/;

/** The rows in which nothing stands but a remark. */
const remarksOf = remembered((grid: Grid) =>
  grid.rows.filter((row) => {
    const [first, ...more] = grid.slotsInRow(row);
    return first !== undefined && more.length === 0 && REMARK.test(foldLabel(first.text.slice(0, 12)));
  }),
);

/** How the total of a table is called: in general, and by labels that a person pointed at. */
function totalLabels(form: Form, table: string): ReadonlySet<string> {
  const given = flatMapped(Object.values(form.fields), ({ value, given: labels = [] }) =>
    typeof value === "object" && value.table === table ? labels.map(bareLabel) : [],
  );
  return new Set([...TOTAL_LABELS, ...given]);
}

/** The column in which the table begins. */
export function leftmostColumn({ columns }: Header): number {
  return Math.min(...Array.from(columns.values(), (slot) => slot.column));
}
