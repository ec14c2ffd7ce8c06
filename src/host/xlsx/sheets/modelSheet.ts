import type { CellRef } from "../../../core/cell";
import type { FrameLine } from "../../../core/sheetDraft";
import type { ModelLook, ModelSheet } from "../../draftLikeness";
import type { CellStyle } from "../appearance";
import type { XlsxDocument } from "../read";
import { formatAt } from "../sheetAppearance";
import { modelPageOf } from "./modelPage";

const HORIZONTALS = ["left", "center", "right"] as const;
const VERTICALS = ["top", "center", "bottom"] as const;

/** A sheet of a file as a model for new ones; `undefined` for a name that no sheet bears. */
export function modelSheetOf({ workbook, appearance, inside }: XlsxDocument, name: string): ModelSheet | undefined {
  const index = workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const [looks, content] = [appearance.sheets[index], inside.contents[index]];
  const part = inside.part.sheets[index]?.part;
  if (looks === undefined || content === undefined || part === undefined) return undefined;
  return {
    columnWidth: (column) => looks.columnWidth(column),
    rowHeight: (row) => looks.rowHeight(row),
    lookAt(row, column): ModelLook {
      const { font, horizontal, vertical, borders } = looks.styleAt(row, column);
      const [across, down] = [HORIZONTALS.find((one) => one === horizontal), VERTICALS.find((one) => one === vertical)];
      const numberFormat = inside.styles.numberFormat(formatAt(content, row, column));
      return {
        font: font.name,
        size: font.size,
        frame: frameOf(borders),
        ...(font.bold ? { isBold: true } : {}),
        ...(across === undefined ? {} : { horizontal: across }),
        ...(down === undefined ? {} : { vertical: down }),
        ...(numberFormat === "General" ? {} : { numberFormat }),
      };
    },
    page: () => modelPageOf(inside, part, name),
  };
}

/** The number of the format that a cell of a file has; `undefined` where no sheet bears the name. */
export function formatNumberAt({ workbook, inside }: XlsxDocument, at: CellRef): number | undefined {
  const index = workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === at.sheet.toLowerCase());
  const content = inside.contents[index];
  return content && formatAt(content, at.row, at.column);
}

/** The line that most sides of a cell have; `null` for none. */
function frameOf(borders: CellStyle["borders"]): FrameLine | null {
  const lines = Object.values(borders);
  const count = (line: FrameLine): number =>
    lines.filter(({ style, colour }) => style === line.style && colour === line.colour).length;
  const [most] = [...lines].sort((one, other) => count(other) - count(one));
  return most ?? null;
}
