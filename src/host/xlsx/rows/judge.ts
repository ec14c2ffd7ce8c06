import { areaAddress, parseArea } from "../../../core/a1";
import type { Area } from "../../../core/cell";
import type { RowEdit } from "../../../core/edit";
import { success, type Outcome } from "../../../core/outcome";
import { cellAt, type Sheet } from "../../../core/workbook";
import { protectedRows, rowsInTheWay, type Obstacle } from "../../../core/writing/judgeRows";
import { areaAfter, concerns } from "../../../core/writing/rowShift";
import { relationshipsOf, type Package } from "../package";
import type { XlsxDocument } from "../read";
import { parseXml } from "../xml";

/** True where rows come into being inside an area, or leave it. */
function goesThrough({ kind, row, count }: RowEdit, { top, bottom }: Area): boolean {
  return kind === "insert-rows" ? row > top && row <= bottom : row <= bottom && row + count > top;
}

function isWithin({ row, count }: RowEdit, { top, bottom }: Area): boolean {
  return row <= top && row + count > bottom;
}

/** The areas that elements of a part state. */
export function areasIn(
  pack: Package,
  part: string,
  wanted: string,
  isMeant: (sheet: string | undefined) => boolean,
): readonly Area[] {
  if (!pack.has(part)) return [];
  const areas: Area[] = [];
  parseXml(part, pack.read(part), {
    open(name, { ref, sheet }) {
      const area = name === wanted && isMeant(sheet) ? parseArea(ref ?? "") : undefined;
      if (area !== undefined) areas.push(area);
    },
    close: () => undefined,
  });
  return areas;
}

interface Found {
  readonly obstacle: Obstacle;
  readonly area: Area | undefined;
}

function throughParts({ inside: { pack, part } }: XlsxDocument, sheetPart: string, edit: RowEdit): readonly Found[] {
  const related = relationshipsOf(pack, sheetPart);
  const areasOf = (type: string, element: string): readonly Area[] =>
    related.filter((one) => one.type === type).flatMap(({ target }) => areasIn(pack, target, element, () => true));
  const through = (obstacle: Obstacle, areas: readonly Area[]): readonly Found[] =>
    areas.filter((area) => goesThrough(edit, area)).map((area) => ({ obstacle, area }));
  const isOwn = (name: string | undefined): boolean => name !== undefined && concerns(edit, name);
  const sources = relationshipsOf(pack, part.part)
    .filter(({ type }) => type === "pivotCacheDefinition")
    .flatMap(({ target }) => areasIn(pack, target, "worksheetSource", isOwn))
    .filter((area) => areaAfter(edit, area) === undefined);
  return [
    ...through("table", areasOf("table", "table")),
    ...through("pivot", areasOf("pivotTable", "location")),
    ...sources.map((area): Found => ({ obstacle: "pivot", area })),
    ...related
      .filter(({ type }) => type === "tableSingleCells")
      .map((): Found => ({ obstacle: "other", area: undefined })),
  ];
}

/** Records of shared editing and of live data name cells in ways that nobody keeps up but Excel. */
const RECORDS = new Set(["revisionHeaders", "volatileDependencies"]);

function throughSheet(
  { inside: { pack, part, contents } }: XlsxDocument,
  index: number,
  edit: RowEdit,
): readonly Found[] {
  const content = contents[index];
  const arrays = (content?.arrays ?? []).filter((area) => goesThrough(edit, area) && !isWithin(edit, area));
  const filters = (content?.filters ?? []).filter(
    ({ top }) => edit.kind === "delete-rows" && top >= edit.row && top < edit.row + edit.count,
  );
  const records = relationshipsOf(pack, part.part).filter(({ type }) => RECORDS.has(type));
  return [
    ...arrays.map((area): Found => ({ obstacle: "array", area })),
    ...filters.map((area): Found => ({ obstacle: "filter", area })),
    ...(content?.hasDataTables === true ? [{ obstacle: "data-table", area: undefined } as const] : []),
    ...records.map((): Found => ({ obstacle: "other", area: undefined })),
  ];
}

function isLockedRow(sheet: Sheet, { row, count }: RowEdit, isLocked: Locked): boolean {
  return [...sheet.rows].some(
    ([number, cells]) =>
      number >= row &&
      number < row + count &&
      [...cells.keys()].some((column) => cellAt(sheet, number, column) !== undefined && isLocked(number, column)),
  );
}

type Locked = (row: number, column: number) => boolean;

/** Judges whether rows of a sheet of a file may come into being or go: by its protection and by what stands there. */
export function judgeRowsOfFile(document: XlsxDocument, index: number, edit: RowEdit, isLocked: Locked): Outcome<null> {
  const { workbook, inside } = document;
  const sheet = workbook.sheets[index];
  const entry = inside.part.sheets[index];
  const content = inside.contents[index];
  if (sheet === undefined || entry === undefined || content === undefined) return success(null);
  if (sheet.isProtected) {
    const { insert, delete: remove } = content.rowRights;
    const isAllowed = edit.kind === "insert-rows" ? insert : remove && !isLockedRow(sheet, edit, isLocked);
    if (!isAllowed) return protectedRows(edit);
  }
  const [found] = [...throughSheet(document, index, edit), ...throughParts(document, entry.part, edit)];
  if (found === undefined) return success(null);
  return rowsInTheWay(edit, found.obstacle, found.area === undefined ? sheet.name : areaAddress(found.area));
}
