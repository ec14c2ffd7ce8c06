import type { CellLook } from "../../../core/sheetDraft";
import type { ModelSheet } from "../../draftLikeness";
import type { XlsxDocument } from "../read";
import { formatAt } from "../sheetAppearance";

const HORIZONTALS = ["left", "center", "right"] as const;
const VERTICALS = ["top", "center", "bottom"] as const;

/** A sheet of a file as a model for new ones; `undefined` for a name that no sheet bears. */
export function modelSheetOf({ workbook, appearance, inside }: XlsxDocument, name: string): ModelSheet | undefined {
  const index = workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const [looks, content] = [appearance.sheets[index], inside.contents[index]];
  if (looks === undefined || content === undefined) return undefined;
  return {
    columnWidth: (column) => looks.columnWidth(column),
    lookAt(row, column): CellLook {
      const { font, horizontal, vertical } = looks.styleAt(row, column);
      const [across, down] = [HORIZONTALS.find((one) => one === horizontal), VERTICALS.find((one) => one === vertical)];
      const numberFormat = inside.styles.numberFormat(formatAt(content, row, column));
      return {
        font: font.name,
        size: font.size,
        ...(font.bold ? { isBold: true } : {}),
        ...(across === undefined ? {} : { horizontal: across }),
        ...(down === undefined ? {} : { vertical: down }),
        ...(numberFormat === "General" ? {} : { numberFormat }),
      };
    },
  };
}
