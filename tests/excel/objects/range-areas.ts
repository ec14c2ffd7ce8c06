import type { Area } from "../../../src/core/cell";
import { areaAddress } from "../../../src/core/a1";
import type { Book, BookSheet } from "../model/book";
import { Remote } from "../wire/remote";
import { conditionalFormats } from "./conditional-formats";
import { range } from "./range";

/** Several ranges of one sheet. */
export function rangeAreas(book: Book, sheet: BookSheet, areas: readonly Area[]): Remote {
  const cells = (area: Area) => (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return new Remote({
    kind: "RangeAreas",
    scalars: {
      address: () => areas.map((area) => `${sheet.name}!${areaAddress(area)}`).join(","),
      areaCount: () => areas.length,
      cellCount: () => areas.reduce((sum, area) => sum + cells(area), 0),
    },
    children: {
      areas: () => new Remote({ kind: "RangeCollection", items: () => areas.map((area) => range(book, sheet, area)) }),
      conditionalFormats: () => conditionalFormats(book, sheet, areas),
    },
  });
}
