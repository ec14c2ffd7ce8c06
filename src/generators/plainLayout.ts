import type { Form } from "../core/form";
import type { Layout, LayoutLine, LayoutTable } from "../core/layout";

const WIDTH = 6;
const BLANK_ROWS = 6;

/** A layout for forms that state none: their fields one below the other, then their tables. */
export function plainLayout({ fields, tables, namedBy }: Form): Layout {
  const rows = Object.entries(fields).flatMap(([name, { value, optional }]): readonly LayoutLine[] => {
    if (typeof value === "object" || (optional === true && name !== namedBy)) return [];
    return [
      {
        kind: "row",
        cells: [
          { label: name, across: 1 },
          { value: name, across: WIDTH - 1 },
        ],
      },
    ];
  });
  const drawn = Object.entries(tables).map(([table, { columns, optional }]): LayoutTable => {
    const named = Object.entries(columns).filter(([, column]) => column.isAddition !== true);
    const total = Object.entries(fields).find(([, { value }]) => typeof value === "object" && value.table === table);
    const [first = ""] = named[0] ?? [];
    return {
      kind: "table",
      table,
      columns: named.map(([column], index) => ({
        column,
        across: index + 1 === named.length ? Math.max(1, WIDTH - index) : 1,
      })),
      blankRows: BLANK_ROWS,
      ...(optional === true ? { isOnlyFilled: true } : {}),
      ...(total === undefined ? {} : { total: { field: total[0], over: [first], place: "last" } }),
    };
  });
  return {
    orientation: "portrait",
    columnWidths: Array.from({ length: WIDTH }, () => 18),
    lines: [
      { kind: "title" },
      { kind: "row", isUnframed: true, cells: [{ unit: "金额单位", across: WIDTH }] },
      ...rows,
      ...drawn,
    ],
  };
}
