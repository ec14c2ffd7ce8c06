import type { Area } from "../../../src/core/cell";
import type { Book, BookSheet } from "../model/book";
import { ExcelFailure, Remote } from "../wire/remote";
import { areaFrom, countFrom } from "./guards";
import { range } from "./range";

/** The breaks that a person put above rows or left of columns of a sheet; each goes by the first line behind it. */
export function pageBreaks(book: Book, sheet: BookSheet, kind: "rowBreaks" | "columnBreaks"): Remote {
  const areaBehind = (line: number): Area =>
    kind === "rowBreaks"
      ? { top: line, left: 0, bottom: line, right: 0 }
      : { top: 0, left: line, bottom: 0, right: line };
  const pageBreak = (line: number): Remote =>
    new Remote({
      kind: "PageBreak",
      scalars: { rowIndex: () => areaBehind(line).top, columnIndex: () => areaBehind(line).left },
      methods: { getCellAfterBreak: () => range(book, sheet, areaBehind(line)) },
    });
  return new Remote({
    kind: "PageBreakCollection",
    items: () => sheet[kind].map(pageBreak),
    methods: {
      // The library leads to an item by its place, with a method that its typings do not list.
      getItemAt: (index) => {
        const line = sheet[kind][countFrom(index, 0)];
        if (line === undefined) throw new ExcelFailure("ItemNotFound", "There is no such break.");
        return pageBreak(line);
      },
      add: (address) => {
        const { top, left } = areaFrom(address);
        const line = kind === "rowBreaks" ? top : left;
        // No page can end before the first line.
        if (line === 0) throw new ExcelFailure("InvalidArgument", "There is nothing before the break.");
        sheet[kind] = [...new Set([...sheet[kind], line])].sort((one, other) => one - other);
        return pageBreak(line);
      },
    },
  });
}
